import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ReadError } from '../errors.ts';
import { type ExtractedPaper, type ReadWarning, readWarning } from '../extracted.ts';
import { READ_LIMITS } from '../limits.ts';
import { partFurniture } from './furniture.ts';
import { joinLines, lineAsParagraph } from './join-lines.ts';
import { openPdf } from './open-pdf.ts';
import { pageGlyphs } from './page-glyphs.ts';
import { type PdfLine, pageLines } from './page-lines.ts';
import { pageStamps } from './stamps.ts';

interface ReadPages {
  pages: { lines: PdfLine[]; height: number }[];
  /** Pages that draw something but have no letters. */
  pictures: number;
  stamps: string[];
}

/**
 * Reads a PDF: lines from positions, joined into paragraphs over lines and pages; page numbers and running heads apart.
 * A scan gives no paragraphs and `readable: 'none'`.
 * @throws ReadError encrypted, broken-file, too-many-pages, too-much-text, took-too-long, empty-document.
 */
export async function extractPdf(bytes: Uint8Array, name: string): Promise<ExtractedPaper> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > READ_LIMITS.pages) throw new ReadError('too-many-pages');
    const { pages, pictures, stamps } = await readPages(pdf);
    const parts = partFurniture(pages);
    const paragraphs = [
      ...joinLines(parts.body),
      ...parts.header.map((line) => lineAsParagraph(line, 'header')),
      ...parts.footer.map((line) => lineAsParagraph(line, 'footer')),
    ];
    const hasText = parts.body.length > 0;
    if (!hasText && pictures === 0) throw new ReadError('empty-document');
    const unreadable = hasText && unreadableShare(parts.body) > 0.1;
    return {
      type: 'pdf',
      name,
      ...(stamps.length > 0 ? { stamps } : {}),
      pageCount: pdf.numPages,
      paragraphs,
      readable: hasText ? (pictures > 0 || unreadable ? 'partial' : 'full') : 'none',
      hasText,
      warnings: await warningsOf(pdf, hasText && pictures > 0, unreadable),
    };
  } finally {
    await pdf.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadPages> {
  const result: ReadPages = { pages: [], pictures: 0, stamps: [] };
  const started = performance.now();
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const source = await pdf.getPage(number);
    const page = await pageGlyphs(source);
    const lines = pageLines(page, number);
    result.stamps.push(...(await pageStamps(source, lines)));
    letters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (letters > READ_LIMITS.textChars) throw new ReadError('too-much-text');
    if (performance.now() - started > READ_LIMITS.pdfMillis) throw new ReadError('took-too-long');
    if (lines.length === 0 && page.drawn) result.pictures++;
    result.pages.push({ lines, height: page.height });
  }
  return result;
}

/** Letters of fonts without a code table come out as private-use or replacement characters. */
function unreadableShare(lines: PdfLine[]): number {
  const text = lines.map((line) => line.text).join('');
  const bad = text.match(/[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return text.length === 0 ? 0 : bad / text.length;
}

async function warningsOf(
  pdf: PDFDocumentProxy,
  pictures: boolean,
  unreadable: boolean,
): Promise<ReadWarning[]> {
  const script = (await pdf.hasJSActions().catch(() => false)) === true;
  const attached = (await pdf.getAttachments().catch(() => null)) as object | null;
  return [
    ...(script ? [readWarning('script')] : []),
    ...(attached && Object.keys(attached).length > 0 ? [readWarning('embedded-object')] : []),
    ...(unreadable ? [readWarning('unreadable-letters')] : []),
    ...(pictures ? [readWarning('page-without-text')] : []),
  ];
}
