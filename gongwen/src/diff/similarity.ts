/** How alike two paragraphs are. */

/** Pairs of neighbouring characters with their counts. */
export function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const squeezed = text.replace(/[\s\u3000]+/g, '');
  for (let at = 0; at + 1 < squeezed.length; at += 1) {
    const pair = squeezed.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice coefficient of two texts' pairs: 1 the same, 0 nothing in common. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, total] = [0, 0];
  for (const [pair, count] of one) {
    total += count;
    shared += Math.min(count, other.get(pair) ?? 0);
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
