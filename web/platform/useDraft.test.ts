import { expect, it } from 'vitest';
import type { Instant } from '../../contracts/base/dates.ts';
import { isForgotten } from './useDraft.ts';

const at = '2026-09-08T00:30:00.000Z' as Instant;

it('keeps a draft of this morning, whatever month the machine is in', () => {
  expect(isForgotten({ at: '2026-09-08T00:10:00.000Z', value: {} }, at)).toBe(false);
});

it('keeps a draft from before a demo was put back to its first day', () => {
  expect(isForgotten({ at: '2026-12-01T00:00:00.000Z', value: {} }, at)).toBe(false);
});

it('forgets a draft after thirty days, and what is none', () => {
  expect(isForgotten({ at: '2026-08-08T00:00:00.000Z', value: {} }, at)).toBe(true);
  expect(isForgotten(undefined, at)).toBe(true);
});
