/** The title (7.3.1) and titles of attachments (7.3.7): 二号小标宋, centred, in a trapezoid or a diamond. */
import { issuerNames } from '../model/direction.ts';
import type { Paper } from '../model/paper.ts';
import { openBlock } from './canvas.ts';
import type { Flow } from './flow.ts';
import { AREA, SIZE } from './geometry.ts';
import type { Role } from './laid-out.ts';
import { setParagraph, solidStyle } from './set-paragraph.ts';
import { atomsOf } from './text/atoms.ts';
import { glyphsOf, type Typesetter } from './text/glyphs.ts';
import { breakTitle } from './title-break.ts';

const STYLE = solidStyle('xiaobiaosong', SIZE.er);
/** A line of 二号 holds 20 characters; a title is not run to the very edge. */
const MOST = Math.min(38, Math.floor(AREA.width / STYLE.half));

/** Lines of a title at sense units, the author's own breaks where they hold; `organs` are never cut. */
export function titleLines(setter: Typesetter, title: string, organs: readonly string[]): string[] {
  const widthOf = (character: string): number => {
    const [atom] = atomsOf(glyphsOf(setter, character, STYLE), STYLE.half);
    return atom?.halves ?? 2;
  };
  return breakTitle(title, MOST, widthOf, organs);
}

/** Sets a title on the flow and notes it in the outline. */
export function setTitle(setter: Typesetter, flow: Flow, paper: Paper, title: string, role: Role): void {
  const block = openBlock(flow.canvas, 'H1');
  titleLines(setter, title, issuerNames(paper)).forEach((line, i) => {
    const at = setParagraph(setter, flow, glyphsOf(setter, line, STYLE), STYLE, {
      role,
      block,
      align: 'center',
    });
    if (i === 0) flow.canvas.outline.push({ text: title.replaceAll('\n', ''), level: 1, ...at });
  });
}
