/** The plain-text face: lines as laid out, with page breaks, so that it can be read aloud against the printed paper. */
import { AREA, HALF } from '../layout/geometry.ts';
import type { LaidOut, Run } from '../layout/laid-out.ts';

/** One line per printed line, indented as on the page; pages end with a form feed. */
export function writeText(laidOut: LaidOut): string {
  return laidOut.pages.map((page) => pageText(page.items.filter((item) => item.kind === 'run'))).join('\f');
}

function pageText(runs: readonly Run[]): string {
  const lines: { y: number; x: number; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = lines[lines.length - 1];
    const at = run.turned ? run.x : run.y;
    if (last !== undefined && Math.abs(last.y - at) < 1.5 && (run.turned ? run.y < last.x : run.x > last.x)) {
      last.runs.push(run);
      last.x = run.turned ? run.y : run.x;
    } else lines.push({ y: at, x: run.turned ? run.y : run.x, runs: [run] });
  }
  return lines.map((line) => lineText(line.runs)).join('\n');
}

/** Blanks stand for the space before each run, one per half cell. */
function lineText(runs: readonly Run[]): string {
  let text = '';
  let at: number = AREA.left;
  for (const run of runs) {
    const start = run.turned ? AREA.left + AREA.bottom - run.y : run.x;
    const gap = Math.round((start - at) / HALF);
    if (gap > 0) text += ' '.repeat(gap);
    text += run.text;
    at = start + run.advances.reduce((sum, advance) => sum + advance, 0);
  }
  return text.trimEnd();
}
