import { describe, expect, it } from 'vitest';
import { CLEAN_BY_CLASS, MARKED_BY_CLASS } from './by-class.data.ts';
import { verdictOf } from './examples.ts';
import { KNOWN_FALSE, NEGATIVES as OTHER_NEGATIVES } from './negatives.data.ts';
import { KNOWN_MISSES, POSITIVES as OTHER_POSITIVES } from './positives.data.ts';

const POSITIVES = [...OTHER_POSITIVES, ...Object.values(MARKED_BY_CLASS).flat()];
const NEGATIVES = [...OTHER_NEGATIVES, ...Object.values(CLEAN_BY_CLASS).flat()];

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
