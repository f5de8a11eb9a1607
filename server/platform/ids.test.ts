import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('ids are version 7, each its own, and sort by their birth', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  // What is random in them: no two ids share it.
  expect(new Set(ids.map((id) => id.slice(-10))).size).toBe(ids.length);
});
