/** Asking others, their answers, and coming back to whoever asked. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { routingErrors } from '../../../contracts/modules/routing-errors.ts';
import { problem } from '../../platform/problem.ts';
import type { MatterDraft } from './draft.ts';
import { runningClock } from './draft-clocks.ts';
import { closeTask, openTask } from './draft-tasks.ts';
import type { Back, Errand } from './errand.ts';
import type { Facts, TaskRow } from './facts.ts';

/** What is asked of whom. */
export interface Asking {
  readonly kind: Exclude<Errand['kind'], 'returned'>;
  readonly to: readonly number[];
  readonly mode: Errand['mode'];
  /** The asker's task rests until it comes back; otherwise he goes on and is told. */
  readonly waits: boolean;
  readonly dueAt: Instant | null;
}

/** Opens the errands of one asking. The asker's task has been taken up and stands open; it closes here when he waits. */
export function ask(draft: MatterDraft, task: TaskRow, asking: Asking): void {
  const to = [...new Set(asking.to)];
  const back: Back = {
    step: task.step,
    to: task.addressee_id,
    dueAt: task.due_at,
    warnAt: task.warn_at,
    errand: task.errand,
  };
  const errand = {
    group: draft.ctx.newId(),
    kind: asking.kind,
    mode: asking.mode,
    from: task.addressee_id,
    back: asking.waits ? back : null,
  };
  const now = asking.mode === 'in_order' ? to.slice(0, 1) : to;
  const queue = to.slice(now.length);
  if (asking.waits) closeTask(draft, task, 'done');
  for (const id of now) {
    openTask(draft, { step: asking.kind, to: id, dueAt: asking.dueAt, errand: { ...errand, queue } });
  }
  draft.note.asked = to.length;
}

/** Who is asked next where they are asked in order, and who comes after: present ones, or who is there for them. */
export type UpNext = { readonly to: number; readonly queue: readonly number[] } | null;

/** An answer: the next in order is asked, the others go on, or all comes back. `backTo`: the asker, or who is there for him. */
export function answer(
  draft: MatterDraft,
  facts: Facts,
  task: TaskRow,
  said: { readonly agrees: boolean; readonly backTo: number; readonly upNext: UpNext },
): void {
  const { errand } = task;
  if (!errand || errand.kind === 'returned') throw problem(routingErrors.notAsked);
  const others = mates(draft, errand);
  // Each answer to one who went on reaches him as it comes: he does not wait for the others.
  if (!errand.back) draft.note.tell = [errand.from];
  if (errand.mode === 'any' && said.agrees) {
    for (const other of others) closeTask(draft, other, 'cancelled');
    comeBack(draft, facts, errand, said.backTo);
  } else if (said.upNext) {
    askNext(draft, task, errand, said.upNext);
  } else if (others.length === 0) {
    comeBack(draft, facts, errand, said.backTo);
  }
}

/** 减签、收回征求: the asker takes one errand back, or all of the asking. The last one gone, it comes back to him. */
export function withdraw(
  draft: MatterDraft,
  facts: Facts,
  task: TaskRow,
  from: { readonly all: boolean; readonly backTo: number; readonly upNext: UpNext },
): void {
  const { errand } = task;
  if (!errand || errand.kind === 'returned') throw problem(routingErrors.notAsked);
  const others = mates(draft, errand).filter((other) => other.id !== task.id);
  closeTask(draft, task, 'cancelled');
  if (from.all) for (const other of others) closeTask(draft, other, 'cancelled');
  if (!from.all && from.upNext) {
    askNext(draft, task, errand, from.upNext);
  } else if (from.all || others.length === 0) {
    comeBack(draft, facts, errand, from.backTo);
  }
}

function askNext(draft: MatterDraft, task: TaskRow, errand: Errand, next: NonNullable<UpNext>): void {
  const { to, queue } = next;
  openTask(draft, { step: task.step, to, dueAt: task.due_at, errand: { ...errand, queue } });
}

/** Open errands of the same asking. */
function mates(draft: MatterDraft, errand: Errand): TaskRow[] {
  return [...draft.openTasks.values()].filter((task) => task.errand?.group === errand.group);
}

/** Where the asker went on meanwhile nothing comes back: `answer` tells him. */
function comeBack(draft: MatterDraft, facts: Facts, errand: Errand, to: number): void {
  const { back } = errand;
  if (!back) return;
  openTask(draft, { step: back.step, to, ...timesNow(facts, back), errand: back.errand });
}

/** A task opened again: under the limit as it stands now. An extension granted meanwhile counts (a recall reopened the old due time). */
export function timesNow(
  facts: Facts,
  then: { readonly dueAt: Instant | null; readonly warnAt: Instant | null },
): { dueAt: Instant | null; warnAt: Instant | null } {
  if (then.dueAt === null) return { dueAt: null, warnAt: null };
  const running = runningClock(facts);
  return running.dueAt === null ? { dueAt: then.dueAt, warnAt: then.warnAt } : running;
}
