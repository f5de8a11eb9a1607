/** Counting printed lines from baselines: raised and lowered figures belong to the line they stand in. */
import { AREA } from '../layout/geometry.ts';
import type { MeasuredText } from './measurement.ts';

/** Baselines nearer than this are one line; cells of tables have at least twice as much. */
const SAME_LINE = 2.1;

/** Tops of lines in order: each entry is the texts of one line. */
export function linesOf(texts: readonly MeasuredText[]): MeasuredText[][] {
  const upright = texts
    .filter((text) => text.turn === 0 && text.text.trim() !== '')
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: MeasuredText[][] = [];
  for (const text of upright) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (line !== undefined && first !== undefined && text.y - first.y < SAME_LINE) line.push(text);
    else lines.push([text]);
  }
  return lines;
}

/** Lines within the type area: the page number stands outside it. */
export function countLines(texts: readonly MeasuredText[]): number {
  return linesOf(texts.filter((text) => text.y > AREA.top && text.y < AREA.bottom + 1)).length;
}
