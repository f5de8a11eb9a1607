/** Rules that look at characters: a pattern, where it may stand, and the change that mends it. */
import { mapTexts } from './map-texts.ts';
import type { Hit, Rule } from './rule.ts';
import type { Piece, PieceKind } from './sheet.ts';

/** A rule by pattern. `find` must be global. `where` limits it to some elements; `change` makes it mendable. */
export type TextRule = Omit<Rule, 'find' | 'mend'> & {
  readonly pattern: RegExp;
  readonly where?: readonly PieceKind[];
  readonly change?: (text: string) => string;
};

/** At most this many bites per rule: a paper typed throughout in half-width commas is one lesson, not two thousand. */
const MOST_HITS = 50;

/** The rule a pattern makes; each bite quotes the found text with a few characters around it. */
export function textRule(given: TextRule): Rule {
  const { pattern, where, change, ...rest } = given;
  const find: Rule['find'] = (sheet) => {
    const hits: Hit[] = [];
    for (const piece of sheet.pieces) {
      if (where !== undefined && !where.includes(piece.kind)) continue;
      for (const found of piece.text.matchAll(pattern)) {
        if (hits.length < MOST_HITS) hits.push(hitOf(piece, found.index, found[0], given.title));
      }
    }
    return hits;
  };
  return change === undefined
    ? { ...rest, find }
    : { ...rest, find, mend: (paper) => mapTexts(paper, change, where) };
}

/** A bite at an offset of a piece, quoting it with its neighbours. */
export function hitOf(piece: Piece, offset: number, found: string, message: string): Hit {
  const quote = piece.text.slice(Math.max(0, offset - 6), offset + found.length + 6).replaceAll('\n', ' ');
  return { at: piece.at, offset, quote, message };
}
