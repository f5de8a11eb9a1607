/** Fills the words of words.data.ts. */
import type { Chance } from './chance.ts';

/** What stands in the braces. */
export type Fill = Readonly<Record<string, string | number>>;

/** One of the sentences, filled. */
export function say(chance: Chance, sentences: readonly string[], fill: Fill = {}): string {
  return chance.of(sentences).replace(/\{(\w+)\}/g, (_, key: string) => String(fill[key] ?? ''));
}
