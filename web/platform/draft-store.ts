/**
 * Where what is being written is kept: at once in memory, after a pause in the browser's storage. At once, because a
 * screen may be drawn anew between two letters (a live update, a turned phone), and nothing typed is ever lost.
 */
import { epochOf, type Instant } from '../../contracts/base/dates.ts';
import { now } from './clock.ts';
import { store, stored, sweep, unstore } from './storage.ts';

/** Drafts older than this are swept away. */
const KEEP_MS = 30 * 24 * 3600 * 1000;

/** A draft as stored. */
export interface Kept<T> {
  readonly at: Instant;
  readonly value: T;
}

const unsaved = new Map<string, Kept<unknown>>();

/** The draft under a key, the newest of memory and storage; undefined when there is none. */
export function findDraft<T>(key: string): Kept<T> | undefined {
  return (unsaved.get(key) ?? stored(`draft.${key}`)) as Kept<T> | undefined;
}

/** Holds a value in memory. */
export function holdDraft(key: string, value: unknown): void {
  unsaved.set(key, { at: now(), value });
}

/** Writes what is held into storage; null when nothing was waiting. */
export function saveDraft(key: string): Instant | null {
  const kept = unsaved.get(key);
  if (!kept) return null;
  store(`draft.${key}`, kept);
  unsaved.delete(key);
  return kept.at;
}

/** Forgets a draft, in memory and in storage. */
export function dropDraft(key: string): void {
  unsaved.delete(key);
  unstore(`draft.${key}`);
}

/** Whether a stored draft is one nobody came back to, or no draft at all. `at` is the server's time. */
export function isForgotten(value: unknown, at: Instant): boolean {
  const kept = (value as Kept<unknown> | undefined)?.at;
  return typeof kept !== 'string' || epochOf(at) - epochOf(kept) > KEEP_MS;
}

/**
 * Sweeps away forgotten drafts. Takes the server's time from the caller: by the machine's, a demo that lives two
 * months earlier lost every draft at each start.
 */
export function sweepDrafts(at: Instant): void {
  sweep('draft.', (value) => isForgotten(value, at));
}
