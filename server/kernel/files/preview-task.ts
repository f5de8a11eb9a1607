/** A preview of what a browser cannot show: a DOCX or OFD set anew as pages, a big picture made smaller. Done apart. */
import { renderPaper } from 'gongwen/faces';
import { extractText, paperFrom } from 'gongwen/read';
import { readFile, scaledPicture } from '../reading/api.ts';

/** Longest side of a picture as it is previewed, px. */
const LONGEST = 2400;

/** What came of it. `cannot` is no failure: the text is shown then. */
export type Preview =
  | {
      readonly state: 'drawn';
      readonly mediaType: 'application/pdf' | 'image/jpeg';
      readonly bytes: Uint8Array;
    }
  | { readonly state: 'cannot' };

/** Draws it. What cannot be drawn is shown as text. */
export async function previewTask(input: {
  bytes: Uint8Array;
  name: string;
  mediaType: string;
}): Promise<Preview> {
  try {
    if (input.mediaType.startsWith('image/')) {
      const bytes = await scaledPicture(input.bytes, LONGEST, 'jpeg');
      return { state: 'drawn', mediaType: 'image/jpeg', bytes };
    }
    const extracted = await extractText(await wordsFor(input), input.name);
    const { paper } = paperFrom(extracted);
    const rendered = await renderPaper(paper, { format: 'pdf' });
    if (rendered.kind !== 'file') return { state: 'cannot' };
    return { state: 'drawn', mediaType: 'application/pdf', bytes: rendered.bytes };
  } catch {
    return { state: 'cannot' };
  }
}

/** A DOCX is read with its paragraphs; of anything else the text is set, page by page. */
async function wordsFor(input: { bytes: Uint8Array; name: string; mediaType: string }): Promise<Uint8Array> {
  if (input.mediaType.includes('wordprocessingml')) return input.bytes;
  const { pages } = await readFile(input.bytes, input.name);
  const text = pages.map((page) => page.lines.map((line) => line.text).join('\n')).join('\f');
  return new TextEncoder().encode(text);
}
