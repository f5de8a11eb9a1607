/** Reading pages off a scan, as a piece of work done apart. */
import type { FoundPage } from '../found.ts';
import { drawPdfPage, scaledPicture } from './draw.ts';
import { openEngine } from './engine.ts';

/** What came of it. `cannot`: no picture the engine could take, or one beyond all bounds. */
export type OcrOutcome =
  | { readonly state: 'read'; readonly pages: readonly FoundPage[] }
  | { readonly state: 'no-engine' | 'cannot' };

/** Reads the pages asked for, counted from 1; a picture has one. */
export async function ocrTask(input: {
  bytes: Uint8Array;
  mediaType: string;
  pages: readonly number[];
}): Promise<OcrOutcome> {
  const engine = await openEngine();
  if (!engine) return { state: 'no-engine' };
  try {
    const pages: FoundPage[] = [];
    for (const page of input.pages) {
      const isPdf = input.mediaType === 'application/pdf';
      const picture = isPdf ? await drawPdfPage(input.bytes, page) : await scaledPicture(input.bytes);
      pages.push({ page, lines: engine.read(picture) });
    }
    return { state: 'read', pages };
  } catch {
    // No page of it may count as read when one could not be.
    return { state: 'cannot' };
  }
}
