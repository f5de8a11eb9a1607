import { expect, test } from 'vitest';
import { gapWords } from './gap-words.ts';

test.each([
  ['issued', 'taken', '依次编号'],
  ['issued', 'reserved', '补用：两件'],
  ['issued', 'skipped', '补用：两件'],
  ['issued', 'manual', '手工编号：两件'],
  ['reserved', 'reserved', '预留待用：两件'],
  ['released', 'reserved', '预留后退回，可补用：两件'],
  ['released', 'skipped', '手工编号时跳过，可补用：两件'],
  ['void', 'taken', '作废：两件'],
] as const)('a number that is %s and came %s is said to be so', (state, origin, words) => {
  expect(gapWords({ state, origin, reason: '两件' })).toBe(words);
});
