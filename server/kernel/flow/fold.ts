/** State is the fold of the acts (F3): the same function checks the stored rows, replays a matter and serves tests. */
import type { MatterState } from '../../../contracts/base/acts.ts';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { ActEvent, OpenedTask } from './event.ts';

/** A task as the events make it. */
export interface FoldedTask extends OpenedTask {
  readonly state: 'open' | 'done' | 'cancelled';
  readonly openedSeq: number;
  readonly round: number;
}

/** A matter as its events make it. */
export interface FoldedMatter {
  readonly seq: number;
  readonly state: MatterState;
  readonly step: string;
  readonly round: number;
  readonly dueAt: Instant | null;
  readonly number: string | null;
  readonly leadUnit: number | null;
  readonly leadPerson: number | null;
  readonly wait: { what: string; owner: number; until: Instant } | null;
  readonly tasks: ReadonlyMap<string, FoldedTask>;
  readonly clocks: ReadonlyMap<string, { rule: string; owner: number; entries: readonly unknown[] }>;
  readonly acl: ReadonlySet<number>;
  /** Copies of each circulation by reader. That one was read is no event: it counts as sent here. */
  readonly circulations: ReadonlyMap<string, ReadonlyMap<number, CopyState>>;
}

/** Where a copy is, as far as the acts know. */
export type CopyState = 'waiting' | 'sent' | 'taken_back';

/** The matter before its first act. */
export const NOTHING: FoldedMatter = {
  seq: 0,
  state: 'open',
  step: '',
  round: 1,
  dueAt: null,
  number: null,
  leadUnit: null,
  leadPerson: null,
  wait: null,
  tasks: new Map(),
  clocks: new Map(),
  acl: new Set(),
  circulations: new Map(),
};

/** Applies one event. @throws Error for an event that closes what is not open: the list itself is damaged then. */
export function apply(before: FoldedMatter, event: ActEvent): FoldedMatter {
  const seq = before.seq + 1;
  const tasks = new Map(before.tasks);
  for (const { id, as } of event.closed) {
    const task = tasks.get(id);
    if (task?.state !== 'open') throw new Error(`event ${seq} closes a task that is not open`);
    tasks.set(id, { ...task, state: as });
  }
  for (const { id, dueAt, warnAt } of event.due) {
    const task = tasks.get(id);
    if (task) tasks.set(id, { ...task, dueAt, warnAt });
  }
  for (const opened of event.opened) {
    tasks.set(opened.id, { ...opened, state: 'open', openedSeq: seq, round: event.after.round });
  }
  const clocks = new Map(before.clocks);
  for (const change of event.clocks) {
    const clock = clocks.get(change.id);
    clocks.set(change.id, {
      rule: change.rule,
      owner: change.owner,
      entries: [...(clock?.entries ?? []), ...change.entries],
    });
  }
  return {
    seq,
    ...event.after,
    number: before.number ?? event.number?.display ?? null,
    leadUnit: event.lead.unit ?? before.leadUnit,
    leadPerson: event.lead.person ?? before.leadPerson,
    wait: event.wait,
    tasks,
    clocks,
    acl: aclAfter(before.acl, event),
    circulations: circulationsAfter(before.circulations, event),
  };
}

function aclAfter(before: ReadonlySet<number>, event: ActEvent): Set<number> {
  const acl = new Set([...before, ...event.acl]);
  for (const gone of event.aclGone ?? []) acl.delete(gone);
  return acl;
}

function circulationsAfter(
  before: FoldedMatter['circulations'],
  event: ActEvent,
): FoldedMatter['circulations'] {
  if (!event.circulations) return before;
  const after = new Map(before);
  for (const change of event.circulations) {
    const copies = new Map(after.get(change.id));
    for (const id of change.takenBack) copies.set(id, 'taken_back');
    for (const id of change.sent) copies.set(id, 'sent');
    for (const id of change.waiting) copies.set(id, 'waiting');
    after.set(change.id, copies);
  }
  return after;
}

/** Folds a whole list. */
export function fold(events: readonly ActEvent[]): FoldedMatter {
  return events.reduce(apply, NOTHING);
}
