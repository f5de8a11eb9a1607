/**
 * One test for each thread in which users of other systems lost work by returning, recalling, countersigning or jumping.
 * The name of a test is the thread's; its sentence is what happened there and must not happen here.
 */
import { expect, test } from 'vitest';
import { checkMatters, readFacts } from '../../../kernel/flow/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type AnyAction, type DrillPerson, openDrill } from '../../../testing/drill.ts';
import { openWorld } from '../../../testing/world.ts';
import { answer } from '../actions/answer.ts';
import { consult, countersign } from '../actions/ask-others.ts';
import { handOver } from '../actions/hand-over.ts';
import { moveHoldings } from '../actions/move-holdings.ts';
import { recall } from '../actions/recall.ts';
import { resume } from '../actions/resume.ts';
import { returnTo } from '../actions/return-to.ts';
import { sendOn } from '../actions/send-on.ts';
import { suspend } from '../actions/suspend.ts';
import { withdraw } from '../actions/withdraw.ts';

const world = await openWorld();
const drill = await openDrill(world);
const read = world.database.db.read;
const nth = (n: number): DrillPerson => {
  const person = drill.people[n];
  if (!person) throw new Error('the drill has twenty persons');
  return person;
};
const [director, drafter, head, chief, staff] = [nth(0), nth(2), nth(5), nth(6), nth(7)];
const said = { opinion: { text: '请补充数据。' } };

async function acts(
  by: DrillPerson,
  action: AnyAction,
  matterId: string,
  body: Record<string, unknown>,
  step = '',
) {
  const { tasks } = await readFacts(read, matterId);
  const own = tasks.find((t) => t.addressee_id === by.person && (step === '' || t.step === step));
  const claim = own ? { taskId: own.id, expectedVersion: own.version } : {};
  return drill.act(by, action, { matterId }, { opinion: { text: '' }, ...claim, ...body });
}

async function where(matterId: string): Promise<string[]> {
  const names = new Map(
    Object.entries({ director, drafter, head, chief, staff }).map(([name, p]) => [p.person, name]),
  );
  const { tasks } = await readFacts(read, matterId);
  return tasks.map((t) => `${t.step} ${names.get(t.addressee_id) ?? t.addressee_id}`).sort();
}

async function sound(matterId: string): Promise<void> {
  expect((await checkMatters(read, matterId)).findings).toEqual([]);
}

const numberOf = async (matterId: string) => (await readFacts(read, matterId)).matter.number;

test('workflow#1393: the serial went up by one with every return; the drafter’s paper keeps its own through five', async () => {
  const m = await drill.start(drafter);
  const number = await numberOf(m);
  for (let i = 0; i < 5; i += 1) {
    await acts(drafter, sendOn, m, { step: 'review', toIds: [head.person] });
    await acts(head, returnTo, m, { step: 'draft', ...said });
    expect(await numberOf(m)).toBe(number);
  }
  const { n } = await read.one<{ n: number }>(
    sql`select count(*)::int as n from kernel.opinion where matter_id = ${m} and act = 'return'`,
  );
  expect(n).toBe(5);
  await sound(m);
});

test('workflow#1946: two browsers got one serial; eight drafters at once get eight', async () => {
  const started = await Promise.all(Array.from({ length: 8 }, (_, i) => drill.start(nth(i))));
  const numbers = await Promise.all(started.map(numberOf));
  expect(new Set(numbers).size).toBe(8);
});

test('workflow#1377: countersigning could not be recalled; the drafter takes it back while nobody has read it', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [head.person, staff.person], mode: 'all' });
  await acts(drafter, recall, m, {});
  expect(await where(m)).toEqual(['draft drafter']);
  await sound(m);
});

