/**
 * Mozilla's pdf.js, loaded only when a PDF is opened. Everything it fetches (worker, character maps, standard fonts,
 * the JPEG 2000 reader) lies on our own origin: the build copies it (web/pdf-assets.ts). No WebAssembly and no `eval`:
 * both would need a hole in the content security policy, and the plain readers of JBIG2 and JPEG 2000 do the work.
 */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Put in by the build (web/pdf-assets.ts): the folder of what the reader fetches. */
declare const __PDF_ASSETS__: string;

export type { PDFDocumentProxy };
export { TextLayer };

GlobalWorkerOptions.workerSrc = workerUrl;

/** The worker resolves addresses against itself, so they are given whole. */
function assets(folder: string): string {
  return new URL(`${import.meta.env.BASE_URL}${__PDF_ASSETS__}/${folder}/`, window.location.href).href;
}

/** An opened paper; `close` frees its worker and memory. */
export interface OpenPdf {
  readonly ready: Promise<PDFDocumentProxy>;
  close(): void;
}

/** Opens a PDF from its bytes, which it takes over. `ready` rejects for what is no PDF or needs a password. */
export function openPdf(bytes: ArrayBuffer): OpenPdf {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: assets('cmaps'),
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  });
  return { ready: task.promise, close: () => void task.destroy() };
}
