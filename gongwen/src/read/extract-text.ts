import { detectType } from './detect-type.ts';
import { extractDocx } from './docx/extract-docx.ts';
import { asReadError, ReadError } from './errors.ts';
import type { ExtractedPaper } from './extracted.ts';
import { READ_LIMITS } from './limits.ts';
import { extractPdf } from './pdf/extract-pdf.ts';
import { extractTxt } from './txt/extract-txt.ts';

/**
 * Reads the text of a .docx, .txt or .pdf file out of its bytes, with the place of each paragraph.
 * The kind is found by content. Nothing is executed, no file or address outside the bytes is opened, and memory and
 * time are bounded (limits.ts). `name` is only carried along for messages.
 * @throws ReadError for files that cannot be read; a scan is no error (`readable: 'none'`).
 */
export async function extractText(bytes: Uint8Array, name: string): Promise<ExtractedPaper> {
  try {
    if (bytes.length > READ_LIMITS.fileBytes) throw new ReadError('file-too-large');
    const type = detectType(bytes);
    if (type === 'zip') return withoutGaps(extractDocx(bytes, name));
    if (type === 'pdf') return withoutGaps(await extractPdf(bytes, name));
    return withoutGaps(extractTxt(bytes, name));
  } catch (cause) {
    throw asReadError(cause);
  }
}

/** Longer runs of blanks carry no meaning, and patterns that look for blanks at the end of a line are quadratic in them. */
function withoutGaps(paper: ExtractedPaper): ExtractedPaper {
  for (const paragraph of paper.paragraphs) {
    paragraph.text = paragraph.text.replace(/[\s\u3000]{120,}/g, (gap) => gap.slice(0, 120));
  }
  return paper;
}
