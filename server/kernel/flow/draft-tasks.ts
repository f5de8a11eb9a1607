/** Tasks, waits and where the matter stands. */
import type { Act, MatterState } from '../../../contracts/base/acts.ts';
import type { Instant } from '../../../contracts/base/dates.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { flowErrors } from '../../../contracts/modules/flow.ts';
import { sql, statement } from '../../platform/db/sql.ts';
import { problem } from '../../platform/problem.ts';
import type { Actor, Capacity } from '../org/api.ts';
import { flowOf, type StepAction } from './definition.ts';
import type { MatterDraft } from './draft.ts';
import type { Errand } from './errand.ts';
import type { Facts, TaskRow } from './facts.ts';

/** The task an act takes up: who names it, and at which version he saw it. */
export interface TaskClaim {
  readonly taskId: string;
  readonly expectedVersion: number;
}

/** In which capacity this person may do this task: as its holder, or as the holder's stand-in; undefined if neither. */
export function capacityFor(actor: Actor, kind: string, addressee: number): Capacity | undefined {
  const post = actor.posts.find((p) => p.id === addressee) ?? actor.posts.find((p) => p.unitId === addressee);
  if (actor.addressees.includes(addressee)) {
    return { postId: post?.id ?? actor.posts[0]?.id ?? null, standsInFor: null, onBehalfOf: null };
  }
  const absent = actor.standsInFor.find(
    (s) => s.addressees.includes(addressee) && (s.kinds === null || s.kinds.includes(kind)),
  );
  return absent ? { postId: absent.postId, standsInFor: absent.personId, onBehalfOf: null } : undefined;
}

/** The rule of an action at the matter's step. @throws flow.not_at_this_step, flow.matter_is_over */
export function actionAt(facts: Facts, step: string, action: string): StepAction {
  const { matter } = facts;
  if (matter.state === 'filed' || matter.state === 'void')
    throw problem(flowErrors.matterIsOver, { state: matter.state });
  const rule = flowOf(matter.kind, matter.definition_version).steps[step]?.actions[action];
  if (!rule) throw problem(flowErrors.notAtThisStep, { step: `${matter.kind}.${step}`, action });
  return rule;
}

/**
 * Finds the claimed task, checks that it is still open as seen and that the actor may do it (F4), and closes it.
 * @throws flow.task_not_open, base.changed_meanwhile, flow.not_yours, flow.not_at_this_step
 */
export function takeUp(draft: MatterDraft, facts: Facts, claim: TaskClaim, action: string): TaskRow {
  const task = takeUpBeside(draft, facts, claim, action);
  closeTask(draft, task, 'done');
  return task;
}

/** As `takeUp`, but the task stays open: what its holder asks or says beside the work (F2). */
export function takeUpBeside(draft: MatterDraft, facts: Facts, claim: TaskClaim, action: string): TaskRow {
  const task = claimed(facts, claim);
  const rule = actionAt(facts, task.step, action);
  const capacity = capacityFor(draft.ctx.actor, facts.matter.kind, task.addressee_id);
  if (!capacity) throw problem(flowErrors.notYours, { holder: String(task.addressee_id) });
  assertOtherHands(draft.ctx.actor, facts, rule);
  begin(draft, task, { act: rule.act, action }, capacity);
  return task;
}

/**
 * As `takeUp`, for acts that every step has and no definition names (handing over). The caller holds the constraints.
 * @throws flow.task_not_open, base.changed_meanwhile, flow.not_yours, flow.matter_is_over
 */
export function takeUpAnywhere(
  draft: MatterDraft,
  facts: Facts,
  claim: TaskClaim,
  does: { act: Act; action: string },
): TaskRow {
  const task = takeUpBesideAnywhere(draft, facts, claim, does);
  closeTask(draft, task, 'done');
  return task;
}

/** As `takeUpAnywhere`, but the task stays open: sending round, asking, adding somebody. */
export function takeUpBesideAnywhere(
  draft: MatterDraft,
  facts: Facts,
  claim: TaskClaim,
  does: { act: Act; action: string },
): TaskRow {
  const task = claimed(facts, claim);
  const { matter } = facts;
  if (matter.state === 'filed' || matter.state === 'void')
    throw problem(flowErrors.matterIsOver, { state: matter.state });
  const capacity = capacityFor(draft.ctx.actor, matter.kind, task.addressee_id);
  if (!capacity) throw problem(flowErrors.notYours, { holder: String(task.addressee_id) });
  begin(draft, task, does, capacity);
  return task;
}

