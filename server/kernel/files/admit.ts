/** What a file says and whether it may come in. Everything here happens in memory; nothing is stored yet. */
import type { ExtractedPaper } from 'gongwen/read';
import { fileErrors } from '../../../contracts/modules/files.ts';
import { type Apart, type Caps, WorkKilled } from '../../platform/apart/apart.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import { assertPassed, type GuardPage, type GuardVerdict } from '../guard/api.ts';
import type { FileKind, FoundPage, UnreadableReason } from '../reading/api.ts';
import type { Looked } from './look-task.ts';

/** A file looked at: its kind by content (never by its name), its text where it has one, the guard's verdict. */
export interface LookedAt {
  readonly mediaType: string;
  readonly paper: ExtractedPaper | null;
  /** Text to be shown and searched. */
  readonly text: readonly FoundPage[];
  readonly pages: number | null;
  readonly verdict: GuardVerdict;
}

/** Enough for 50 MB of PDF; what takes longer or more is an attack, or a file nobody could open either. */
export const LOOK_CAPS: Caps = { millis: 120_000, megabytes: 900 };

/** Formats taken in, as people call them. */
const ACCEPTED = 'PDF、OFD、DOCX、XLSX、PPTX、TXT、RTF、网页、邮件（EML）、ZIP、JPG、PNG';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MEDIA: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  ofd: 'application/ofd',
  txt: 'text/plain',
  html: 'text/html',
  rtf: 'application/rtf',
  mail: 'message/rfc822',
  zip: 'application/zip',
  'old-office': 'application/x-ole-storage',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** The text of a paper page by page, headers and footers with it: that is where marks stand. */
export function pagesOf(looked: LookedAt): GuardPage[] {
  return looked.text.map(({ page, lines }) => ({ page, lines }));
}

/**
 * Reads and guards a file, apart from the server. A refused verdict is answered, not thrown: callers decide how to say it.
 * @throws files.empty, files.unknown_type, files.broken, files.locked, files.too_complex; guard.secrecy_mark_found for
 * what could not be read but whose name carries a mark
 */
export async function lookAt(
  apart: Apart,
  bytes: Uint8Array,
  name: string,
  caps: Caps = LOOK_CAPS,
): Promise<LookedAt> {
  const looked = await apart.run<Looked>('files.look', { bytes, name }, caps).catch((thrown) => {
    if (!(thrown instanceof WorkKilled)) throw thrown;
    throw problemOf(thrown.reason === 'took-too-long' ? 'took-too-long' : 'too-complex');
  });
  if (!looked.isRead) {
    assertPassed(looked.verdict);
    throw problemOf(looked.reason);
  }
  return {
    mediaType: MEDIA[looked.kind],
    paper: looked.paper,
    text: looked.pages,
    pages: looked.pageCount,
    verdict: looked.verdict,
  };
}

function problemOf(reason: UnreadableReason): Problem {
  switch (reason) {
    case 'empty':
      return problem(fileErrors.empty);
    case 'unknown':
      return problem(fileErrors.unknownType, { accepted: ACCEPTED });
    case 'locked':
      return problem(fileErrors.locked);
    case 'broken':
      return problem(fileErrors.broken, { reason });
    default:
      return problem(fileErrors.tooComplex, { reason });
  }
}
