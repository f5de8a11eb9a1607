/** Figures of the register as narrowed; a click on one narrows the register to just what it counted. */
import type { ReactNode } from 'react';
import type { Relation } from '../../../../contracts/modules/incoming-check.ts';
import {
  type Figure,
  figures,
  type RegisterFilter,
} from '../../../../contracts/modules/incoming-register.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingRegister } from '../../../../contracts/texts/zh-CN/incoming-register.ts';
import { Panel } from '../../../kit/Panel.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { daysOf, type FilterChange } from './useRegisterFilter.ts';

const { labels } = incomingRegister;

/** The panel. */
export function RegisterFigures(props: {
  readonly filter: RegisterFilter;
  readonly onChoose: (change: FilterChange) => void;
}) {
  const { filter, onChoose } = props;
  const read = useEndpoint(figures, { query: filter });
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const { total, byRelation, byKind, bySender, byMonth } = read.data;
  const part = (title: string, rows: readonly Figure[], name: (key: string) => ReactNode, at: Chooser) => (
    <FigureTable
      title={title}
      rows={rows}
      name={name}
      onChoose={(key, more) => onChoose({ ...at(key), ...more })}
    />
  );
  return (
    <Panel title={labels.figures} foldable folded extra={<Total total={total} onChoose={onChoose} />}>
      <div className="dc-figures">
        {part(
          labels.source,
          byRelation,
          (key) => textOf('names', `relation.${key}`),
          (key) => ({
            relation: key as Relation,
          }),
        )}
        {part(
          documents.labels.kind,
          byKind,
          (key) => key || labels.noKind,
          (kind) => ({ kind }),
        )}
        {part(labels.month, byMonth, (key) => key, daysOf)}
        {part(
          documents.labels.sender,
          bySender,
          (key) => key,
          (sender) => ({ sender }),
        )}
      </div>
    </Panel>
  );
}

type Chooser = (key: string) => FilterChange;

function Total(props: { readonly total: Figure; readonly onChoose: (change: FilterChange) => void }) {
  const { total, onChoose } = props;
  return (
    <span className="dc-figure-total">
      {labels.papers} <strong>{total.papers}</strong>
      <button type="button" className="hy-link" onClick={() => onChoose({ pace: 'late' })}>
        {textOf('names', 'pace.late')} {total.late}
      </button>
      <button type="button" className="hy-link" onClick={() => onChoose({ state: 'void' })}>
        {labels.returned} {total.returned}
      </button>
    </span>
  );
}

function FigureTable(props: {
  readonly title: string;
  readonly rows: readonly Figure[];
  readonly name: (key: string) => ReactNode;
  readonly onChoose: (key: string, more?: FilterChange) => void;
}) {
  const number = (row: Figure, n: number, more?: FilterChange) =>
    n === 0 ? (
      0
    ) : (
      <button type="button" className="hy-link hy-figure" onClick={() => props.onChoose(row.key, more)}>
        {n}
      </button>
    );
  return (
    <table aria-label={props.title}>
      <thead>
        <tr>
          <th>{props.title}</th>
          <th>{labels.papers}</th>
          <th>{labels.over}</th>
          <th>{textOf('names', 'pace.late')}</th>
          <th>{labels.returned}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <td>{props.name(row.key)}</td>
            <td>{number(row, row.papers)}</td>
            <td>{row.over}</td>
            <td>{number(row, row.late, { pace: 'late' })}</td>
            <td>{number(row, row.returned, { state: 'void' })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
