/** Nothing typed is ever lost: what is being written is kept in the browser by person, matter and action. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Instant } from '../../contracts/base/dates.ts';
import { dropDraft, findDraft, holdDraft, saveDraft } from './draft-store.ts';
import { useSession } from './session.tsx';

const PAUSE_MS = 400;

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
   * anywhere (R-SEC-08), while the person still has to see what to take out. Nothing is kept again until `clear`.
   */
  unstore(): void;
}

/**
 * A value kept over reloads and sign-outs. `matterId` may be any word for what has no matter yet.
 * @example const draft = useDraft(matterId, 'documents.review', { text: '' })
 */
export function useDraft<T>(matterId: string, action: string, initial: T): Draft<T> {
  const { me } = useSession();
  const key = `${me?.personId ?? 0}.${matterId}.${action}`;
  const [found] = useState(() => findDraft<T>(key));
  const [value, setValue] = useState<T>(found ? found.value : initial);
  const [restoredFrom, setRestoredFrom] = useState(found?.at ?? null);
  const [keptAt, setKeptAt] = useState<Instant | null>(null);
  const first = useRef(initial);
  const latest = useRef(value);
  const isSilent = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const at = saveDraft(key);
    if (at) setKeptAt(at);
  }, [key]);

  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      latest.current = typeof next === 'function' ? (next as (b: T) => T)(latest.current) : next;
      setValue(latest.current);
      if (isSilent.current) return;
      holdDraft(key, latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MS);
    },
    [key, save],
  );

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    dropDraft(key);
    setKeptAt(null);
  }, [key]);

  const clear = useCallback(() => {
    forget();
    isSilent.current = false;
    latest.current = first.current;
    setValue(first.current);
    setRestoredFrom(null);
  }, [forget]);

  const goSilent = useCallback(() => {
    isSilent.current = true;
    forget();
  }, [forget]);

  return { value, set, restoredFrom, keptAt, clear, unstore: goSilent };
}
