/** Steps in the office's words, whichever way the server names them. */
import { findText, textOf } from '../../../contracts/texts/texts.ts';

/** `review` of `documents.incoming`, or `documents.incoming.review` whole → 主任审核拟办. */
export function stepWords(kind: string, step: string): string {
  // What is asked beside the route is called the same in every kind.
  const own = findText('steps', step) ?? findText('steps', `${kind}.${step}`);
  return own ?? findText('names', `errand.${step}`) ?? textOf('steps', `${kind}.${step}`);
}

/** What was done, as the history says it: `did.documents.review`, else the word on its button. */
export function didWords(action: string): string {
  return findText('names', `did.${action}`) ?? textOf('actions', action);
}
