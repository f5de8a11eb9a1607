/** What the loading keeps in mind of what it wrote: open tasks, who was born of whom, and which warnings fall due. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { PlayedTask } from '../../../db/seeds/county/stage.ts';
import type { DueStep } from '../../kernel/chasing/api.ts';
import type { ActPayload } from './act-writer.ts';

/** A job that an act asked for. */
export interface AskedJob {
  readonly kind: string;
  readonly payload: Record<string, unknown>;
}

/** The memory of a loading. */
export interface Ledger {
  /** Takes in what an act decided, told in a story. @returns jobs and warnings that follow */
  take(payload: ActPayload, story: string): { jobs: AskedJob[]; steps: DueStep[] };
  tasks(matterId: string): readonly PlayedTask[];
  /** How many open tasks are addressed to somebody. */
  held(addressee: number): number;
  bornOf(matterId: string, kind: string): readonly string[];
  storyOf(matterId: string): string | undefined;
  /** Is this warning still to be sent? */
  isPending(step: DueStep): boolean;
}

/** An empty memory. */
export function openLedger(): Ledger {
  const tasks = new Map<string, Map<string, PlayedTask>>();
  const matterOfTask = new Map<string, string>();
  const born = new Map<string, { id: string; kind: string }[]>();
  const kinds = new Map<string, string>();
  const stories = new Map<string, string>();
  const pending = new Map<string, Map<number, Instant>>();
  const clocks = new Map<string, { matter_id: string; owner_id: number }>();

  function takeTasks(payload: ActPayload): void {
    for (const { id } of payload.tasksClosed ?? []) {
      const matter = matterOfTask.get(String(id)) ?? '';
      tasks.get(matter)?.delete(String(id));
      matterOfTask.delete(String(id));
    }
    for (const row of payload.tasksOpened ?? []) {
      const [id, matter] = [String(row.id), String(row.matter_id)];
      const open = tasks.get(matter) ?? new Map<string, PlayedTask>();
      open.set(id, { taskId: id, step: String(row.step), addressee: Number(row.addressee_id) });
      tasks.set(matter, open);
      matterOfTask.set(id, matter);
    }
  }

  function takeSteps(payload: ActPayload): DueStep[] {
    for (const row of payload.clocks ?? []) {
      pending.delete(String(row.id));
      clocks.set(String(row.id), { matter_id: String(row.matter_id), owner_id: Number(row.owner_id) });
    }
    for (const row of payload.stepsDone ?? []) pending.get(String(row.clock_id))?.delete(Number(row.step));
    return (payload.clockSteps ?? []).flatMap((row) => {
      const clock = clocks.get(String(row.clock_id));
      if (!clock) return [];
      const step = { ...row, ...clock } as unknown as DueStep;
      const of = pending.get(step.clock_id) ?? new Map<number, Instant>();
      of.set(step.step, step.at);
      pending.set(step.clock_id, of);
      return [step];
    });
  }

  return {
    take(payload, story) {
      for (const row of payload.newMatters ?? []) {
        stories.set(String(row.id), story);
        kinds.set(String(row.id), String(row.kind));
      }
      for (const row of payload.links ?? []) {
        const [from, to] = [String(row.from_id), String(row.to_id)];
        born.set(to, [...(born.get(to) ?? []), { id: from, kind: kinds.get(from) ?? '' }]);
      }
      takeTasks(payload);
      return { jobs: (payload.jobs ?? []) as unknown as AskedJob[], steps: takeSteps(payload) };
    },
    tasks: (matterId) => [...(tasks.get(matterId)?.values() ?? [])],
    held: (addressee) =>
      [...tasks.values()].reduce(
        (sum, open) => sum + [...open.values()].filter((task) => task.addressee === addressee).length,
        0,
      ),
    bornOf: (matterId, kind) => (born.get(matterId) ?? []).filter((b) => b.kind === kind).map((b) => b.id),
    storyOf: (matterId) => stories.get(matterId),
    isPending: (step) => pending.get(step.clock_id)?.get(step.step) === step.at,
  };
}