/** Begins an act that belongs to no open task: a sender's, an owner's. The caller has found his capacity. */
export function beginBeside(
  draft: MatterDraft,
  does: { act: Act; action: string },
  capacity: Capacity,
): void {
  draft.act = does.act;
  draft.action = does.action;
  draft.capacity = capacity;
  draft.acl.add(draft.ctx.actor.personId);
}

function claimed(facts: Facts, claim: TaskClaim): TaskRow {
  const task = facts.tasks.find((t) => t.id === claim.taskId);
  if (!task) throw problem(flowErrors.taskNotOpen);
  if (task.version !== claim.expectedVersion)
    throw problem(baseErrors.changedMeanwhile, { by: null, at: null });
  return task;
}

/** As `takeUp`, by the liaison of the leader who holds the task. @throws flow.not_liaison besides */
export function takeUpOnBehalf(draft: MatterDraft, facts: Facts, claim: TaskClaim, action: string): TaskRow {
  const task = claimed(facts, claim);
  const rule = actionAt(facts, task.step, action);
  const leader = draft.ctx.actor.liaisonFor.find((l) => l.addressees.includes(task.addressee_id));
  if (!leader || !rule.byLiaison) throw problem(flowErrors.notLiaison, { leader: String(task.addressee_id) });
  begin(
    draft,
    task,
    { act: rule.act, action },
    { postId: leader.postId, standsInFor: null, onBehalfOf: leader.personId },
  );
  closeTask(draft, task, 'done');
  return task;
}

/** The earlier action that bars a person from something at a step; undefined when he may do all that stands there (F1). */
export function barredAt(facts: Facts, step: string, personId: number): string | undefined {
  const { kind, definition_version } = facts.matter;
  const rules = Object.values(flowOf(kind, definition_version).steps[step]?.actions ?? {});
  const bars = rules.map((rule) =>
    rule.notBySameAs?.find((action) =>
      facts.matter.did.some(([did, who]) => did === action && who === personId),
    ),
  );
  return bars.find((bar) => bar !== undefined);
}

/** Segregation of hands as the definition states it, e.g. drafter ≠ approver. @throws flow.same_hands */
export function assertOtherHands(actor: Actor, facts: Facts, rule: StepAction): void {
  const earlier = rule.notBySameAs?.find((action) =>
    facts.matter.did.some(([done, person]) => done === action && person === actor.personId),
  );
  if (earlier) throw problem(flowErrors.sameHands, { earlier });
}

function begin(
  draft: MatterDraft,
  task: TaskRow,
  does: { act: Act; action: string },
  capacity: Capacity,
): void {
  draft.act = does.act;
  draft.action = does.action;
  draft.capacity = capacity;
  // His address is in the acl since the task was opened. His person is not added: what came by the post or by standing
  // in goes with the post and the dates.
  draft.task = task.id;
  if (task.errand?.kind === 'returned') draft.straightBack = task.errand.back;
}

/** Closes one open task. Siblings stay as they are (F2). */
export function closeTask(draft: MatterDraft, task: Pick<TaskRow, 'id'>, as: 'done' | 'cancelled'): void {
  draft.closed.push({ id: task.id, as });
  draft.openTasks.delete(task.id);
}

/** Opens a task at a step and lets its addressee into the matter. */
export function openTask(
  draft: MatterDraft,
  input: {
    step: string;
    to: number;
    dueAt?: Instant | null;
    warnAt?: Instant | null;
    errand?: Errand | null;
  },
): string {
  const id = draft.ctx.newId();
  draft.opened.push({
    id,
    step: input.step,
    addressee: input.to,
    dueAt: input.dueAt ?? null,
    warnAt: input.warnAt ?? null,
    urgency: draft.urgency,
    ...(input.errand ? { errand: input.errand } : {}),
  });
  if (input.errand) {
    const body = JSON.stringify(input.errand);
    draft.extra.push(statement(sql`update kernel.task set errand = ${body}::jsonb where id = ${id}`));
  }
  draft.acl.add(input.to);
  return id;
}

/** Where the matter stands after this act. */
export function moveTo(draft: MatterDraft, step: string, state: MatterState = draft.state): void {
  draft.step = step;
  draft.state = state;
}

/** Names what the matter waits for, whose wait it is, and until when (F1). */
export function setWait(draft: MatterDraft, what: string, owner: number, until: Instant): void {
  draft.wait = { what, owner, until };
}

/** The wait is over. */
export function clearWait(draft: MatterDraft): void {
  draft.wait = null;
}
