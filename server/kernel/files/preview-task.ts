/** A preview of what a browser cannot show: an OFD drawn as it looks, a DOCX set anew as pages, a big picture made smaller. Done apart. */
import { renderPaper } from 'gongwen/faces';
import { extractText, paperFrom } from 'gongwen/read';
import { drawOfd, scaledPicture } from '../reading/api.ts';

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
    if (input.mediaType === 'application/ofd')
      return { state: 'drawn', mediaType: 'application/pdf', bytes: await drawOfd(input.bytes) };
    const extracted = await extractText(input.bytes, input.name);
    const { paper } = paperFrom(extracted);
    const rendered = await renderPaper(paper, { format: 'pdf' });
    if (rendered.kind !== 'file') return { state: 'cannot' };
    return { state: 'drawn', mediaType: 'application/pdf', bytes: rendered.bytes };
  } catch {
    return { state: 'cannot' };
  }
}
