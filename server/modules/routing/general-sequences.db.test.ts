/**
 * Twenty persons do whatever every kind may have done to it, in any order, legal and not: parallel branches, errands within
 * errands, stand-ins, leavers. After every act the invariants of the flow hold (architecture §4, F1–F8).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMatters, readFacts, type TaskRow } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { Problem } from '../../platform/problem.ts';
import { DrillStaff, Happening, ON_ERRAND, ON_ROUTE } from '../../testing/drawn-drill.ts';
import { type AnyAction, type DrillPerson, drillV1, openDrill } from '../../testing/drill.ts';
import { replayed, storedRows } from '../../testing/replay.ts';
import { sizeOf } from '../../testing/size.ts';
import { openWorld } from '../../testing/world.ts';
import { answer } from './actions/answer.ts';
import { addSigner, askStandIn, consult, countersign } from './actions/ask-others.ts';
import { chaseReaders } from './actions/chase-readers.ts';
import { circulate } from './actions/circulate.ts';
import { handOver } from './actions/hand-over.ts';
import { recall } from './actions/recall.ts';
import { reopen } from './actions/reopen.ts';
import { resume } from './actions/resume.ts';
import { returnTo } from './actions/return-to.ts';
import { sendOn } from './actions/send-on.ts';
import { suspend } from './actions/suspend.ts';
import { takeBack } from './actions/take-back.ts';
import { voidMatter } from './actions/void-matter.ts';
import { withdraw } from './actions/withdraw.ts';

const world = await openWorld();
const drill = await openDrill(world);
const staff = new DrillStaff(world, drill);
const read = world.database.db.read;
const ACTIONS: Readonly<Record<string, AnyAction>> = {
  sendOn,
  returnTo,
  countersign,
  addSigner,
  consult,
  askStandIn,
  answer,
  handOver,
  circulate,
  withdraw,
  recall,
  suspend,
  resume,
  voidMatter,
  reopen,
  takeBack,
  chaseReaders,
};
/** What rests may take every task with it; everything else touches its own branch alone (F2). */
const WHOLE = ['suspend', 'voidMatter', 'reopen', 'close', 'recall'];
const BACK = ['draft', 'legal', 'review'];
const STEPS = ['draft', 'legal', 'review', 'sign', 'issue'];

interface Seen {
  readonly tasks: readonly TaskRow[];
  readonly number: string | null;
  readonly opinions: number;
  readonly seq: number;
}

async function look(matterId: string): Promise<Seen & { state: string; step: string }> {
  const { tasks, matter } = await readFacts(read, matterId);
  const { n } = await read.one<{ n: number }>(
    sql`select count(*)::int as n from kernel.opinion where matter_id = ${matterId}`,
  );
  return {
    tasks,
    number: matter.number,
    opinions: n,
    seq: matter.seq,
    state: matter.state,
    step: matter.step,
  };
}

/** Which tasks an act on this one may close: itself, and who was asked together with its holder. */
function branch(task: TaskRow, tasks: readonly TaskRow[]): ReadonlySet<string> {
  const group = task.errand?.group;
  return new Set([task.id, ...tasks.filter((t) => group && t.errand?.group === group).map((t) => t.id)]);
}

async function settle(
  matterId: string,
  before: Seen,
  may: ReadonlySet<string> | 'any',
  what: string,
): Promise<void> {
  const after = await look(matterId);
  expect((await checkMatters(read, matterId)).findings, what).toEqual([]);
  expect(after.number, `${what}: F6`).toBe(before.number);
  expect(after.opinions, `${what}: F6`).toBeGreaterThanOrEqual(before.opinions);
  if (may !== 'any') {
    for (const task of before.tasks.filter((t) => !may.has(t.id)))
      expect(
        after.tasks.find((t) => t.id === task.id),
        `${what}: F2`,
      ).toEqual(task);
  }
  const known = new Set(before.tasks.map((t) => t.id));
  for (const task of after.tasks.filter((t) => !known.has(t.id)))
    expect(staff.isThere(task.addressee_id), `${what}: F1, given to somebody who is not there`).toBe(true);
}

