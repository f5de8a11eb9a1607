import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ReadError } from '../errors.ts';

/** Folder of the installed pdfjs package: its character maps are needed for Chinese fonts that are not embedded. */
function packageFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/**
 * Opens a PDF for text only: no scripts, no evaluation of font programs, no font drawing, no fetching.
 * The only files opened are pdfjs's own character maps.
 * @throws ReadError encrypted (opening password), broken-file.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = packageFolder();
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer over; the caller's bytes stay whole.
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    useWorkerFetch: false,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    const named = cause instanceof Error ? cause.name : '';
    throw new ReadError(named === 'PasswordException' ? 'encrypted' : 'broken-file', { cause });
  }
}
