/**
 * Page numbers (7.5): 四号 half-width 宋体 figures with a dash on each side, the dash 7 mm below the type area; odd pages one 字
 * from the right, even pages one 字 from the left. Landscape pages have theirs where all pages have it (ch. 8).
 */
import { type Canvas, openBlock, putLine } from './canvas.ts';
import { AREA, BLACK, MM_PER_PT, PAGE_NUMBER_TOP, SIZE, SMALL_CELL } from './geometry.ts';
import { solidStyle } from './set-paragraph.ts';
import { atomsOf } from './text/atoms.ts';
import { breakLines } from './text/break-lines.ts';
import { glyphsOf, type Typesetter } from './text/glyphs.ts';

const STYLE = solidStyle('song', SIZE.si);

/** Numbers the pages from `first` to the end, counting from 1; those in `without` count but show nothing. */
export function putPageNumbers(
  setter: Typesetter,
  canvas: Canvas,
  first: number,
  without: ReadonlySet<number>,
): void {
  canvas.pages.forEach((page, index) => {
    if (index < first) return;
    const number = index - first + 1;
    page.number = without.has(index) ? null : number;
    if (page.number === null) return;
    const atoms = atomsOf(glyphsOf(setter, `— ${number} —`, STYLE), STYLE.half);
    const [line] = breakLines(atoms, { first: 99, rest: 99, spread: false, half: STYLE.half });
    if (line === undefined) return;
    const width = line.width * STYLE.half;
    const x = number % 2 === 1 ? AREA.right - SMALL_CELL - width : AREA.left + SMALL_CELL;
    const dash = setter.library.resolve('song', 0x2014);
    const upper = dash.face.ink(dash.glyph)?.yMax ?? 0.31;
    const baseline = PAGE_NUMBER_TOP + upper * STYLE.size * MM_PER_PT;
    const block = openBlock(canvas, 'Artifact');
    putLine(page, line, x, baseline, { role: 'pageNumber', block, colour: BLACK, half: STYLE.half });
  });
}
