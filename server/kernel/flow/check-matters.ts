/** The flow's invariants over every matter of a database: what check-data reports and property tests demand empty. */
import { isDeepStrictEqual } from 'node:util';
import { epochOf, type Instant } from '../../../contracts/base/dates.ts';
import { parseJson } from '../../platform/db/json.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { compareLinks, compareReaders } from './check-readers.ts';
import { ActEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { type FoldedMatter, fold } from './fold.ts';

/** One broken rule. */
export interface FlowFinding {
  readonly rule: 'F1' | 'F3' | 'F4' | 'F5' | 'F7' | 'links' | 'chain';
  readonly matterId: string;
  readonly detail: string;
}

interface Stored extends Omit<Facts, 'tasks'> {
  readonly tasks: Facts['tasks'];
}

/** Checks all matters, or one. @returns how many were looked at, and what is wrong */
export async function checkMatters(
  read: ReadOnly,
  matterId?: string,
): Promise<{ matters: number; findings: FlowFinding[] }> {
  const ids = matterId
    ? [{ id: matterId }]
    : await read.rows<{ id: string }>(sql`select id from kernel.matter order by id`);
  const findings: FlowFinding[] = [];
  for (const { id } of ids) {
    const stored = await factsOf(read, id);
    const acts = await read.rows<{ body: string; person_id: number | null }>(
      sql`select body, person_id from kernel.record where stream = 'matters' and subject = ${id} order by seq`,
    );
    const say = (rule: FlowFinding['rule'], detail: string) => findings.push({ rule, matterId: id, detail });
    let folded: FoldedMatter;
    try {
      const events = acts.map((act) => ActEvent.parse(JSON.parse(act.body)));
      folded = fold(events);
      compareLinks(stored, events, say);
    } catch (thrown) {
      say('chain', thrown instanceof Error ? thrown.message : 'events cannot be folded');
      continue;
    }
    compare(stored, folded, say);
    compareDid(stored, acts, say);
    compareReaders(stored, folded, say);
    compareCirculations(await copiesStored(read, id), folded, say);
    rules(stored, say);
  }
  return { matters: ids.length, findings };
}

async function factsOf(read: ReadOnly, id: string): Promise<Stored> {
  const row = await read.one<{ facts: string }>(sql`select kernel.matter_facts(${id})::text as facts`);
  return parseJson<Stored>(row.facts);
}

type Say = (rule: FlowFinding['rule'], detail: string) => void;

/** F3: fold(events) = stored tasks and state. */
function compare(stored: Stored, folded: FoldedMatter, say: Say): void {
  const { matter } = stored;
  for (const key of ['seq', 'state', 'step', 'round', 'number'] as const) {
    if (matter[key] !== folded[key]) say('F3', `${key}: stored ${matter[key]}, folded ${folded[key]}`);
  }
  if (matter.due_at !== folded.dueAt) say('F3', `due: stored ${matter.due_at}, folded ${folded.dueAt}`);
  const open = new Map([...folded.tasks].filter(([, task]) => task.state === 'open'));
  for (const task of stored.tasks) {
    const twin = open.get(task.id);
    if (!twin) say('F3', `task ${task.id} is open but not in the fold`);
    else if (
      twin.addressee !== task.addressee_id ||
      twin.step !== task.step ||
      twin.dueAt !== task.due_at ||
      !isSame(twin.errand, task.errand)
    ) {
      say('F3', `task ${task.id} differs from the fold`);
    }
    open.delete(task.id);
  }
  for (const id of open.keys()) say('F3', `task ${id} is open in the fold but not stored`);
  const waits = stored.wait ? `${stored.wait.what}/${stored.wait.owner_id}` : null;
  const folds = folded.wait ? `${folded.wait.what}/${folded.wait.owner}` : null;
  if (waits !== folds) say('F3', `wait: stored ${waits}, folded ${folds}`);
  for (const clock of stored.clocks) {
    if (folded.clocks.get(clock.id)?.entries.length !== clock.entries.length)
      say('F3', `clock ${clock.id} differs from the fold`);
  }
}

/** F3 for who did what in the present round: a constraint is decided on it. */
function compareDid(
  { matter }: Stored,
  acts: readonly { body: string; person_id: number | null }[],
  say: Say,
): void {
  const events = acts.map((act) => ({ ...(JSON.parse(act.body) as ActEvent), person: act.person_id }));
  const expected = new Set(
    events.filter((e) => e.after.round === matter.round).map((e) => `${e.action} by ${e.person}`),
  );
  const stored = matter.did.map(([action, person]) => `${action} by ${person}`);
  if (stored.length !== expected.size || stored.some((pair) => !expected.has(pair)))
    say('F3', `did: stored ${stored.join(', ')}, records ${[...expected].join(', ')}`);
}

/** jsonb keeps no order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? null, b ?? null);
}

interface StoredCopy {
  readonly circulation_id: string;
  readonly addressee_id: number;
  readonly state: string;
}

async function copiesStored(read: ReadOnly, matterId: string): Promise<StoredCopy[]> {
  return read.rows<StoredCopy>(
    sql`select circulation_id, addressee_id, state from kernel.circulation_copy where matter_id = ${matterId}`,
  );
}

/** F3 for what went round: a reader's signature is his own line, the acts know the copy as sent. */
function compareCirculations(stored: readonly StoredCopy[], folded: FoldedMatter, say: Say): void {
  const expected = new Map<string, string>(
    [...folded.circulations].flatMap(([id, copies]) =>
      [...copies].map(([reader, state]) => [`${id} to ${reader}`, state] as const),
    ),
  );
  for (const copy of stored) {
    const key = `${copy.circulation_id} to ${copy.addressee_id}`;
    const state = copy.state === 'read' ? 'sent' : copy.state;
    if (expected.get(key) !== state) say('F3', `copy ${key}: stored ${state}, folded ${expected.get(key)}`);
    expected.delete(key);
  }
  for (const key of expected.keys()) say('F3', `copy ${key} is in the fold but not stored`);
}

/** F1, F5, F7 on the stored rows. */
function rules({ matter, tasks, wait, clocks }: Stored, say: Say): void {
  if (
    matter.state === 'suspended' &&
    (tasks.length > 0 || !wait || clocks.some((c) => c.state === 'running'))
  )
    say('F1', 'suspended, but somebody holds it, a limit runs, or nobody sees to its end');
  if (matter.state === 'open' && tasks.length === 0 && !wait)
    say('F1', 'open, but nobody holds it and nothing is waited for');
  if (wait && !isInstant(wait.until_at)) say('F1', 'the wait has no end');
  const running = clocks.filter((c) => c.state !== 'stopped');
  if (matter.state === 'filed' && (tasks.length > 0 || running.length > 0))
    say('F5', 'filed, but a task or clock is open');
  if (matter.state === 'void' && (tasks.length > 0 || running.length > 0))
    say('F5', 'void, but a task or clock is open');
  if (matter.state === 'closed' && running.length > 0) say('F5', 'closed, but a limit runs');
  for (const clock of running) {
    if (clock.state === 'running' && !isInstant(clock.due_at) && clock.awaiting_year === null)
      say('F7', `clock ${clock.id} runs without a due time`);
  }
}

function isInstant(at: Instant | null): boolean {
  return at !== null && Number.isFinite(epochOf(at));
}
