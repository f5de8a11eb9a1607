import { PAGE_NUMBER } from '../flow-marks.ts';
import type { PdfLine } from './page-lines.ts';

/** What browsers print in the margins: day and time, address, title. */
const BROWSER = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?\s*(?:[上下]午)?\d{1,2}:\d{2}|^(?:https?|file):\/\//;

/** Is the line a page number or a browser's addition, standing in the upper or lower margin? */
function isPageNumber(line: PdfLine, pageHeight: number): boolean {
  const edge = line.y < pageHeight * 0.09 || line.y > pageHeight * 0.88;
  return edge && (PAGE_NUMBER.test(line.text) || BROWSER.test(line.text));
}

/** Lines in the margins that return on most pages with the same words (running heads). */
function runningHeads(pages: { lines: PdfLine[]; height: number }[]): Set<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const marginal = page.lines.filter((l) => l.y < page.height * 0.08 || l.y > page.height * 0.92);
    for (const text of new Set(marginal.map((l) => l.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n >= pages.length * 0.6 && n >= 3).map(([text]) => text));
}

/**
 * Parts page furniture (page numbers, running heads) from the paper's own lines, so that it neither interrupts a
 * paragraph that runs over the page nor is taken for text. It is kept, as region header or footer.
 */
export function partFurniture(pages: { lines: PdfLine[]; height: number }[]): {
  body: PdfLine[];
  header: PdfLine[];
  footer: PdfLine[];
} {
  const running = runningHeads(pages);
  const parts = { body: [] as PdfLine[], header: [] as PdfLine[], footer: [] as PdfLine[] };
  for (const page of pages) {
    for (const line of page.lines) {
      if (!isPageNumber(line, page.height) && !(running.has(line.text) && isMarginal(line, page.height)))
        parts.body.push(line);
      else if (line.y < page.height / 2) parts.header.push(line);
      else parts.footer.push(line);
    }
  }
  return parts;
}

const isMarginal = (line: PdfLine, height: number): boolean =>
  line.y < height * 0.08 || line.y > height * 0.92;
