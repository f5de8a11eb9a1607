/** A PDF file opened for reading, and closed when it is looked at no more. */
import { useEffect, useState } from 'react';
import { download, preview } from '../../../../../contracts/modules/files.ts';
import { callBytes } from '../../../../platform/api/call.ts';
import type { Size } from '../stack/zoom.ts';
import { type OpenPdf, openPdf, type PDFDocumentProxy } from './pdfjs.ts';

/** CSS px in a point. */
export const PX = 96 / 72;
/** Sizes are asked for so many pages at a time: one by one a long paper takes seconds, all at once it blocks the first page. */
const BATCH = 50;

/** An opened paper and the sizes of its pages. */
export interface Pdf {
  readonly document: PDFDocumentProxy;
  readonly sizes: readonly Size[];
}

/** null while opening; 'failed' for what cannot be fetched or opened. `attempt` opens anew when it changes. */
export function usePdf(fileId: string, attempt: number, isPreview: boolean): Pdf | 'failed' | null {
  const [pdf, setPdf] = useState<Pdf | 'failed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is asked for by the reader
  useEffect(() => {
    let open: OpenPdf | undefined;
    let gone = false;
    async function read() {
      const blob = await callBytes(isPreview ? preview : download, { params: { fileId } });
      const bytes = await blob.arrayBuffer();
      if (gone) return;
      open = openPdf(bytes);
      const document = await open.ready;
      // The first page stands for all until their own sizes are known: papers are A4 throughout, nearly always.
      let sizes = Array<Size>(document.numPages).fill(await sizeOf(document, 1));
      if (!gone) setPdf({ document, sizes });
      for (let from = 1; from < sizes.length && !gone; from += BATCH) {
        const count = Math.min(BATCH, sizes.length - from);
        const next = await Promise.all(
          Array.from({ length: count }, (_, i) => sizeOf(document, from + i + 1)),
        );
        if (next.every((size, i) => sameSize(size, sizes[from + i]))) continue;
        sizes = [...sizes.slice(0, from), ...next, ...sizes.slice(from + count)];
        if (!gone) setPdf({ document, sizes });
      }
    }
    setPdf(null);
    read().catch(() => {
      if (!gone) setPdf('failed');
    });
    return () => {
      gone = true;
      open?.close();
    };
  }, [fileId, attempt, isPreview]);
  return pdf;
}

async function sizeOf(document: PDFDocumentProxy, page: number): Promise<Size> {
  const { width, height } = (await document.getPage(page)).getViewport({ scale: PX });
  return { width, height };
}

function sameSize(one: Size, two: Size | undefined): boolean {
  return one.width === two?.width && one.height === two.height;
}
