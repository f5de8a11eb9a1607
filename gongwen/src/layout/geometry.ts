/**
 * Measures of GB/T 9704-2012 in millimetres (points where sizes are meant). The page is A4; the type area is 156 × 225 with
 * 37 above and 28 at the binding edge (5.2.1); 22 lines of 28 characters fill it (5.2.3).
 */

/** Millimetres in a point. */
export const MM_PER_PT = 25.4 / 72;

/** A4 (5.1). */
export const PAPER = { width: 210, height: 297 } as const;

/** Type area (版心). */
export const AREA = { left: 28, top: 37, width: 156, height: 225, right: 184, bottom: 262 } as const;

/** Lines a page and characters a line. */
export const LINES = 22;
export const CHARACTERS = 28;

/** Width of one 字 (3.1) and of the half cell in which lines are counted; 56 of them make a line. */
export const CELL = AREA.width / CHARACTERS;
export const HALF = CELL / 2;

/** Line pitch, 10.227 mm. */
export const PITCH = AREA.height / LINES;

/** A page may be set from 20 to 24 lines so that a signature never stands alone (7.3.5.5 asks to adjust spacing). */
export const PITCH_LIMITS = { least: AREA.height / 24, most: AREA.height / 20 } as const;

/** Sizes by their printers' names. */
export const SIZE = { er: 22, san: 16, si: 14, xiaosi: 12 } as const;

/** 发文机关标志: upper edge below the paper's upper edge. Ordinary and minutes 37+35, order 37+20, letter 30 (7.2.4, 10.1–10.3). */
export const MARK_TOP = { ordinary: 72, upward: 72, minutes: 72, order: 57, letter: 30 } as const;

/** Red rule 4 mm below 发文字号 (7.2.7); first double rule of a letter 4 mm below the mark (10.1). */
export const RED_RULE_GAP = 4;

/** Double rules of a letter: 170 mm, centred; the lower one 20 mm above the paper's lower edge (10.1). */
export const LETTER_RULE = { left: 20, right: 190, bottom: 277 } as const;

/** Gap under the first double rule to the elements there: 7/8 of a 三号 character's height (10.1). */
export const LETTER_GAP = (7 / 8) * 16 * MM_PER_PT;

/** Imprint rules (7.4.1): first and last thick, the others thin. */
export const IMPRINT_RULE = { thick: 0.35, thin: 0.25 } as const;

/** Dash of the page number: upper edge 7 mm below the type area (7.5). */
export const PAGE_NUMBER_TOP = AREA.bottom + 7;

/**
 * 一字 for lines of 四号 (imprint, page number) may be read as the page's cell (5.57 mm) or as their own character (4.94 mm);
 * half-way between, either reading holds within 0.5 mm.
 */
export const SMALL_CELL = (CELL + SIZE.si * MM_PER_PT) / 2;

/** Standard red (Y80 M80) on screens. */
export const RED = '#e60012';
export const BLACK = '#000000';
