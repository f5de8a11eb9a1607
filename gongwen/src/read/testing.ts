import { plainText } from '../model/plain-text.ts';
import { isPrintable } from '../model/words.ts';
import type { ReadPaperResult } from './read-paper.ts';

/** The characters of a text that a reader can see, in order. */
export function letters(text: string): string[] {
  return [...text.replace(/[\s\u3000\u00a0]+/g, '')].filter(isPrintable);
}

function count(into: Map<string, number>, text: string, by: number): void {
  for (const letter of letters(text)) into.set(letter, (into.get(letter) ?? 0) + by);
}

/**
 * Letters that reading lost (positive) or made up (negative): the source against the model's text, running heads and what is
 * declared as rewritten. Empty when nothing is amiss.
 */
export function lostLetters(source: string, result: ReadPaperResult): Record<string, number> {
  const balance = new Map<string, number>();
  count(balance, source, 1);
  count(balance, plainText(result.paper), -1);
  count(balance, result.furniture.join(''), -1);
  for (const { written, printed } of result.rewritten) {
    count(balance, printed, 1);
    count(balance, written, -1);
  }
  return Object.fromEntries([...balance].filter(([, n]) => n !== 0));
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes of a UTF-8 text file. */
export const txtBytes = encode;
