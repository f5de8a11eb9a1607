/** Where a matter has been: steps done so far and by whom, from its events alone. */
import { ActEvent } from './event.ts';
import type { RecordedAct } from './recall.ts';

/** A step somebody has done, latest doing. */
export interface Visited {
  readonly step: string;
  readonly addressee: number;
  /** Who did it, in person. */
  readonly by: number | null;
  readonly seq: number;
}

/** Steps done, in the order they were first reached; errands are none. Recalled and returned ones count as reached. */
export function visited(acts: readonly RecordedAct[]): Visited[] {
  const tasks = new Map<string, { step: string; addressee: number; isErrand: boolean }>();
  const steps = new Map<string, Visited>();
  for (const act of acts) {
    const event = ActEvent.parse(JSON.parse(act.body));
    for (const { id, as } of event.closed) {
      const task = tasks.get(id);
      if (!task || task.isErrand || as !== 'done' || event.act === 'hand_over') continue;
      const found = { step: task.step, addressee: task.addressee, by: act.person_id, seq: act.seq };
      steps.set(task.step, found);
    }
    for (const opened of event.opened) {
      const isErrand = opened.errand !== undefined && opened.errand?.kind !== 'returned';
      tasks.set(opened.id, { step: opened.step, addressee: opened.addressee, isErrand });
    }
  }
  return [...steps.values()];
}
