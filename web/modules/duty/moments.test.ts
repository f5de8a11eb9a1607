import { expect, it } from 'vitest';
import { typedInstant } from './moments.ts';

it.each([
  ['2026-09-03T08:30', '2026-09-03T00:30:00.000Z'],
  ['2026-09-03T00:05', '2026-09-02T16:05:00.000Z'],
  ['', undefined],
  ['2026-02-31T08:30', undefined],
  ['8:30', undefined],
])('%s is %s', (text, instant) => {
  expect(typedInstant(text)).toBe(instant);
});
