import { beforeEach, expect, it } from 'vitest';
import type { Instant } from '../../contracts/base/dates.ts';
import { dropDraft, findDraft, holdDraft, isForgotten, saveDraft, sweepDrafts } from './draft-store.ts';

const at = '2026-09-08T00:30:00.000Z' as Instant;

/** A browser's storage: what Node has not. */
function aStorage(): Storage {
  const held = new Map<string, string>();
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      held.set(key, value);
      Object.assign(storage, { [key]: value });
    },
    removeItem(key: string) {
      held.delete(key);
      Reflect.deleteProperty(storage, key);
    },
    clear: () => held.clear(),
    key: () => null,
    length: 0,
  };
  return storage;
}

beforeEach(() => {
  globalThis.localStorage = aStorage();
});

it('finds what was typed a moment ago, before any pause in typing', () => {
  holdDraft('12.matter.documents.review', { text: '拟同意' });
  expect(findDraft('12.matter.documents.review')?.value).toEqual({ text: '拟同意' });
  dropDraft('12.matter.documents.review');
});

it('finds what was saved, after the memory is gone', () => {
  holdDraft('12.m.a', { text: '拟同意' });
  saveDraft('12.m.a');
  expect(saveDraft('12.m.a')).toBeNull();
  expect(findDraft('12.m.a')?.value).toEqual({ text: '拟同意' });
});

it('leaves nothing of a text that was dropped, neither in memory nor on the disk', () => {
  holdDraft('12.m.a', { text: '不该留下' });
  saveDraft('12.m.a');
  holdDraft('12.m.a', { text: '不该留下，改' });
  dropDraft('12.m.a');
  expect(findDraft('12.m.a')).toBeUndefined();
  expect(JSON.stringify({ ...globalThis.localStorage })).not.toContain('不该留下');
});

it('sweeps away the forgotten and keeps the rest', () => {
  localStorage.setItem('huiyin.draft.old', JSON.stringify({ at: '2026-08-01T00:00:00.000Z', value: 1 }));
  localStorage.setItem('huiyin.draft.new', JSON.stringify({ at: '2026-09-07T00:00:00.000Z', value: 2 }));
  localStorage.setItem('huiyin.hints.desk.clerk', 'true');
  sweepDrafts(at);
  expect(findDraft('old')).toBeUndefined();
  expect(findDraft('new')?.value).toBe(2);
  expect(localStorage.getItem('huiyin.hints.desk.clerk')).toBe('true');
});

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
