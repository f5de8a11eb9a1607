/** A paper that gongwen read, as pages: heads and feet with it, because that is where marks stand. */
import type { ExtractedPaper } from 'gongwen/read';
import type { Budget } from './budget.ts';
import type { FoundLine, FoundPage } from './found.ts';

/** Its pages in order. */
export function pagesOfPaper(paper: ExtractedPaper, budget: Budget): FoundPage[] {
  const pages = new Map<number, FoundLine[]>();
  for (const paragraph of paper.paragraphs) {
    budget.spend('chars', paragraph.text.length);
    const lines = pages.get(paragraph.page) ?? [];
    lines.push({ text: paragraph.text });
    pages.set(paragraph.page, lines);
  }
  return [...pages.entries()].sort(([a], [b]) => a - b).map(([page, lines]) => ({ page, lines }));
}
