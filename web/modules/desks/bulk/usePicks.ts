/** Which rows of a list are picked. Rows that have left the list are no longer picked. */
import { useMemo, useState } from 'react';
import type { Picks } from '../../../kit/DeskList.tsx';
import type { Picked } from './acts.ts';

/** Picks over the rows shown. */
export interface PickState extends Picks {
  readonly picked: readonly Picked[];
  pickAll(): void;
  clear(): void;
}

/** Picks over rows. */
export function usePicks(rows: readonly Picked[]): PickState {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const picked = useMemo(() => rows.filter((r) => keys.has(r.key)), [rows, keys]);
  return {
    keys,
    picked,
    toggle: (key) =>
      setKeys((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    // What is done to each costs a request: fifty are one page.
    pickAll: () => setKeys(new Set(rows.slice(0, 50).map((r) => r.key))),
    clear: () => setKeys(new Set()),
  };
}
