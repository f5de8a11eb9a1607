/** A field read from the paper: its control, how sure the reader is, and where it stands. */
import type { ReactNode } from 'react';
import type { Drop } from '../../../../contracts/modules/incoming-drop.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Field, type Problem } from '../../matters/public.ts';
import type { RegisterDraft } from './register-draft.ts';
import { trustOf } from './register-draft.ts';

/** Any of the values read. */
export type Read = Drop['fields'][keyof Drop['fields']];

/** What the fields of a registration are given. */
export interface ReadFieldsProps {
  readonly drop: Drop;
  readonly draft: RegisterDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<RegisterDraft>) => void;
}

/** One field. */
export function ReadField(props: {
  readonly path: string;
  readonly label: string;
  readonly read: Read;
  readonly problems: readonly Problem[];
  readonly children: ReactNode;
}) {
  const { read } = props;
  const trust = trustOf(read);
  return (
    <Field
      path={props.path}
      label={props.label}
      problems={props.problems}
      hint={placeOf(read)}
      extra={
        <span className={`dc-trust dc-trust-${trust}`} title={`${Math.round(read.confidence * 100)}%`}>
          {textOf('names', `found.${trust}`)}
        </span>
      }
    >
      {props.children}
    </Field>
  );
}

/** Where on the paper it stands. */
function placeOf(read: Read): string | undefined {
  if (!read.place) return undefined;
  const { labels } = documents;
  const { page, line, text } = read.place;
  return said(labels.readFrom, { place: said(labels.place, { page, line }), text });
}
