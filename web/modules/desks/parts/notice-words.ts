/** What a notice says, in the words of its kind. */
import { findText, textOf } from '../../../../contracts/texts/texts.ts';
import type { Notice } from '../queries.ts';

/** The sentence; the bare title for a kind without one. A notice keeps the step's code, whoever reads it wants its name. */
export function noticeWords(notice: Notice): string {
  const title = notice.title ?? '';
  const { step } = notice.params;
  const named = typeof step === 'string' ? { step: textOf('steps', step) } : {};
  return findText('notices', notice.kind, { ...notice.params, ...named, title }) ?? title;
}
