/** The paper for sheets that already carry mark and red rules. */
import type { Paper } from '../model/paper.ts';

/** The same paper, marked as printed on such sheets. */
export function preprinted(paper: Paper): Paper {
  return { ...paper, head: { ...paper.head, preprinted: true } };
}
