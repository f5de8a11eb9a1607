/** Which paragraph of the old version became which of the new one. */
import { likeness, pairsOf } from './similarity.ts';
import type { Unit } from './units.ts';

/** Indexes into the old and the new units. */
export type Match = { readonly before: number; readonly after: number };

/** From this likeness on, a changed paragraph is the same paragraph. */
const ALIKE = 0.5;
/** More unmatched pairs than this are not compared one with another: such versions are different papers. */
const MOST_COMPARED = 250_000;

/** Parts with a single unit are matched whatever their text: a date that changed is still the date. */
const SINGLE = ['标题', '题注', '主送', '成文日期', '附注'];

/** Matches in the order of the old version; each unit at most once. */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Match[] {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const take = (one: number, other: number): void => {
    matches.set(one, other);
    taken.add(other);
  };
  matchExact(before, after, take);
  matchSingles(before, after, matches, taken, take);
  matchAlike(before, after, matches, taken, take);
  return [...matches]
    .map(([one, other]) => ({ before: one, after: other }))
    .sort((one, other) => one.before - other.before);
}

type Take = (before: number, after: number) => void;

function matchExact(before: readonly Unit[], after: readonly Unit[], take: Take): void {
  const places = new Map<string, number[]>();
  for (const [at, unit] of after.entries()) {
    const key = `${unit.part}\n${unit.text}`;
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  for (const [at, unit] of before.entries()) {
    const found = places.get(`${unit.part}\n${unit.text}`)?.shift();
    if (found !== undefined) take(at, found);
  }
}

function matchSingles(
  before: readonly Unit[],
  after: readonly Unit[],
  matches: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  take: Take,
): void {
  for (const part of SINGLE) {
    const one = before.findIndex((unit) => unit.part === part);
    const other = after.findIndex((unit) => unit.part === part);
    if (one !== -1 && other !== -1 && !matches.has(one) && !taken.has(other)) take(one, other);
  }
}

function matchAlike(
  before: readonly Unit[],
  after: readonly Unit[],
  matches: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  take: Take,
): void {
  const left = [...before.entries()].filter(([at]) => !matches.has(at));
  const right = [...after.entries()].filter(([at]) => !taken.has(at));
  if (left.length * right.length > MOST_COMPARED) return;
  const pairs = right.map(([at, unit]) => ({ at, part: unit.part, pairs: pairsOf(unit.text) }));
  const scored = left.flatMap(([one, unit]) => {
    const own = pairsOf(unit.text);
    return pairs
      .filter((candidate) => candidate.part === unit.part)
      .map((candidate) => ({ one, other: candidate.at, score: likeness(own, candidate.pairs) }))
      .filter(({ score }) => score >= ALIKE);
  });
  scored.sort((a, b) => b.score - a.score || Math.abs(a.one - a.other) - Math.abs(b.one - b.other));
  for (const { one, other } of scored) if (!matches.has(one) && !taken.has(other)) take(one, other);
}

/** The matches that kept their order among themselves (longest rising run of new places); the others moved. */
export function inOrder(matches: readonly Match[]): Set<number> {
  const ends: number[] = [];
  const previous = new Map<number, number>();
  const afterOf = (at: number): number => matches[at]?.after ?? -1;
  for (let at = 0; at < matches.length; at += 1) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (afterOf(ends[middle] ?? -1) < afterOf(at)) low = middle + 1;
      else high = middle;
    }
    previous.set(at, ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous.get(at) ?? -1)
    kept.add(matches[at]?.before ?? -1);
  return kept;
}
