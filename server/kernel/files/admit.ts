/** What a file says and whether it may come in. Everything here happens in memory; nothing is stored yet. */
import { type ExtractedPaper, extractText, ReadError } from 'gongwen/read';
import { fileErrors } from '../../../contracts/modules/files.ts';
import { problem } from '../../platform/problem.ts';
import { type GuardPage, type GuardVerdict, inspect } from '../guard/api.ts';

/** A file looked at: its kind by content (never by its name), its text where it has one, the guard's verdict. */
export interface LookedAt {
  readonly mediaType: string;
  readonly paper: ExtractedPaper | null;
  readonly pages: number | null;
  readonly verdict: GuardVerdict;
}

const ACCEPTED = 'PDF、DOCX、TXT、JPG、PNG';

/** Pictures bring no text: they wait for a person's attestation. By their first bytes. */
function pictureType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 12));
  if (head.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg';
  if (head.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'image/png';
  if (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'image/webp';
  return undefined;
}

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
} as const;

/** The text of a paper page by page, headers and footers with it: that is where marks stand. */
export function pagesOf(paper: ExtractedPaper): GuardPage[] {
  const pages = new Map<number, { text: string }[]>();
  for (const paragraph of paper.paragraphs) {
    const lines = pages.get(paragraph.page) ?? [];
    lines.push({ text: paragraph.text });
    pages.set(paragraph.page, lines);
  }
  return [...pages.entries()].sort(([a], [b]) => a - b).map(([page, lines]) => ({ page, lines }));
}

/**
 * Reads and guards a file. A refused verdict is answered, not thrown: callers decide how to say it.
 * @throws files.empty, files.unknown_type, files.broken
 */
export async function lookAt(bytes: Uint8Array, name: string): Promise<LookedAt> {
  if (bytes.length === 0) throw problem(fileErrors.empty);
  const picture = pictureType(bytes);
  if (picture) {
    const verdict = inspect({ entrance: 'file', fileName: name, pages: [], readable: false });
    return { mediaType: picture, paper: null, pages: 1, verdict };
  }
  const paper = await readText(bytes, name);
  const verdict = inspect({
    entrance: 'file',
    fileName: name,
    pages: pagesOf(paper),
    readable: paper.readable === 'full',
  });
  return { mediaType: MEDIA[paper.type], paper, pages: paper.pageCount, verdict };
}

async function readText(bytes: Uint8Array, name: string): Promise<ExtractedPaper> {
  try {
    return await extractText(bytes, name);
  } catch (thrown) {
    if (!(thrown instanceof ReadError)) throw thrown;
    if (thrown.code === 'empty-file' || thrown.code === 'empty-document') throw problem(fileErrors.empty);
    if (thrown.code === 'unsupported-type') throw problem(fileErrors.unknownType, { accepted: ACCEPTED });
    throw problem(fileErrors.broken, { reason: thrown.code });
  }
}
