/** Which way this paper goes and who issues it, derived from what it shows. */
import { type Direction, KIND_DIRECTIONS } from './kinds.ts';
import type { Paper } from './paper.ts';

/** Upward format and the kinds 报告, 请示 go up; a letter goes level; otherwise the kind's usual direction. */
export function directionOf(paper: Paper): Direction {
  if (paper.format === 'upward') return 'up';
  if (paper.format === 'letter') return 'level';
  const usual = KIND_DIRECTIONS[paper.kind];
  if (paper.addressees.length === 0 && usual.includes('public')) return 'public';
  return usual[0] ?? 'down';
}

/** Names of the issuing organs, lead first: as declared, else as signed, else as the mark shows. */
export function issuerNames(paper: Paper): string[] {
  if (paper.head.issuers.length > 0) return paper.head.issuers.map((organ) => organ.name);
  if (paper.signature !== undefined && paper.signature.layout !== 'stamp') {
    return paper.signature.organs.map((organ) => organ.name);
  }
  return paper.head.mark?.names ?? [];
}
