/** Two versions of a paper compared as a reader would want it: by paragraph, with moves, and the words that changed. */
import type { Paper } from '../model/paper.ts';
import { inOrder, matchUnits } from './match.ts';
import { type Unit, unitsOf } from './units.ts';
import { type WordChange, wordChanges } from './words.ts';

/** One difference. `moved` and `changed` can hold together: then `words` is given and `moved` is true. */
export type Difference = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly moved: boolean;
  readonly before?: Unit;
  readonly after?: Unit;
  readonly words?: readonly WordChange[];
};

/** Differences in the order of the new version, a removed paragraph where it stood; empty when nothing changed. */
export function diffPapers(before: Paper, after: Paper): Difference[] {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  const matches = matchUnits(old, now);
  const kept = inOrder(matches);
  const oldOf = new Map(matches.map((match) => [match.after, match.before]));
  const newOf = new Map(matches.map((match) => [match.before, match.after]));
  const placed: { readonly at: number; readonly difference: Difference }[] = [];
  for (const [at, unit] of now.entries()) {
    const from = oldOf.get(at);
    const source = from === undefined ? undefined : old[from];
    const difference = source === undefined ? added(unit) : matched(source, unit, !kept.has(from ?? -1));
    if (difference !== undefined) placed.push({ at, difference });
  }
  let last = -1;
  for (const [at, unit] of old.entries()) {
    const to = newOf.get(at);
    if (to === undefined)
      placed.push({ at: last + 0.5, difference: { kind: 'removed', moved: false, before: unit } });
    else if (kept.has(at)) last = to;
  }
  return placed.sort((one, other) => one.at - other.at).map(({ difference }) => difference);
}

const added = (unit: Unit): Difference => ({ kind: 'added', moved: false, after: unit });

function matched(before: Unit, after: Unit, moved: boolean): Difference | undefined {
  if (before.text === after.text) return moved ? { kind: 'moved', moved, before, after } : undefined;
  return { kind: 'changed', moved, before, after, words: wordChanges(before.text, after.text) };
}
