/** A step in the office's words, whether the server names it whole (`documents.incoming.review`) or within its kind. */
import { findText, textOf } from '../../../../contracts/texts/texts.ts';

/** The words of a step. */
export function stepName(kind: string, step: string): string {
  return findText('steps', step) ?? textOf('steps', `${kind}.${step}`);
}
