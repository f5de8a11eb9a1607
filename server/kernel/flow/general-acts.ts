/** Acts on the matter as a whole that every kind may have: sending on, returning, pausing, reopening, voiding. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { flowErrors } from '../../../contracts/modules/flow.ts';
import { routingErrors } from '../../../contracts/modules/routing-errors.ts';
import { problem } from '../../platform/problem.ts';
import { flowOf } from './definition.ts';
import type { MatterDraft } from './draft.ts';
import { closeMatter, pauseClocks, resumeClocks, runningClock, startClock } from './draft-clocks.ts';
import { closeTask, moveTo, openTask, setWait } from './draft-tasks.ts';
import { ActEvent } from './event.ts';
import type { Facts, TaskRow } from './facts.ts';
import { fold } from './fold.ts';
import type { RecordedAct } from './recall.ts';
import { visited } from './visited.ts';

/** Who would hold the task: what the definition's conditions on holders ask of him. */
export interface Holder {
  readonly id: number;
  /** Roles of the posts behind the addressee. */
  readonly roles: readonly string[];
  /** Persons behind it. */
  readonly persons: readonly number[];
}

/**
 * May the matter go to this step and holder? Conditions are data of the step: which steps come before (legal review before
 * routing), which roles may hold it (upward papers go to the principal), whose doers may not (drafter ≠ approver).
 * @throws routing.step_not_open, routing.comes_before, routing.not_of_this_role, flow.same_hands
 */
export function assertMayEnter(
  facts: Facts,
  acts: readonly RecordedAct[],
  step: string,
  holder: Holder,
  leaving?: string,
): void {
  const rule = flowOf(facts.matter.kind, facts.matter.definition_version).steps[step];
  if (!rule || rule.isBeside) throw problem(routingErrors.stepNotOpen);
  const done = visited(acts);
  const missing = rule.after?.find((before) => before !== leaving && !done.some((v) => v.step === before));
  if (missing) throw problem(routingErrors.comesBefore, { step: `${facts.matter.kind}.${missing}` });
  if (rule.holders && !rule.holders.some((role) => holder.roles.includes(role)))
    throw problem(routingErrors.notOfThisRole);
  const barred = barredBy(rule.otherHandsThan ?? [], done);
  if (holder.persons.length > 0 && holder.persons.every((person) => barred.has(person)))
    throw problem(flowErrors.sameHands, { earlier: rule.otherHandsThan?.[0] ?? '' });
}

function barredBy(steps: readonly string[], done: ReturnType<typeof visited>): ReadonlySet<number> {
  return new Set(done.flatMap((v) => (steps.includes(v.step) && v.by !== null ? [v.by] : [])));
}

/** Whoever acts at a step may not be one of those who did the steps it names. @throws flow.same_hands */
export function assertOtherHandsAt(
  facts: Facts,
  acts: readonly RecordedAct[],
  step: string,
  person: number,
): void {
  const rule = flowOf(facts.matter.kind, facts.matter.definition_version).steps[step];
  if (barredBy(rule?.otherHandsThan ?? [], visited(acts)).has(person))
    throw problem(flowErrors.sameHands, { earlier: rule?.otherHandsThan?.[0] ?? '' });
}

/** 送办: to a step and a holder of one's choice. The task taken up is closed already. */
export function sendOn(
  draft: MatterDraft,
  facts: Facts,
  to: { step: string; holders: readonly number[] },
): void {
  for (const holder of new Set(to.holders))
    openTask(draft, { step: to.step, to: holder, ...runningClock(facts) });
  moveTo(draft, to.step);
}

/** Steps a task may be returned to: done before, on the way itself; the drafter's own first. */
export function returnSteps(facts: Facts, acts: readonly RecordedAct[], from: string): string[] {
  const { steps } = flowOf(facts.matter.kind, facts.matter.definition_version);
  return visited(acts)
    .map((v) => v.step)
    .filter((step) => step !== from && steps[step] !== undefined && !steps[step].isBeside);
}

/** 退回 to a named earlier step: walked again from there, or straight back to whoever returned it. Siblings stay (F2). */
export function returnTo(
  draft: MatterDraft,
  facts: Facts,
  task: TaskRow,
  to: { readonly step: string; readonly holder: number; readonly straightBack: boolean },
): void {
  const back = {
    step: task.step,
    to: task.addressee_id,
    dueAt: task.due_at,
    warnAt: task.warn_at,
    errand: null,
  };
  openTask(draft, {
    step: to.step,
    to: to.holder,
    ...runningClock(facts),
    errand: to.straightBack
      ? { group: draft.ctx.newId(), kind: 'returned', mode: 'all', from: task.addressee_id, queue: [], back }
      : null,
  });
  moveTo(draft, to.step);
}

/** 暂停: nobody acts, limits stand still, a named owner sees to it that it ends. @throws routing.waits_already */
export function suspend(draft: MatterDraft, to: { readonly owner: number; readonly until: Instant }): void {
  if (draft.wait) throw problem(routingErrors.waitsAlready);
  pauseClocks(draft, 'suspended');
  for (const task of [...draft.openTasks.values()]) closeTask(draft, task, 'cancelled');
  setWait(draft, 'suspended', to.owner, to.until);
  draft.state = 'suspended';
}

/** The act that suspended a matter, and the matter before it. */
export function suspendedBy(acts: readonly RecordedAct[]) {
  const events = acts.map((act) => ActEvent.parse(JSON.parse(act.body)));
  const at = events.findLastIndex((event) => event.after.state !== 'suspended') + 1;
  const event = events[at];
  return event && { event, personId: acts[at]?.person_id ?? null, before: fold(events.slice(0, at)) };
}

/** 恢复: whoever had it has it again; limits that stood still run on. `present`: who is there for whom now. */
export function resume(
  draft: MatterDraft,
  suspended: NonNullable<ReturnType<typeof suspendedBy>>,
  present: ReadonlyMap<number, number>,
): void {
  draft.wait = null;
  const paused = new Set(suspended.event.clocks.map((clock) => clock.id));
  const resumed = resumeClocks(draft, paused);
  for (const { id } of suspended.event.closed) {
    const task = suspended.before.tasks.get(id);
    if (!task) throw new Error('an act closed a task that nobody had opened');
    const times = task.dueAt !== null && resumed.dueAt !== null ? resumed : task;
    openTask(draft, {
      step: task.step,
      to: present.get(task.addressee) ?? task.addressee,
      dueAt: times.dueAt,
      warnAt: times.warnAt,
      errand: task.errand ?? null,
    });
  }
  moveTo(draft, suspended.before.step, suspended.before.state);
}

/** 作废: nothing is owed any more. Not while others wait for it or depend on it. @throws routing.others_depend */
export function voidMatter(draft: MatterDraft, facts: Facts): void {
  const depends = facts.links.some(
    (l) => l.direction === 'in' && (l.state === 'open' || l.state === 'suspended'),
  );
  if (depends) throw problem(routingErrors.othersDepend);
  closeMatter(draft, draft.step, 'void');
}

/**
 * 重新办理: a closed or filed matter is open again at a step; its number and all that was said stay (F6). Its limit begins
 * anew where the kind names one; what was late the first time stays late.
 */
export function reopen(
  draft: MatterDraft,
  to: { readonly step: string; readonly holder: number; readonly limit?: string | undefined },
): void {
  for (const task of [...draft.openTasks.values()]) closeTask(draft, task, 'cancelled');
  const times = to.limit === undefined ? {} : startClock(draft, { rule: to.limit, owner: to.holder });
  openTask(draft, { step: to.step, to: to.holder, ...times });
  moveTo(draft, to.step, 'open');
}
