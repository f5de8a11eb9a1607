/**
 * 撤回: the sender takes his last act back while the next has not read it. Never a deletion: a compensating event closes
 * what the act opened and opens again what it closed, under the same limit (issue threads of engines that deleted the
 * act lost sibling tasks with it).
 */
import { routingErrors } from '../../../contracts/modules/routing-errors.ts';
import type { Statement } from '../../platform/db/sql.ts';
import { sql, statement } from '../../platform/db/sql.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import type { Actor } from '../org/api.ts';
import { flowOf } from './definition.ts';
import type { MatterDraft } from './draft.ts';
import { pauseClocks, resumeClocks, type Timed } from './draft-clocks.ts';
import { timesNow } from './draft-errands.ts';
import { closeTask, moveTo, openTask } from './draft-tasks.ts';
import { ActEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { type FoldedMatter, fold } from './fold.ts';

/** An act as recorded. */
export interface RecordedAct {
  readonly seq: number;
  readonly person_id: number | null;
  readonly body: string;
}

/** The act that might be taken back, and the matter before it. */
export interface LastAct {
  readonly seq: number;
  readonly personId: number | null;
  readonly event: ActEvent;
  readonly before: FoldedMatter;
}

/** The act that opened the newest open tasks; undefined where nobody's act did. `acts`: all of the matter, in order. */
export function lastActOf(facts: Pick<Facts, 'tasks'>, acts: readonly RecordedAct[]): LastAct | undefined {
  const seq = Math.max(0, ...facts.tasks.map((t) => t.opened_seq));
  const events = acts.map((act) => ActEvent.parse(JSON.parse(act.body)));
  const event = events[seq - 1];
  if (!event) return undefined;
  return { seq, personId: acts[seq - 1]?.person_id ?? null, event, before: fold(events.slice(0, seq - 1)) };
}

/** Acts that are nobody's sending on: they start a matter, or are themselves compensations or the steward's. */
const NOT_SENT: readonly ActEvent['act'][] = [
  'start',
  'recall',
  'jump',
  'bulk_hand_over',
  'resume',
  'suspend',
];

/** Is it this person's own sending on, of whatever fate? Only then is anything said about recalling. */
export function isOwnSending(actor: Actor, facts: Pick<Facts, 'matter'>, last: LastAct): boolean {
  return (
    last.personId === actor.personId &&
    facts.matter.state === 'open' &&
    last.event.task !== null &&
    !last.event.created &&
    !NOT_SENT.includes(last.event.act)
  );
}

/** Why it cannot be taken back any more; undefined when it can. */
export function recallRefusal(facts: Facts, { event, before }: LastAct): Problem | undefined {
  const opened = event.opened.map(({ id }) => facts.tasks.find((t) => t.id === id));
  if (opened.some((t) => !t)) return problem(routingErrors.alreadyActed);
  if (opened.some((t) => t?.read_at)) return problem(routingErrors.alreadyRead);
  if (event.number) return problem(routingErrors.notRecallable, { why: 'number' });
  const entries = event.clocks.flatMap((c) => c.entries as { kind: string }[]);
  if (entries.some(({ kind }) => kind !== 'pause' && kind !== 'resume'))
    return problem(routingErrors.notRecallable, { why: 'limit' });
  const task = before.tasks.get(event.task ?? '');
  const { kind, definition_version } = facts.matter;
  const rule = flowOf(kind, definition_version).steps[task?.step ?? '']?.actions[event.action];
  if (
    rule?.isFinal ||
    event.wait ||
    before.wait ||
    event.links.length > 0 ||
    event.circulations !== undefined ||
    event.after.round !== before.round
  )
    return problem(routingErrors.notRecallable, { why: 'beyond' });
  return undefined;
}

/**
 * Takes it back. What was said in it is read by its author alone from now on: it stays on record, and it is not yet
 * said to anyone. @returns what the transaction must write besides
 */
export function recall(
  draft: MatterDraft,
  facts: Facts,
  { seq, personId, event, before }: LastAct,
): Statement[] {
  draft.act = 'recall';
  draft.action = 'routing.recall';
  draft.capacity = event.capacity;
  draft.note.recalled = seq;
  for (const { id } of event.opened) closeTask(draft, { id }, 'cancelled');
  const kinds = event.clocks.flatMap((c) => (c.entries as { kind: string }[]).map((e) => e.kind));
  const resumed: Timed | null = kinds.includes('pause') ? resumeClocks(draft) : null;
  if (kinds.includes('resume')) pauseClocks(draft, '撤回，恢复原状');
  for (const { id } of event.closed) {
    const task = before.tasks.get(id);
    if (!task) throw new Error('an act closed a task that nobody had opened');
    const times = task.dueAt !== null && resumed ? resumed : timesNow(facts, task);
    openTask(draft, { step: task.step, to: task.addressee, ...times, errand: task.errand ?? null });
  }
  draft.lead = { unit: before.leadUnit, person: before.leadPerson };
  moveTo(draft, before.step, before.state);
  return event.opinions.length === 0
    ? []
    : [
        statement(
          sql`update kernel.opinion set audience = ${[personId ?? 0]}::bigint[] where matter_id = ${draft.id} and seq = ${seq}`,
        ),
      ];
}
