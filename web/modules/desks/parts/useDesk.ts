/** What a desk has open, kept in the address: `?at=<matter>` on a desktop, the matter's own screen on a phone. */
import { useRef } from 'react';
import { PLACES, useGo, useUrlWord } from '../../../platform/navigation.tsx';
import { useIsPhone } from '../../../platform/useIsPhone.ts';

/** A desk's state, handed to its parts. */
export interface DeskState {
  /** The matter in the reading pane. */
  readonly at: string | undefined;
  readonly isPhone: boolean;
  /** Shows a matter in the pane (desktop) or on its own screen (phone), with the form of an act open when one is named. */
  open(matterId: string, action?: string): void;
  close(): void;
  /** The first list tells its rows, so that after an act the desk goes on to the next. */
  tellRows(keys: readonly string[]): void;
  /** An act was done on what is open: goes on to the row that took its place. */
  goOn(): void;
}

/** The state of the desk on this screen. */
export function useDesk(): DeskState {
  const isPhone = useIsPhone();
  const go = useGo();
  const [at, setAt] = useUrlWord('at');
  const [, setAct] = useUrlWord('act');
  const rows = useRef<readonly string[]>([]);
  const place = useRef(-1);
  return {
    at: isPhone ? undefined : at,
    isPhone,
    open(matterId, action) {
      if (isPhone) {
        go(action ? `${PLACES.matter(matterId)}?act=${action}` : PLACES.matter(matterId));
        return;
      }
      setAt(matterId);
      setAct(action);
    },
    close() {
      setAt(undefined);
      setAct(undefined);
    },
    tellRows(keys) {
      rows.current = keys;
      const found = at === undefined ? -1 : keys.indexOf(at);
      if (found >= 0) place.current = found;
    },
    goOn() {
      if (at === undefined || rows.current.includes(at)) return;
      setAt(rows.current[place.current] ?? rows.current.at(-1));
    },
  };
}
