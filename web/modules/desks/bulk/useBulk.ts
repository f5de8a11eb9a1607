/** Doing one act to several matters, each by itself: one that is refused stops none of the others. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ability } from '../../../../contracts/modules/matters.ts';
import { recall } from '../../../../contracts/modules/routing.ts';
import { type ApiError, asApiError } from '../../../platform/api/api-error.ts';
import { call } from '../../../platform/api/call.ts';
import { newKey } from '../../../platform/api/idempotency-key.ts';
import { refreshAfterAct } from '../../../platform/live/refresh.ts';
import type { BulkAct, Given, Picked } from './acts.ts';

/** What became of one. */
export interface Line {
  readonly picked: Picked;
  readonly action: string;
  readonly state: 'waiting' | 'done' | 'refused' | 'undone';
  readonly error: ApiError | null;
}

/** A run over several. */
export interface Bulk {
  readonly lines: readonly Line[];
  readonly isRunning: boolean;
  readonly mayUndo: boolean;
  run(
    act: BulkAct,
    picked: readonly Picked[],
    given: Given,
    abilities: ReadonlyMap<string, readonly Ability[]>,
  ): Promise<readonly Line[]>;
  /** Takes back what may still be taken back. */
  undo(): Promise<void>;
  forget(): void;
}

/** Runs over several, one after the other, and keeps what became of each. */
export function useBulk(): Bulk {
  const client = useQueryClient();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [sending, setSending] = useState(false);
  const [isRunning, setRunning] = useState(false);

  async function each(
    start: readonly Line[],
    wanted: (line: Line) => boolean,
    work: (line: Line) => Promise<unknown>,
    done: Line['state'],
  ): Promise<readonly Line[]> {
    let now = start;
    setRunning(true);
    setLines(now);
    for (const [i, line] of start.entries()) {
      if (!wanted(line)) continue;
      let became: Line;
      try {
        await work(line);
        became = { ...line, state: done, error: null };
      } catch (thrown) {
        became = { ...line, state: line.state === 'done' ? 'done' : 'refused', error: asApiError(thrown) };
      }
      now = now.map((l, j) => (j === i ? became : l));
      setLines(now);
    }
    setRunning(false);
    await refreshAfterAct(client);
    return now;
  }

  return {
    lines,
    isRunning,
    mayUndo: sending && !isRunning && lines.some((l) => l.state === 'done' && l.error === null),
    run(act, picked, given, abilities) {
      setSending(act.isSending);
      const start = picked.map(
        (one): Line => ({
          picked: one,
          action: act.action,
          state: 'waiting',
          error: null,
        }),
      );
      return each(
        start,
        () => true,
        ({ picked: one }) =>
          act.run(
            one,
            given,
            abilities.get(one.matterId)?.find((a) => a.action === act.action && a.allowed),
          ),
        'done',
      );
    },
    async undo() {
      await each(
        lines,
        (l) => l.state === 'done',
        (l) => call(recall, { params: { matterId: l.picked.matterId }, body: { key: newKey() } }),
        'undone',
      );
    },
    forget: () => setLines([]),
  };
}
