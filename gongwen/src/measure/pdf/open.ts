/** Opening a PDF to measure it: like reading one, but its pictures are wanted too (within bounds). */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Unmeasurable } from '../measurement.ts';

/** Pictures above this are not decoded; their place is then not told. */
const MOST_PIXELS = 50_000_000;

/** Opens a PDF; nothing in it is run or fetched. @throws Unmeasurable */
export async function openForMeasuring(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    throw new Unmeasurable('不是能打开的 PDF 文件', { cause });
  }
}
