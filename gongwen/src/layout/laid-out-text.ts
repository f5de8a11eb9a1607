/** The text of a laid-out paper in reading order, for comparing faces with the model. */
import type { LaidOut } from './laid-out.ts';

/**
 * Text of all runs, one line each. Without artifacts it is the paper's own text; with them it is everything a reader of the
 * file finds, page numbers and repeated table heads included.
 */
export function laidOutText(laidOut: LaidOut, artifacts: boolean): string {
  const lines: string[] = [];
  for (const page of laidOut.pages) {
    for (const item of page.items) {
      if (item.kind !== 'run') continue;
      if (artifacts || laidOut.blocks[item.block]?.tag !== 'Artifact') lines.push(item.text);
    }
  }
  return lines.join('\n');
}