/** Does it. @returns the refusal's code, or undefined when it was done */
async function tried(
  by: DrillPerson,
  action: AnyAction,
  params: Record<string, string>,
  body: Record<string, unknown>,
) {
  try {
    await drill.act(by, action, params, body);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.definition.code;
    throw thrown;
  }
}

type OnTask = Extract<Happening, { kind: 'task' }>;

/** Who did each step of the route last in this sequence, told from whose task was done, not by the code under test. */
const doneBy = new Map<string, number>();

/** What a step's data demand of whoever sends on from it: the drafter does not review or sign his own draft. */
const OTHER_HANDS: Readonly<Record<string, string>> = { review: 'draft', sign: 'draft' };

async function rememberDoer(task: TaskRow, by: DrillPerson, action: string): Promise<void> {
  const isOnRoute = task.errand === null || task.errand.kind === 'returned';
  if (!isOnRoute || action === 'handOver') return;
  const { state } = await read.one<{ state: string }>(
    sql`select state from kernel.task where id = ${task.id}`,
  );
  if (state === 'done') doneBy.set(task.step, by.person);
}

async function onTask(matterId: string, drawn: OnTask): Promise<boolean> {
  const before = await look(matterId);
  const task = before.tasks[drawn.task % Math.max(1, before.tasks.length)];
  if (!task) return false;
  const holders = drill.people.filter((p) => staff.isEntitled(p, task.addressee_id));
  // Whoever stands in for the holder in other kinds of matters is the likeliest to be let in wrongly.
  const wrongly = staff.wronglyStandingIn(task.addressee_id);
  const others = wrongly.length > 0 ? wrongly : drill.people;
  const among = drawn.byHolder && holders.length > 0 ? holders : others;
  // Where he may act, but not on his own draft, its drafter is the one to try.
  const own = doneBy.get(OTHER_HANDS[task.step] ?? '');
  const drafter = drill.people.find((p) => p.person === own && staff.isEntitled(p, task.addressee_id));
  const tempted = drawn.flag % 3 === 0 ? undefined : drafter;
  const by = tempted ?? among[drawn.who % among.length] ?? staff.nth(0);
  const to = [...new Set(drawn.to.map((draw) => idOf(draw)))];
  const claim = { taskId: task.id, expectedVersion: task.version };
  const opinion = { text: drawn.flag % 5 === 0 ? '' : '意见如此。' };
  const kinds = task.errand && task.errand.kind !== 'returned' ? ON_ERRAND : ON_ROUTE;
  const action = tempted ? 'sendOn' : (kinds[drawn.action % kinds.length] ?? 'answer');
  const ways = drillV1.steps[task.step]?.general?.submit;
  const on = typeof ways === 'object' ? (ways.to ?? STEPS) : STEPS;
  const steps = drawn.flag % 6 === 0 ? STEPS : action === 'returnTo' ? BACK : on;
  const what = `${by.person} ${action} at ${task.step}`;
  const code =
    action === 'close'
      ? await closed(by, matterId, claim)
      : await tried(
          by,
          ACTIONS[action] ?? answer,
          { matterId },
          {
            ...claim,
            opinion,
            toIds: to,
            toId: action === 'handOver' ? (colleague(by, drawn.flag)?.person ?? by.person) : to[0],
            readerIds: to,
            inOrder: drawn.flag % 2 === 0,
            wants: 'read',
            readBy: null,
            mode: ['all', 'in_order', 'any'][drawn.flag % 3],
            place: 'before',
            waits: drawn.flag % 2 === 0,
            agrees: drawn.flag % 3 !== 0,
            step: steps[drawn.flag % steps.length],
            straightBack: drawn.flag % 2 === 0,
          },
        );
  if (code !== undefined) {
    expect((await look(matterId)).seq, `${what}: a refusal leaves nothing`).toBe(before.seq);
    // F4 the other way round: whoever is entitled may always ask somebody who is there.
    const isPlain =
      action === 'countersign' && before.state === 'open' && staff.isEntitled(by, task.addressee_id);
    const isThere = to.every(
      (id) => staff.isThere(id) && id !== by.person && id !== by.post && id !== by.unit,
    );
    if (isPlain && isThere) expect(code, what).toBe('done');
    return false;
  }
  expect(staff.isEntitled(by, task.addressee_id), `${what}: F4`).toBe(true);
  const barring = OTHER_HANDS[task.step];
  if (action === 'sendOn' && barring)
    expect(doneBy.get(barring), `${what}: other hands than at ${barring}`).not.toBe(by.person);
  await rememberDoer(task, by, action);
  if (opinion.text !== '' && action !== 'close')
    expect((await look(matterId)).opinions, `${what}: F6, what was said stays said`).toBe(
      before.opinions + 1,
    );
  await settle(matterId, before, WHOLE.includes(action) ? 'any' : branch(task, before.tasks), what);
  return true;
}

