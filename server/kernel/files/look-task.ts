/** Reading and guarding a file, as a piece of work done apart: bytes in, what may be kept out. */
import { type ExtractedPaper, extractText } from 'gongwen/read';
import { type GuardVerdict, inspect } from '../guard/api.ts';
import {
  drawOfd,
  type FileKind,
  type FoundPage,
  readFile,
  reasonOf,
  type UnreadableReason,
} from '../reading/api.ts';
import { verdictOf } from './verdict.ts';

/** A file looked at, or why it was not. The verdict goes by its name alone then. */
export type Looked =
  | {
      readonly isRead: true;
      readonly kind: FileKind;
      readonly pages: readonly FoundPage[];
      readonly pageCount: number | null;
      /** Only where gongwen read it and somebody may ask what paper it is. */
      readonly paper: ExtractedPaper | null;
      readonly verdict: GuardVerdict;
    }
  | { readonly isRead: false; readonly reason: UnreadableReason; readonly verdict: GuardVerdict };

/** Reads, guards, and lets go of everything that must not be kept. */
export async function lookTask(input: { bytes: Uint8Array; name: string }): Promise<Looked> {
  try {
    const found = await readFile(input.bytes, input.name);
    const verdict = verdictOf(found);
    // What is refused does not even cross to the server.
    const isKept = verdict.verdict !== 'refused';
    return {
      isRead: true,
      kind: found.kind,
      pages: isKept
        ? shownPages(
            found.pages,
            found.inner.flatMap((inner) => inner.pages),
          )
        : [],
      pageCount: found.pageCount,
      paper: isKept ? (found.kind === 'ofd' ? await paperOfOfd(input) : found.paper) : null,
      verdict,
    };
  } catch (thrown) {
    const verdict = inspect({ entrance: 'file', fileName: input.name, pages: [], readable: false });
    return { isRead: false, reason: reasonOf(thrown), verdict };
  }
}

/** What is in an archive or attached to a mail is found by search too: its text follows, on pages of their own. */
function shownPages(own: readonly FoundPage[], inner: readonly FoundPage[]): FoundPage[] {
  return [...own, ...inner.map((page, i) => ({ ...page, page: own.length + i + 1 }))];
}

/** An OFD drawn is a PDF, and gongwen reads those with their letters' places. Radicals that a font gives for characters are put right. */
async function paperOfOfd(input: { bytes: Uint8Array; name: string }): Promise<ExtractedPaper | null> {
  try {
    const paper = await extractText(await drawOfd(input.bytes), `${input.name}.pdf`);
    const plain = (text: string) => text.replace(/[\u2e80-\u2fdf]/g, (one) => one.normalize('NFKC'));
    return { ...paper, paragraphs: paper.paragraphs.map((one) => ({ ...one, text: plain(one.text) })) };
  } catch {
    // Its fields are not proposed then; the file itself was read.
    return null;
  }
}
