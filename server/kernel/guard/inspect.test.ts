import { describe, expect, it } from 'vitest';
import { type GuardInput, type GuardVerdict, pageOfText } from './input.ts';
import { inspect } from './inspect.ts';
import { KNOWN_FALSE, NEGATIVES } from './negatives.data.ts';
import { KNOWN_MISSES, POSITIVES } from './positives.data.ts';

/** Reads one example: see positives.data.ts for the notation. */
function inputOf(example: string): GuardInput {
  const text = example.slice(2);
  if (example.startsWith('T:')) return { entrance: 'title', title: text, pages: [], readable: true };
  if (example.startsWith('F:')) return { entrance: 'file-name', fileName: text, pages: [], readable: true };
  const pages = example.split('‖').map((page, i) => pageOfText(page.replaceAll('|', '\n'), i + 1));
  return { entrance: 'file', pages, readable: true };
}

const verdictOf = (example: string): GuardVerdict => inspect(inputOf(example));

describe('the guard over its invented examples', () => {
  it('has at least 60 papers to refuse and 200 to let pass', () => {
    expect(new Set(POSITIVES).size).toBeGreaterThanOrEqual(60);
    expect(new Set(NEGATIVES).size).toBeGreaterThanOrEqual(200);
  });

  it('misses none that is marked', () => {
    expect(POSITIVES.filter((example) => verdictOf(example).verdict !== 'refused')).toEqual([]);
  });

  it('refuses none that only speaks of secrecy', () => {
    const refused = NEGATIVES.map((example) => [verdictOf(example).rule, example]).filter(
      ([rule]) => rule !== null,
    );
    expect(refused).toEqual([]);
  });

  it('still errs on the examples that its tables own up to, and on no more', () => {
    expect(KNOWN_MISSES.filter((example) => verdictOf(example).verdict === 'refused')).toEqual([]);
    expect(KNOWN_FALSE.filter((example) => verdictOf(example).verdict === 'passed')).toEqual([]);
  });
});
