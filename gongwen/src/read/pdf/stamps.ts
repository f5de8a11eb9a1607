/** Stamps in tagged PDF files: a picture's alternative text says whose name stands in it. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { describesStamp } from '../extracted.ts';
import type { PdfLine } from './page-lines.ts';

/** A line that is a post and nothing else, as it stands beside a stamp. */
const POST = /^\p{Script=Han}{1,20}(?:长|主席|主任|书记|总理|司令员|政委)$/u;

/** Descriptions of the stamps on a page. Only pages with a bare post are looked at: trees of others may be large. */
export async function pageStamps(page: PDFPageProxy, lines: readonly PdfLine[]): Promise<string[]> {
  if (!lines.some((line) => POST.test(line.text.replace(/\s/g, '')))) return [];
  const found: string[] = [];
  const open: unknown[] = [await page.getStructTree().catch(() => null)];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('alt' in node && typeof node.alt === 'string' && describesStamp(node.alt)) found.push(node.alt);
    if ('children' in node && Array.isArray(node.children)) open.push(...node.children.toReversed());
  }
  return found;
}