async function closed(by: DrillPerson, matterId: string, claim: { taskId: string; expectedVersion: number }) {
  try {
    await drill.close(by, matterId, claim);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.definition.code;
    throw thrown;
  }
}

/** Persons mostly, now and then a post or a unit. */
function idOf(draw: number): number {
  const who = staff.nth(draw);
  return draw % 7 === 0 ? who.post : draw % 11 === 0 ? who.unit : who.person;
}

function colleague(of: DrillPerson, draw: number): DrillPerson | undefined {
  const others = drill.people.filter((p) => p.unit === of.unit && p !== of);
  return others[draw % others.length];
}

async function onMatter(matterId: string, drawn: Extract<Happening, { kind: 'matter' }>): Promise<boolean> {
  const before = await look(matterId);
  const task = before.tasks[drawn.task % Math.max(1, before.tasks.length)];
  const needsHead = ['suspend', 'resume', 'voidMatter', 'reopen'].includes(drawn.action);
  const by = needsHead && drawn.flag % 4 !== 0 ? staff.nth(0) : staff.nth(drawn.who);
  const round = await read.first<{ id: string; by_id: number }>(
    sql`select id, by_id from kernel.circulation where matter_id = ${matterId} order by seq desc limit 1`,
  );
  const sender = drill.people.find((p) => p.person === round?.by_id);
  const actor = ['takeBack', 'chaseReaders'].includes(drawn.action) && sender ? sender : by;
  const asker = drill.people.find((p) => task?.errand && staff.isEntitled(p, task.errand.from));
  const who = drawn.action === 'withdraw' && asker && drawn.flag % 4 !== 0 ? asker : actor;
  const last = await read.one<{ person_id: number | null }>(
    sql`select person_id from kernel.record where stream = 'matters' and subject = ${matterId} order by seq desc limit 1`,
  );
  const sent = drill.people.find((p) => p.person === last.person_id);
  const acting = drawn.action === 'recall' && sent && drawn.flag % 4 !== 0 ? sent : who;
  const what = `${acting.person} ${drawn.action}`;
  const code = await tried(
    acting,
    ACTIONS[drawn.action] ?? recall,
    { matterId, circulationId: round?.id ?? '019a0000-0000-7000-8000-000000000000' },
    {
      taskId: task?.id ?? '019a0000-0000-7000-8000-000000000000',
      all: drawn.flag % 2 === 0,
      ownerId: staff.nth(drawn.task).person,
      until: '2026-09-15',
      opinion: { text: '理由如此。' },
      step: drawn.flag % 2 === 0 ? 'draft' : 'review',
      toId: staff.nth(drawn.task).person,
      readerIds: null,
    },
  );
  if (code !== undefined) {
    expect((await look(matterId)).seq, `${what}: a refusal leaves nothing`).toBe(before.seq);
    return false;
  }
  if (['suspend', 'voidMatter', 'reopen'].includes(drawn.action))
    expect(acting.role, `${what}: F4`).toBe('director');
  expect(staff.gone.has(acting.person), `${what}: F4`).toBe(false);
  const may = WHOLE.includes(drawn.action) ? 'any' : task ? branch(task, before.tasks) : new Set<string>();
  await settle(matterId, before, may, what);
  return true;
}

