import type { Region } from '../extracted.ts';

/** A paragraph while its elements are still coming in. */
export interface OpenParagraph {
  region: Region;
  /** Finished text pieces; a piece ends at a line break. */
  pieces: string[];
  style?: string;
  numId?: string;
  level?: number;
  align?: string;
  /** Letters by run size, half-points; '' = the style's own. */
  sizes: Map<string, number>;
  cell?: { table: number; row: number; column: number };
  /** Page breaks met so far: as asked for by the author, and as noted by the program that last laid it out. */
  breaks: { asked: number; noted: number };
  /** Text boxes anchored in this paragraph follow it. */
  after: OpenParagraph[];
}

/** Adds text to the paragraph and counts its letters under the size of the current run. */
export function addText(paragraph: OpenParagraph, text: string, size: string): void {
  const parts = text.split(/\r\n|[\r\n]/);
  parts.forEach((part, i) => {
    if (i > 0) paragraph.pieces.push('');
    const last = paragraph.pieces.length - 1;
    paragraph.pieces[last] = (paragraph.pieces[last] ?? '') + part;
    paragraph.sizes.set(size, (paragraph.sizes.get(size) ?? 0) + part.trim().length);
  });
}

/** The size most of the letters have; undefined where that is the style's. */
export function mainSize(paragraph: OpenParagraph): number | undefined {
  let best = '';
  let most = 0;
  for (const [size, letters] of paragraph.sizes) {
    if (letters > most) {
      best = size;
      most = letters;
    }
  }
  return best === '' ? undefined : Number(best) || undefined;
}
