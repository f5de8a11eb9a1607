/** A field of the front matter: how its value is read into the draft and printed from a paper. */
import type { Paper } from '../model/paper.ts';
import type { Draft } from './draft.ts';

/** Told by a field's reader when the value is not as it should be. */
export class FieldFault extends Error {
  readonly expected: string;
  constructor(expected: string) {
    super(expected);
    this.expected = expected;
  }
}

/**
 * `key` is the word before the colon. `print` gives one value per line wanted, none when the paper does not need the field.
 * `path` is where the model keeps it, so that a complaint of the model finds its line. @throws FieldFault from `read`
 */
export type Field = {
  readonly key: string;
  readonly help: string;
  readonly path: string;
  readonly repeats?: true;
  readonly read: (draft: Draft, value: string) => void;
  readonly print: (paper: Paper) => readonly string[];
};

/** `[value]`, or `[]` when there is none. */
export function one(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

/** Requires a value to be 是. */
export function requireYes(value: string): void {
  if (value !== '是') throw new FieldFault('“是”（不需要时删去此行）');
}
