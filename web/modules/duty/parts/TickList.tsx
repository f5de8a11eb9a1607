/** Things counted one by one before signing for them. */
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { Entry } from '../../../../contracts/modules/duty.ts';
import { shortInstant } from '../../../platform/format.ts';

/** What was ticked. */
export interface Ticks {
  readonly ids: string[];
  /** Everything that is open now is ticked. */
  readonly isWhole: boolean;
  toggle(id: string): void;
  clear(): void;
}

/** Ticks on a list that may change while one counts: what has gone is no longer counted, what is new is not ticked yet. */
export function useTicks(entries: readonly Entry[]): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = entries.map((entry) => entry.id).filter((id) => ticked.has(id));
  return {
    ids,
    isWhole: ids.length === entries.length,
    toggle(id) {
      const next = new Set(ticked);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
    clear: () => setTicked(new Set()),
  };
}

/** The list. */
export function TickList(props: {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly ticks: Ticks;
}) {
  const { label, entries, ticks } = props;
  if (entries.length === 0) return null;
  return (
    <ul className="duty-ticks" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Checkbox checked={ticks.ids.includes(entry.id)} onChange={() => ticks.toggle(entry.id)}>
            {shortInstant(entry.at)} {entry.text}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
