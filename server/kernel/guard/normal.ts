/** One spelling for many: what a reader of marks sees, whatever width, script or invisible filler was typed. */

/** Characters that show nothing and only break words apart for a machine. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u115F\u1160\u2800\u0000-\u0008\u000E-\u001F\u007F]/gu;

/** Whatever stands for the star of a state-secret mark, OCR's * and the emoji included. */
const STARS = /[☆✩✪✫✬✭✮✯✰⭐🌟*﹡∗✱✲✳⋆✶✷✸✹⚝٭⁎]/gu;

/** Traditional and variant forms met in marks. */
const VARIANTS: Readonly<Record<string, string>> = {
  絕: '绝',
  絶: '绝',
  機: '机',
  祕: '秘',
  級: '级',
  電: '电',
  號: '号',
  長: '长',
  啟: '启',
  啓: '启',
  碼: '码',
  屬: '属',
  國: '国',
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu');

/**
 * Full-width forms to half-width, variants to their common form, stars to ★, invisible fillers away. Spaces stay; an
 * ideographic one counts as two, so that a gap can be told from a space.
 */
export function normalised(text: string): string {
  return text
    .replace(/\u3000/g, '  ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(STARS, '★')
    .replace(VARIANT, (char) => VARIANTS[char] ?? char);
}

/** The same without any white space: how `秘 密 ★ 1 年` reads. */
export function compacted(normal: string): string {
  return normal.replace(/\s+/g, '');
}

/** A page's line with both readings; empty lines are left out before. */
export interface ReadLine {
  /** Normalised, trimmed, spaces kept. */
  readonly spaced: string;
  readonly compact: string;
  readonly y: number | undefined;
}

/** Reads the lines of a page that carry any text. */
export function readLines(lines: readonly { text: string; y?: number }[]): ReadLine[] {
  const read: ReadLine[] = [];
  for (const line of lines) {
    const spaced = normalised(line.text).trim();
    if (spaced.length > 0) read.push({ spaced, compact: compacted(spaced), y: line.y });
  }
  return read;
}
