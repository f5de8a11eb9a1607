import { expect, it } from 'vitest';
import { isTouched } from './refresh.ts';

const here = '01990000-0000-7000-8000-000000000001';
const elsewhere = '01990000-0000-7000-8000-000000000002';

it('an act on a matter makes its page stale and leaves others alone', () => {
  expect(isTouched(['matters.page', { matterId: here }, {}], here)).toBe(true);
  expect(isTouched(['matters.page', { matterId: elsewhere }, {}], here)).toBe(false);
});

it('an act on a matter makes every list stale', () => {
  expect(isTouched(['desks.inbox', {}, { whose: 'mine' }], here)).toBe(true);
  expect(isTouched(['documents.list', {}, {}], here)).toBe(true);
});

it("a unit's answer makes the thread and the item it belongs to stale", () => {
  expect(isTouched(['matters.thread', { matterId: elsewhere }, {}], here)).toBe(true);
  expect(isTouched(['supervision.item_detail', { matterId: elsewhere }, {}], here)).toBe(true);
});

it('an act may have replaced a file: its versions are asked for again', () => {
  expect(isTouched(['files.versions', { fileId: here }, {}], null)).toBe(true);
});

it('no act makes the directory, the session or a text that was read stale', () => {
  for (const name of ['directory.find', 'sessions.me', 'files.text', 'system.instance', 'demo.persons']) {
    expect(isTouched([name, {}, {}], null)).toBe(false);
  }
});
