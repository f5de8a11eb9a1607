/** What is wrong in a text form, and where. */

/** Place in the source, both from 1; `column` counts characters. */
export type Place = { readonly line: number; readonly column: number };

/**
 * One error: `expected` says what would have been right, `message` is the Chinese sentence shown. `code` is `R-SEC-08` for a
 * state-secret mark, else `text.syntax` or `model.invalid`.
 */
export type TextError = Place & {
  readonly code: string;
  readonly expected: string;
  readonly message: string;
};

/** Thrown inside the parser and gathered by it; never leaves {@link parseTextForm}. */
export class SyntaxFault extends Error {
  readonly place: Place;
  readonly expected: string;
  constructor(place: Place, expected: string) {
    super(expected);
    this.place = place;
    this.expected = expected;
  }
}

/** The error shown for a fault. */
export function syntaxError(fault: SyntaxFault): TextError {
  const { place, expected } = fault;
  return {
    ...place,
    code: 'text.syntax',
    expected,
    message: `第${place.line}行第${place.column}个字：此处应为${expected}`,
  };
}
