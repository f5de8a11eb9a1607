/** Nothing typed is ever lost: what is being written is kept in the browser by person, matter and action. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { epochOf, type Instant } from '../../contracts/base/dates.ts';
import { now } from './clock.ts';
import { useSession } from './session.tsx';
import { store, stored, sweep, unstore } from './storage.ts';

const PAUSE_MS = 400;
/** Drafts older than this are swept away. */
const KEEP_MS = 30 * 24 * 3600 * 1000;

interface Kept<T> {
  readonly at: Instant;
  readonly value: T;
}

/** A value being written. */
export interface Draft<T> {
  readonly value: T;
  set(value: T | ((before: T) => T)): void;
  /** When this was found from an earlier sitting: when it was kept; else null. */
  readonly restoredFrom: Instant | null;
  /** When it was last kept; null: not yet. */
  readonly keptAt: Instant | null;
  /** It was sent, or is not wanted: forget it and start from `initial`. */
  clear(): void;
  /**
   * Take it off this machine's disk but leave it on the screen: for a text the guard has refused, which may not stay
   * anywhere (R-SEC-08), while the person still has to see what to take out.
   */
  unstore(): void;
}

/**
 * A value kept over reloads and sign-outs. `matterId` may be any word for what has no matter yet.
 * @example const draft = useDraft(matterId, 'documents.review', { text: '' })
 */
export function useDraft<T>(matterId: string, action: string, initial: T): Draft<T> {
  const { me } = useSession();
  const key = `draft.${me?.personId ?? 0}.${matterId}.${action}`;
  const [found] = useState(() => stored(key) as Kept<T> | undefined);
  const [value, setValue] = useState<T>(found ? found.value : initial);
  const [restoredFrom, setRestoredFrom] = useState(found?.at ?? null);
  const [keptAt, setKeptAt] = useState<Instant | null>(null);
  const first = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<T | null>(null);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current === null) return;
    const at = now();
    store(key, { at, value: waiting.current } satisfies Kept<T>);
    waiting.current = null;
    setKeptAt(at);
  }, [key]);

  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      setValue((before) => {
        const after = typeof next === 'function' ? (next as (b: T) => T)(before) : next;
        waiting.current = after;
        return after;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE_MS);
    },
    [keep],
  );

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    unstore(key);
    setKeptAt(null);
  }, [key]);

  const clear = useCallback(() => {
    forget();
    setValue(first.current);
    setRestoredFrom(null);
  }, [forget]);

  return { value, set, restoredFrom, keptAt, clear, unstore: forget };
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
