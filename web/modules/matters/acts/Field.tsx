/** A field of an act's form: its name, its control, what is wrong with it. */
import type { ReactNode } from 'react';
import { type Problem, wordsAt } from './problems.ts';

/** Props of Field. */
export interface FieldProps {
  /** Path of the value in the body: `options.0.text`. The error list leads here. */
  readonly path: string;
  readonly label: string;
  readonly problems: readonly Problem[];
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  /** Beside the name: a count, a source. */
  readonly extra?: ReactNode;
}

/** The place of a field in the page, so that the error list can lead to it. */
export function fieldId(path: string): string {
  return `field-${path.replace(/\./g, '-')}`;
}

/** A named field. The control carries its own screen-reader name; this groups it with its hint and error. */
export function Field({ path, label, problems, children, hint, extra }: FieldProps) {
  const wrong = wordsAt(problems, path);
  return (
    <fieldset id={fieldId(path)} className={wrong ? 'mt-field mt-field-wrong' : 'mt-field'}>
      <legend className="mt-field-name">
        {label}
        {extra ? <span className="hy-muted">{extra}</span> : null}
      </legend>
      {children}
      {wrong ? (
        <p className="mt-field-error" role="alert">
          {wrong}
        </p>
      ) : null}
      {hint && !wrong ? <p className="hy-muted mt-field-hint">{hint}</p> : null}
    </fieldset>
  );
}
