/** A paper checked and previewed. Everything happens in memory; nothing is kept. */
import { checkPaper, mendPaper, type Paper, parseTextForm, printTextForm } from 'gongwen';
import { type FileFormat, renderPaper } from 'gongwen/faces';
import { paperFrom, ReadError } from 'gongwen/read';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { fileErrors } from '../../../contracts/modules/files.ts';
import * as contract from '../../../contracts/modules/papers.ts';
import { lookAt } from '../../kernel/files/api.ts';
import { assertBodyClean, assertPassed } from '../../kernel/guard/api.ts';
import type { Apart } from '../../platform/apart/apart.ts';
import type { UploadedFile } from '../../platform/http/request.ts';
import { problem } from '../../platform/problem.ts';

type Checked = ReplyOf<typeof contract.check>;

/** Below this a field was guessed rather than read. */
const DOUBTFUL = 0.6;

/** Checks an uploaded file. @throws guard.secrecy_mark_found, papers.no_text, papers.too_long, files.* */
export async function checkFile(apart: Apart, upload: UploadedFile): Promise<Checked> {
  const looked = await lookAt(apart, upload.bytes, upload.name);
  assertPassed(looked.verdict);
  if (!looked.paper?.hasText) throw problem(contract.paperErrors.noText);
  const length = looked.paper.paragraphs.reduce((sum, p) => sum + p.text.length, 0);
  if (length > contract.PAPER_LIMIT_CHARACTERS) {
    throw problem(contract.paperErrors.tooLong, { limit: contract.PAPER_LIMIT_CHARACTERS });
  }
  try {
    const read = paperFrom(looked.paper, { webRemains: 'drop' });
    const doubtful = Object.entries(read.confidences)
      .filter(([, c]) => c > 0 && c < DOUBTFUL)
      .map(([name]) => name);
    return await checkedOf(read.paper, doubtful);
  } catch (thrown) {
    if (thrown instanceof ReadError) throw problem(fileErrors.broken, { reason: thrown.code });
    throw thrown;
  }
}

/** Parses the text form. @throws papers.text_form at the first error, guard.secrecy_mark_found */
export function paperOfText(textForm: string): Paper {
  assertBodyClean(textForm);
  const parsed = parseTextForm(textForm);
  if (parsed.ok) return parsed.paper;
  const [first] = parsed.errors;
  if (first?.code === 'R-SEC-08')
    throw problem(fileErrors.secrecyMarkFound, { rule: 'starred-mark', page: null });
  throw problem(contract.paperErrors.textForm, {
    line: first?.line ?? 1,
    column: first?.column ?? 1,
    expected: first?.expected ?? '',
  });
}

/** Findings, mends and preview of a paper. */
export async function checkedOf(paper: Paper, doubtful: string[]): Promise<Checked> {
  const preview = await renderPaper(paper, { format: 'svg' });
  const mended = mendPaper(paper);
  const { report } = preview;
  return {
    kind: paper.kind ?? null,
    title: paper.title === '' ? null : paper.title.replace(/\n/g, ''),
    textForm: printTextForm(paper),
    findings: checkPaper(paper).map((f) => ({
      rule: f.rule,
      clause: f.clause,
      strength: f.strength,
      at: f.at,
      message: f.message,
      quote: f.quote ?? null,
      suggestion: f.suggestion,
      mendable: f.mendable,
    })),
    mendedTextForm: mended.applied.length > 0 ? printTextForm(mended.paper) : null,
    doubtful,
    pages: preview.kind === 'pages' ? preview.pages.map((page) => new TextDecoder().decode(page)) : [],
    notes: [
      ...report.remarks,
      ...report.adjusted.map((a) => `第${a.page}页排${a.lines}行，使落款不单独成页`),
      ...(report.addresseesMoved ? ['主送机关移至版记，使首页显示正文（7.3.1）'] : []),
    ],
  };
}

/** One file of the paper. */
export async function renderFile(paper: Paper, format: FileFormat): Promise<Uint8Array> {
  const rendered = await renderPaper(paper, { format });
  if (rendered.kind !== 'file') throw new Error('a file format gives a file');
  return rendered.bytes;
}
