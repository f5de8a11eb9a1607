/**
 * Random sequences of acts through HTTP, by random persons, legal and not, with jobs in any order, time passing, people
 * leaving and standing in. After every step the invariants of the flow hold (architecture §4, F1–F8).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';
import { sweepClocks } from '../kernel/chasing/api.ts';
import { checkMatters, flowOf } from '../kernel/flow/api.ts';
import { checkNumbers } from '../kernel/numbering/api.ts';
import { sql } from '../platform/db/sql.ts';
import { newId } from '../platform/ids.ts';
import type { Person } from '../testing/as.ts';
import { advance, Beginning, Happening, KEYS, Staffing } from '../testing/drawn-acts.ts';
import { touched, type Watched, watched } from '../testing/matter-rows.ts';
import { ACTIONS, BODIES, MAY_BE_REFUSED } from '../testing/random-bodies.ts';
import { replayed, storedRows } from '../testing/replay.ts';
import { expectIndexAsMadeAnew } from '../testing/segments.ts';
import { REACH } from '../testing/stages.ts';
import { openWorld } from '../testing/world.ts';
import { modules } from './modules.ts';

const SEQUENCES = Number(process.env.FLOW_SEQUENCES ?? 60);
const world = await openWorld();
const read = world.database.db.read;
const staffing = new Staffing(world);

interface OpenTask {
  readonly id: string;
  readonly matter_id: string;
  readonly kind: string;
  readonly definition_version: number;
  readonly step: string;
  readonly addressee_id: number;
  readonly version: number;
}

/** One sequence under way: its thread, and what was seen of it last. */
class Run {
  readonly root: string;
  before = new Map<string, Watched>();
  readonly persons = new Map<string, Person>();
  acted = 0;

  constructor(root: string) {
    this.root = root;
  }

  async as(key: string): Promise<Person> {
    const known = this.persons.get(key) ?? (await world.as(key));
    this.persons.set(key, known);
    return known;
  }

  /** Looks again: at most the matters in `allowed` changed, and every one that did is sound. */
  async settle(allowed: readonly string[] | 'any'): Promise<void> {
    const after = await watched(read, this.root);
    const changed = touched(this.before, after);
    if (allowed !== 'any') expect(changed.filter((id) => !allowed.includes(id))).toEqual([]);
    const newborn = [...after.keys()].filter((id) => !this.before.has(id));
    for (const id of [...changed, ...newborn]) {
      expect((await checkMatters(read, id)).findings).toEqual([]);
      const [old, now] = [this.before.get(id), after.get(id)];
      // F6: what is numbered keeps its number, what was said stays said.
      if (old?.number) expect(now?.number).toBe(old.number);
      expect(now?.opinions ?? 0).toBeGreaterThanOrEqual(old?.opinions ?? 0);
    }
    this.before = after;
  }
}

async function begin(at: string, marker: string): Promise<Run> {
  const reach = REACH[at];
  if (!reach) throw new Error(`no matter is ever brought to ${at}`);
  const run = new Run(await reach(world, marker));
  await world.drain();
  run.before = await watched(read, run.root);
  return run;
}

async function openTasks(run: Run): Promise<OpenTask[]> {
  return read.rows(sql`select t.id, t.matter_id, m.kind, m.definition_version, t.step, t.addressee_id, t.version
    from kernel.task t join kernel.matter m on m.id = t.matter_id
   where t.state = 'open' and t.matter_id = any(${[...run.before.keys()]}::uuid[]) order by t.opened_at, t.id`);
}

type Act = Extract<Happening, { kind: 'act' }>;

