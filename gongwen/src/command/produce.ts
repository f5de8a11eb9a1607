/** A paper in any output format: the four faces, previews, the text form, the model as JSON. */
import type { FaceFormat } from '../faces/api.ts';
import type { FontSettings } from '../fonts/library.ts';
import type { LayoutReport } from '../layout/laid-out.ts';
import type { Paper } from '../model/paper.ts';
import { printTextForm } from '../text/print-text-form.ts';
import { Refused } from './io.ts';
import { printJson } from './output.ts';

/** Formats of the command: one file each, but one picture a page for svg and png. */
export const OUTPUT_FORMATS = ['pdf', 'ofd', 'docx', 'svg', 'png', 'txt', 'gw', 'json'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Files made from one paper; `report` says what the layout had to do, when there was one. */
export type Produced = {
  readonly files: readonly (string | Uint8Array)[];
  readonly paged: boolean;
  readonly report?: LayoutReport;
};

/** The format a word names. @throws Refused */
export function formatOf(word: string): OutputFormat {
  const format = OUTPUT_FORMATS.find((each) => each === word.toLowerCase().replace(/^\./, ''));
  if (format === undefined) throw new Refused(`输出格式应为 ${OUTPUT_FORMATS.join('、')}，不是“${word}”`);
  return format;
}

/** Makes the files. Faces are loaded only when one is wanted. @throws Refused for fonts and pictures that cannot be used */
export async function produce(
  paper: Paper,
  format: OutputFormat,
  fonts: FontSettings | undefined,
): Promise<Produced> {
  if (format === 'gw') return { files: [printTextForm(paper)], paged: false };
  if (format === 'json') return { files: [printJson(paper)], paged: false };
  return face(paper, format, fonts);
}

async function face(paper: Paper, format: FaceFormat, fonts: FontSettings | undefined): Promise<Produced> {
  const faces = await import('../faces/api.ts');
  try {
    const rendered = await faces.renderPaper(paper, { format, ...(fonts === undefined ? {} : { fonts }) });
    if (rendered.kind === 'file') return { files: [rendered.bytes], paged: false, report: rendered.report };
    return { files: rendered.pages, paged: true, report: rendered.report };
  } catch (cause) {
    const refusals = [faces.UnknownFont, faces.UnusableImage, faces.NoCanvas];
    if (refusals.some((refusal) => cause instanceof refusal)) throw new Refused((cause as Error).message);
    throw cause;
  }
}

/** What a person should look at, one line each. */
export function remarksOf(report: LayoutReport | undefined): string[] {
  if (report === undefined) return [];
  const letters = (found: readonly { character: string }[]): string =>
    [...new Set(found.map((each) => each.character))].join('');
  return [
    ...(report.fallbacks.length === 0 ? [] : [`以替代字体印出的字：${letters(report.fallbacks)}`]),
    ...(report.missing.length === 0 ? [] : [`字体中没有的字（印作〓）：${letters(report.missing)}`]),
    ...report.adjusted.map(
      ({ page, lines, why }) =>
        `第${page}页${why === 'tightened' ? '压缩' : '放松'}行距（排${lines}行），使署名不落单`,
    ),
    ...(report.addresseesMoved ? ['主送机关过多，已移至版记'] : []),
    ...report.remarks,
  ];
}