test('platform#7151: what a leaver held stayed with him; his errands go over too and still come back to the asker', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [staff.person], mode: 'all' });
  const id = '019a0000-0000-7000-8000-000000007151';
  await world.database.owner.transaction((tx) =>
    tx.run(sql`insert into routing.hand_over (id, giver_id, receiver_id, reason, asked_by, asked_at, signed_at)
      values (${id}, ${staff.person}, ${chief.person}, '调离', ${staff.person}, '2026-09-03Z', '2026-09-03Z')`),
  );
  await moveHoldings(world.kernel, id);
  expect(await where(m)).toEqual(['countersigning chief']);
  await acts(chief, answer, m, { agrees: true });
  expect(await where(m)).toEqual(['draft drafter']);
  await sound(m);
});

test('yudao#727, yudao#867: returning into a parallel step lost the others’ tasks; one returns, the other’s task stays', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, sendOn, m, { step: 'review', toIds: [head.person, chief.person] });
  await acts(head, returnTo, m, { step: 'draft', straightBack: true, ...said });
  expect(await where(m)).toEqual(['draft drafter', 'review chief']);
  await acts(drafter, sendOn, m, { step: 'review', toIds: [staff.person] });
  expect(await where(m)).toEqual(['review chief', 'review head']);
  await sound(m);
});

test('NocoBase: one return in a countersigning ended all, and nothing could be withdrawn once somebody had acted', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [head.person, chief.person, staff.person], mode: 'all' });
  await acts(head, answer, m, { agrees: false, ...said });
  expect(await where(m)).toEqual(['countersigning chief', 'countersigning staff']);
  const { tasks } = await readFacts(read, m);
  await drill.act(drafter, withdraw, { matterId: m }, { taskId: tasks[0]?.id, all: true });
  expect(await where(m)).toEqual(['draft drafter']);
  const { n } = await read.one<{ n: number }>(
    sql`select count(*)::int as n from kernel.opinion where matter_id = ${m} and act = 'countersign'`,
  );
  expect(n).toBe(1);
  await sound(m);
});

test('Flowable#1641: a return out of one branch left the other without its way on; both end in one hand-over each', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, sendOn, m, { step: 'legal', toIds: [staff.person, chief.person] });
  await acts(staff, returnTo, m, { step: 'draft', ...said });
  await acts(chief, sendOn, m, { step: 'review', toIds: [head.person] });
  expect(await where(m)).toEqual(['draft drafter', 'review head']);
  await acts(drafter, sendOn, m, { step: 'legal', toIds: [staff.person] });
  expect(await where(m)).toEqual(['legal staff', 'review head']);
  await sound(m);
});

test('Flowable#2669: changing state inside nested scopes lost the inner task; an errand within an errand comes back twice', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [head.person], mode: 'all' });
  await acts(head, consult, m, { toIds: [chief.person], waits: true, ...said });
  await acts(chief, countersign, m, { toIds: [staff.person], mode: 'any' });
  await acts(staff, answer, m, { agrees: true });
  await acts(chief, answer, m, said);
  await acts(head, answer, m, { agrees: true });
  expect(await where(m)).toEqual(['draft drafter']);
  await sound(m);
});

test('Flowable#3675: a suspended instance came back without its parallel tasks; resumed, all three are there', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, sendOn, m, { step: 'review', toIds: [head.person, chief.person, staff.person] });
  const before = await where(m);
  await drill.act(
    director,
    suspend,
    { matterId: m },
    { ownerId: drafter.person, until: '2026-09-12', ...said },
  );
  expect(await where(m)).toEqual([]);
  await drill.act(director, resume, { matterId: m }, { opinion: { text: '' } });
  expect(await where(m)).toEqual(before);
  await sound(m);
});

test('Flowable#3944: a task given to another forgot whom it belonged to; handed on twice it still goes back to the asker', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [staff.person], mode: 'all' });
  await acts(staff, handOver, m, { toId: chief.person });
  await acts(chief, handOver, m, { toId: nth(8).person });
  await acts(nth(8), answer, m, { agrees: true });
  expect(await where(m)).toEqual(['draft drafter']);
  await sound(m);
});