async function act(run: Run, drawn: Act): Promise<void> {
  const tasks = await openTasks(run);
  const task = tasks[drawn.task % Math.max(1, tasks.length)];
  if (!task) return;
  const route = flowOf(task.kind, task.definition_version).steps;
  const offered = Object.entries(route[task.step]?.actions ?? {});
  const elsewhere = Object.values(route).flatMap((step) => Object.entries(step.actions));
  const among = drawn.how === 'wrong_step' ? elsewhere : offered;
  const [action, rule] = among[drawn.action % Math.max(1, among.length)] ?? [];
  const make = action ? BODIES[action] : undefined;
  const endpoint = action ? ACTIONS.get(action) : undefined;
  if (!action || !rule || !make || !endpoint) throw new Error(`no body is made for ${action}`);

  const may = (key: string) =>
    staffing.isEntitled(key, task.addressee_id, task.kind, rule.byLiaison === true);
  const holders = KEYS.filter(may);
  const candidates =
    drawn.who === 'holder' ? holders : drawn.who === 'stand_in' ? staffing.standInKeys : KEYS;
  const from = candidates.length > 0 ? candidates : KEYS;
  const key = from[drawn.pick % from.length] ?? 'clerk';
  const isLegal = may(key) && drawn.how !== 'stale' && offered.some(([name]) => name === action);
  const person = await run.as(key);
  // Who is let in no more can stage no file either: what he would send was made by another.
  const maker = staffing.gone.has(key) ? 'director' : key;
  const made = await make(world, { matterId: task.matter_id, who: maker, v: drawn.body });
  const input = {
    params: { matterId: task.matter_id },
    body: {
      ...made,
      taskId: task.id,
      expectedVersion: task.version + (drawn.how === 'stale' ? 1 : 0),
      key: newId(),
    },
  };
  const answer = await person.call(endpoint, input);

  if (answer.status !== 200) {
    // Whoever left his last post is let in no more (who was in then has no right left); nobody else is kept out.
    const refusals = [400, 403, 404, 409, ...(staffing.gone.has(key) ? [401] : [])];
    expect(refusals, `${key} ${action}`).toContain(answer.status);
    // F4 the other way round: whoever is entitled is only ever refused by a rule of the matter.
    if (isLegal) expect(MAY_BE_REFUSED[action] ?? [], `${key} ${action}`).toContain(answer.error?.code);
    await run.settle([]);
    return;
  }
  run.acted += 1;
  expect(isLegal, `${key} did ${action} at ${task.step}`).toBe(true);
  await run.settle([task.matter_id]);
  // F1: an act gives nothing into the hands of somebody who has left. A vacant post keeps its tasks for the next holder.
  const known = new Set(tasks.map((t) => t.id));
  const given = (await openTasks(run)).filter((t) => !known.has(t.id)).map((t) => t.addressee_id);
  for (const gone of staffing.gone) expect(given, `${key} ${action}`).not.toContain(world.person(gone));
  if (drawn.how !== 'twice') return;
  const again = await person.call(endpoint, input);
  expect({ status: again.status, reply: again.reply }).toEqual({ status: 200, reply: answer.reply });
  await run.settle([]);
}

async function chase(run: Run, drawn: Extract<Happening, { kind: 'chase' }>): Promise<void> {
  const ids = [...run.before.keys()];
  const matterId = ids[drawn.matter % ids.length] ?? run.root;
  const key = KEYS[drawn.pick % KEYS.length] ?? 'supervisor';
  const answer = await (await run.as(key)).call(supervisionAssignments.chase, {
    params: { matterId },
    body: { text: '' },
  });
  if (answer.status !== 200) return run.settle([]);
  const role = SAMPLE_PERSONS.find((p) => p.key === key)?.role ?? '';
  expect(['director', 'supervisor']).toContain(role);
  expect(staffing.gone.has(key)).toBe(false);
  await run.settle([matterId]);
}

async function happen(run: Run, drawn: Happening): Promise<void> {
  switch (drawn.kind) {
    case 'act':
      return act(run, drawn);
    case 'chase':
      return chase(run, drawn);
    case 'jobs':
      for (let i = 0; i <= drawn.count; i += 1) await world.workOne(drawn.order + i);
      return run.settle('any');
    case 'advance':
      advance(world, drawn.hours);
      run.persons.clear();
      while ((await sweepClocks(world.kernel)) > 0);
      return run.settle('any');
    case 'stand_in':
      return staffing.standIn(drawn);
    case 'leave':
      return staffing.leave(drawn.who);
    case 'return':
      return staffing.restore();
  }
}

let count = 0;
let acts = 0;

async function sequence(at: string, happenings: readonly Happening[]): Promise<void> {
  count += 1;
  await staffing.restore();
  const run = await begin(at, `序列${count}`);
  for (const drawn of happenings) await happen(run, drawn);
  await staffing.restore();
  await world.drain();
  await run.settle('any');
  acts += run.acted;
  await expectIndexAsMadeAnew(world.database.owner, [...run.before.keys()]);
  for (const id of run.before.keys()) {
    // F8: the events alone give the same rows.
    expect(await replayed(read, id, world.kernel.calendar())).toEqual(await storedRows(read, id));
  }
}

/**
 * Run before the tests, which only look at the outcome: a sequence takes as long as it takes, and one that is shrunk
 * must not be cut short by a test's time-out and run on into the next one.
 */
const outcome = await fc.check(
  fc.asyncProperty(Beginning, fc.array(Happening, { minLength: 10, maxLength: 22, size: 'max' }), sequence),
  {
    numRuns: SEQUENCES,
    skipAllAfterTimeLimit: 600_000,
    ...(process.env.FLOW_SEED ? { seed: Number(process.env.FLOW_SEED) } : {}),
  },
);

test('whatever happens in whatever order, the flow holds', () => {
  if (outcome.failed) throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance });
});

test('the sequences really acted, and the numbers they took are whole', async () => {
  // Some draw little but leavers and days that pass; on the whole they act.
  expect(acts / count).toBeGreaterThan(2);
  expect(await checkNumbers(read)).toEqual([]);
});

test('every action of every route can be drawn', () => {
  const routes = modules.flatMap((module) => module.flows ?? []);
  const actions = routes.flatMap((route) =>
    Object.values(route.steps).flatMap((s) => Object.keys(s.actions)),
  );
  expect(actions.filter((action) => !(action in BODIES) || !ACTIONS.has(action))).toEqual([]);
});