async function happen(matterId: string, drawn: Happening): Promise<boolean> {
  switch (drawn.kind) {
    case 'task':
      return onTask(matterId, drawn);
    case 'matter':
      return onMatter(matterId, drawn);
    case 'leave':
      await staff.leave(drawn.who);
      return false;
    case 'stand_in': {
      // For somebody who holds something here, mostly: for others it would be seen by nobody.
      const { tasks } = await look(matterId);
      const held = tasks[drawn.absent % Math.max(1, tasks.length)];
      // The drafter standing in for his own reviewer is the one to be kept apart.
      const drafter = drill.people.findIndex((who) => who.person === doneBy.get('draft'));
      const by = drawn.by % 3 === 0 && drafter >= 0 ? drafter : drawn.by;
      await staff.standIn({ ...drawn, by }, held?.addressee_id);
      return false;
    }
    case 'come_back':
      await staff.restore();
      return false;
  }
}

/** Where a sequence begins: a draft, three signing together, two in legal review beside each other, or one reviewing. */
async function begin(draw: number): Promise<string> {
  const [drafter, one, two, three] = [draw, draw + 3, draw + 8, draw + 14].map((k) => staff.nth(k));
  if (!drafter || !one || !two || !three) throw new Error('the drill has twenty persons');
  doneBy.clear();
  const matterId = await drill.start(drafter, 1 + (Math.floor(draw / 4) % 2));
  const [task] = (await readFacts(read, matterId)).tasks;
  const body = { taskId: task?.id, expectedVersion: task?.version, opinion: { text: '' } };
  if (draw % 4 === 1) {
    await drill.act(
      drafter,
      countersign,
      { matterId },
      { ...body, toIds: [one.person, two.person, three.post], mode: 'all' },
    );
  } else if (draw % 4 === 2) {
    await drill.act(
      drafter,
      sendOn,
      { matterId },
      { ...body, step: 'legal', toIds: [one.person, two.person] },
    );
    doneBy.set('draft', drafter.person);
  } else if (draw % 4 === 3) {
    await drill.act(drafter, sendOn, { matterId }, { ...body, step: 'legal', toIds: [one.person] });
    const [legal] = (await readFacts(read, matterId)).tasks;
    const claim = { taskId: legal?.id, expectedVersion: legal?.version, opinion: { text: '' } };
    await drill.act(one, sendOn, { matterId }, { ...claim, step: 'review', toIds: [two.post] });
    doneBy.set('draft', drafter.person).set('legal', one.person);
  }
  return matterId;
}

let count = 0;
let acts = 0;

async function sequence(draw: number, happenings: readonly Happening[]): Promise<void> {
  count += 1;
  await staff.restore();
  const matterId = await begin(draw);
  for (const drawn of happenings) if (await happen(matterId, drawn)) acts += 1;
  await staff.restore();
  // F8: the events alone give the same rows.
  expect(await replayed(read, matterId, world.kernel.calendar())).toEqual(await storedRows(read, matterId));
}

/** Run before the tests: a sequence takes as long as it takes, shrinking included. */
const outcome = await fc.check(
  fc.asyncProperty(
    fc.nat({ max: 199 }),
    fc.array(Happening, { minLength: 3, maxLength: sizeOf({ ordinary: 9, nightly: 30 }), size: 'max' }),
    sequence,
  ),
  { numRuns: sizeOf({ ordinary: 500, nightly: 10_000 }) },
);

test('whatever twenty persons do in whatever order, the flow holds', () => {
  if (outcome.failed) throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance });
});

test('the sequences really acted', () => {
  expect(acts / count).toBeGreaterThan(1.2);
});
