import { ReadError } from '../errors.ts';
import { type ExtractedPaper, type ExtractedParagraph, readWarning } from '../extracted.ts';
import { DASHED_PAGE_NUMBER } from '../flow-marks.ts';
import { READ_LIMITS } from '../limits.ts';
import { decodeText } from './decode-text.ts';
import { joinWrapped } from './join-wrapped.ts';

const NEW_LINE = /\r\n|[\r\n\u0085\u2028\u2029\v]/;

/**
 * Reads plain text: one paragraph a line, lines wrapped at a fixed width joined again, form feed = new page.
 * @throws ReadError empty-document, unsupported-type (mostly undecodable), too-much-text.
 */
export function extractTxt(bytes: Uint8Array, name: string): ExtractedPaper {
  const decoded = decodeText(bytes);
  if (decoded.text.length > READ_LIMITS.textChars) throw new ReadError('too-much-text');
  if (decoded.text.trim() === '') throw new ReadError('empty-document');
  const lost = decoded.text.split('\uFFFD').length - 1;
  if (lost > decoded.text.length * 0.2) throw new ReadError('unsupported-type');
  const paragraphs: ExtractedParagraph[] = [];
  const pages = pagesOf(decoded.text);
  const furniture: ExtractedParagraph[] = [];
  pages.forEach((pageText, p) => {
    pageText.split(NEW_LINE).forEach((text, l) => {
      if (text.trim() === '') return;
      const footer = pages.length > 1 ? DASHED_PAGE_NUMBER.test(text) : false;
      const place = { text, page: p + 1, line: l + 1 };
      if (footer) furniture.push({ ...place, region: 'footer' });
      else paragraphs.push({ ...place, region: 'body' });
    });
  });
  return {
    type: 'txt',
    name,
    pageCount: pages.length,
    paragraphs: [...joinWrapped(paragraphs), ...furniture],
    readable: lost > 0 ? 'partial' : 'full',
    hasText: true,
    warnings: lost > 0 ? [readWarning('decoding-errors')] : [],
  };
}

/** Pages between form feeds; a form feed at the very end begins no further page. */
function pagesOf(text: string): string[] {
  const pages = text.split('\f');
  while (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  return pages;
}
