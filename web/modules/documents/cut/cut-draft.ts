/** A cut while it is being checked: where papers begin. The first always begins with page 1. */
import { isCut } from '../../../../contracts/base/page-ranges.ts';

/** Where papers begin, as typed: may be no cut yet. */
export type CutDraft = readonly number[];

/** Another paper: the longest part is halved, since it is the likeliest to hold two. */
export function withOneMore(starts: CutDraft, pages: number): CutDraft {
  const lengths = starts.map((from, i) => (starts[i + 1] ?? pages + 1) - from);
  const longest = Math.max(...lengths);
  const at = lengths.indexOf(longest);
  const from = starts[at];
  if (longest < 2 || from === undefined) return starts;
  return [...starts.slice(0, at + 1), from + Math.floor(longest / 2), ...starts.slice(at + 1)];
}

/** The part joins the one before it. */
export function merged(starts: CutDraft, at: number): CutDraft {
  return at === 0 ? starts : starts.filter((_, i) => i !== at);
}

/** The part begins elsewhere. */
export function moved(starts: CutDraft, at: number, to: number): CutDraft {
  return at === 0 ? starts : starts.map((from, i) => (i === at ? to : from));
}

/** May it be sent? */
export function mayCut(starts: CutDraft, pages: number): boolean {
  return starts.length >= 2 && isCut(starts, pages);
}
