import { inReadingOrder } from './columns.ts';
import type { PdfPage, PdfRun } from './page-glyphs.ts';

/** A line as it stands on the page. */
export interface PdfLine {
  text: string;
  page: number;
  line: number;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Parts of it stand apart: a table's row, not running text. */
  gapped: boolean;
  /** Lines of the same kind of page, set in the same direction, share a frame. */
  frame: string;
}

/** Runs that touch or nearly touch: a line has one segment, or several with wide gaps between. */
export interface Segment {
  runs: PdfRun[];
  x: number;
  right: number;
  y: number;
  size: number;
}

/** Puts runs on common baselines. Superscripts and mixed sizes stay on the line they touch. */
function baselines(runs: PdfRun[]): PdfRun[][] {
  const rows: PdfRun[][] = [];
  for (const run of [...runs].sort((p, q) => p.turn - q.turn || p.y - q.y || p.x - q.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const near =
      first && first.turn === run.turn && Math.abs(first.y - run.y) < Math.min(first.size, run.size) * 0.45;
    if (row && near) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((p, q) => p.x - q.x));
}

/** Some programs draw letters twice, a hair apart, to make them bold: the second is not text. */
function withoutDoubles(row: PdfRun[]): PdfRun[] {
  return row.filter(
    (run, i) =>
      !row
        .slice(Math.max(0, i - 4), i)
        .some(
          (other) =>
            other.text === run.text &&
            Math.abs(other.x - run.x) < 0.12 * run.size &&
            Math.abs(other.y - run.y) < 0.12 * run.size,
        ),
  );
}

/** Cuts a baseline into segments where the gap is wider than a column's gutter could be narrow (2.5 letters). */
function segments(row: PdfRun[]): Segment[] {
  const out: Segment[] = [];
  for (const run of row) {
    const last = out.at(-1);
    if (last && run.x - last.right < 2.5 * run.size) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.x + run.width);
      last.size = Math.max(last.size, run.size);
    } else out.push({ runs: [run], x: run.x, right: run.x + run.width, y: run.y, size: run.size });
  }
  return out;
}

/** Writes a line's runs with the spaces their gaps stand for: full-width ones between Chinese, one between Latin. */
function textOf(runs: PdfRun[]): string {
  let text = '';
  let right = Number.NaN;
  for (const run of runs) {
    const gap = (run.x - right) / run.size;
    if (gap > 0.8) text += '\u3000'.repeat(Math.min(Math.round(gap), 12));
    else if (gap > 0.4) text += ' ';
    else if (gap > 0.18 && /[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(run.text)) text += ' ';
    text += run.text;
    right = run.x + run.width;
  }
  return withoutStraySpaces(text.trimEnd());
}

/** Digits stretched to the grid leave gaps inside 4 月3 0 日 that are no spaces; phone numbers keep theirs. */
function withoutStraySpaces(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return text
    .replace(/(?<!\d{3}) (?<=\d )(?=\d)(?!\d{3})/g, '')
    .replace(
      /(?<=\d) (?=[.．%％、）)]|\p{Script=Han})|(?<=[\p{Script=Han}（(〔]) (?=\d)|(?<=\d[.．]) (?=\p{Script=Han})/gu,
      '',
    );
}

/** Lines of a page, top to bottom, column by column where a page has columns. */
export function pageLines(page: PdfPage, pageNumber: number): PdfLine[] {
  const rows = baselines(page.runs).map((row) => segments(withoutDoubles(row)));
  return inReadingOrder(rows).map((row, i) => {
    const runs = row.flatMap((segment) => segment.runs);
    const first = row[0];
    return {
      text: textOf(runs),
      page: pageNumber,
      line: i + 1,
      x: first?.x ?? 0,
      right: Math.max(...row.map((s) => s.right)),
      y: first?.y ?? 0,
      size: mainSize(runs),
      gapped: row.length > 1,
      frame: `${Math.round(page.width)}:${first?.runs[0]?.turn ?? 0}`,
    };
  });
}

/** The size most letters of the line have. */
function mainSize(runs: PdfRun[]): number {
  const letters = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 10) / 10;
    letters.set(size, (letters.get(size) ?? 0) + run.text.length);
  }
  return [...letters].sort((p, q) => q[1] - p[1])[0]?.[0] ?? 0;
}
