/** Asking others, returning, pausing, reopening, voiding: what each does and what it refuses, on a kind made for drills. */
import { expect, test } from 'vitest';
import { checkMatters, readFacts } from '../../kernel/flow/api.ts';
import { getActor } from '../../kernel/org/api.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Problem } from '../../platform/problem.ts';
import { type AnyAction, type DrillPerson, openDrill } from '../../testing/drill.ts';
import { replayed, storedRows } from '../../testing/replay.ts';
import { openWorld } from '../../testing/world.ts';
import { answer } from './actions/answer.ts';
import { addSigner, askStandIn, consult, countersign } from './actions/ask-others.ts';
import { handOver } from './actions/hand-over.ts';
import { reopen } from './actions/reopen.ts';
import { resume } from './actions/resume.ts';
import { returnTo } from './actions/return-to.ts';
import { sendOn } from './actions/send-on.ts';
import { suspend } from './actions/suspend.ts';
import { voidMatter } from './actions/void-matter.ts';
import { withdraw } from './actions/withdraw.ts';
import { reopenWays } from './ways.ts';

const world = await openWorld();
const drill = await openDrill(world);
const read = world.database.db.read;
const said = (text: string) => ({ text });
const nth = (n: number): DrillPerson => {
  const person = drill.people[n];
  if (!person) throw new Error('the drill has twenty persons');
  return person;
};
/** Two drafters, three who may sign (one director, two principals). */
const [director, drafter, other, head, chief, staff] = [nth(0), nth(2), nth(3), nth(5), nth(6), nth(7)];

async function tasksOf(matterId: string) {
  return (await readFacts(read, matterId)).tasks;
}

async function claim(matterId: string, by: DrillPerson) {
  const task = (await tasksOf(matterId)).find((t) => [by.person, by.post].includes(t.addressee_id));
  if (!task) throw new Error('he holds nothing there');
  return { taskId: task.id, expectedVersion: task.version };
}

async function acts(by: DrillPerson, action: AnyAction, matterId: string, body: Record<string, unknown>) {
  const own = 'taskId' in body || 'key' in body ? {} : await claim(matterId, by);
  return drill.act(by, action, { matterId }, { opinion: said(''), ...own, ...body });
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (thrown: Problem) => thrown.definition?.code ?? String(thrown),
  );
}

async function sound(matterId: string) {
  expect((await checkMatters(read, matterId)).findings).toEqual([]);
  expect(await replayed(read, matterId, world.kernel.calendar())).toEqual(await storedRows(read, matterId));
}

const where = async (matterId: string) =>
  (await tasksOf(matterId)).map((t) => `${t.step}:${t.addressee_id}`).sort();
const at = (step: string, ...who: DrillPerson[]) => who.map((p) => `${step}:${p.person}`).sort();

test('the drafter has three countersign at once; one differs, the others go on, and it comes back to her', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [head.person, chief.person, staff.person], mode: 'all' });
  expect(await where(m)).toEqual(at('countersigning', head, chief, staff));
  expect(await refusal(acts(head, answer, m, { agrees: false }))).toBe('flow.opinion_required');
  await acts(head, answer, m, { agrees: false, opinion: said('经费没有来源。') });
  expect(await where(m)).toEqual(at('countersigning', chief, staff));
  await acts(chief, answer, m, { agrees: true });
  await acts(staff, answer, m, { agrees: true });
  expect(await where(m)).toEqual(at('draft', drafter));
  await sound(m);
});

test('countersigning in order asks the next when the one before has signed; any one is enough where any one will do', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [head.person, chief.person], mode: 'in_order' });
  expect(await where(m)).toEqual(at('countersigning', head));
  await acts(head, answer, m, { agrees: true });
  expect(await where(m)).toEqual(at('countersigning', chief));
  await acts(chief, answer, m, { agrees: true });
  expect(await where(m)).toEqual(at('draft', drafter));
  await acts(drafter, countersign, m, { toIds: [head.person, chief.person, staff.person], mode: 'any' });
  await acts(chief, answer, m, { agrees: true });
  expect(await where(m)).toEqual(at('draft', drafter));
  await sound(m);
});

test('whose turn comes after he left is not waited for: the head of his unit is asked, unless he is asked anyway', async () => {
  const gone = staff;
  const heads = drill.people.filter((p) => p.unit === gone.unit && p !== gone).map((p) => p.post);
  const left = (day: string | null) =>
    world.database.owner.transaction((tx) =>
      tx.run(sql`update kernel.holding set to_on = ${day} where person_id = ${gone.person}`),
    );
  for (const turn of ['answered', 'withdrawn'] as const) {
    const m = await drill.start(drafter);
    await acts(drafter, countersign, m, { toIds: [head.person, gone.person], mode: 'in_order' });
    await left('2026-09-01');
    try {
      if (turn === 'answered') await acts(head, answer, m, { agrees: true });
      else await acts(drafter, withdraw, m, { taskId: (await tasksOf(m))[0]?.id, all: false });
      const [asked] = await tasksOf(m);
      expect(asked?.step, turn).toBe('countersigning');
      expect([...heads, director.post], turn).toContain(asked?.addressee_id);
      await sound(m);
    } finally {
      await left(null);
    }
  }
});

test('a signer is taken off, the last one gone it is the asker’s again; a stranger takes nobody off', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, addSigner, m, { toIds: [head.person, chief.person], place: 'before' });
  const [first] = await tasksOf(m);
  const taskId = first?.id ?? '';
  expect(await refusal(acts(staff, withdraw, m, { taskId, all: false }))).toBe('routing.not_your_asking');
  await acts(drafter, withdraw, m, { taskId, all: false });
  expect(await where(m)).toEqual(at('signing', chief));
  const [second] = await tasksOf(m);
  await acts(drafter, withdraw, m, { taskId: second?.id, all: true });
  expect(await where(m)).toEqual(at('draft', drafter));
  await sound(m);
});

test('advice: the asker goes on meanwhile and is told, or waits until it comes back', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, consult, m, { toIds: [staff.person], waits: false, opinion: said('请提意见。') });
  expect(await where(m)).toEqual([...at('advising', staff), ...at('draft', drafter)].sort());
  await acts(drafter, sendOn, m, { step: 'review', toIds: [head.person] });
  expect(await refusal(acts(staff, answer, m, {}))).toBe('flow.opinion_required');
  await acts(staff, answer, m, { opinion: said('第三条宜写具体。') });
  expect(await where(m)).toEqual(at('review', head));
  await acts(head, consult, m, { toIds: [staff.person], waits: true, opinion: said('请核数字。') });
  expect(await where(m)).toEqual(at('advising', staff));
  await acts(staff, askStandIn, m, { toId: chief.person });
  expect(await where(m)).toEqual(at('standing_in', chief));
  await acts(chief, answer, m, { opinion: said('已核。') });
  await acts(staff, answer, m, { opinion: said('数字属实。') });
  expect(await where(m)).toEqual(at('review', head));
  await sound(m);
});

test('returned to walk again it goes the whole way; returned to come straight back it skips what lies between', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, sendOn, m, { step: 'legal', toIds: [staff.person] });
  await acts(staff, sendOn, m, { step: 'review', toIds: [head.person] });
  const { matter } = await readFacts(read, m);
  expect(await refusal(acts(head, returnTo, m, { step: 'draft' }))).toBe('flow.opinion_required');
  expect(await refusal(acts(head, returnTo, m, { step: 'sign', opinion: said('退。') }))).toBe(
    'routing.step_not_open',
  );
  await acts(head, returnTo, m, { step: 'draft', straightBack: false, opinion: said('请改。') });
  expect(await where(m)).toEqual(at('draft', drafter));
  await acts(drafter, sendOn, m, { step: 'legal', toIds: [staff.person] });
  expect(await where(m)).toEqual(at('legal', staff));
  await acts(staff, sendOn, m, { step: 'review', toIds: [head.person] });
  await acts(head, returnTo, m, { step: 'draft', straightBack: true, opinion: said('再改一处。') });
  await acts(drafter, sendOn, m, { step: 'legal', toIds: [staff.person] });
  expect(await where(m)).toEqual(at('review', head));
  expect((await readFacts(read, m)).matter.number).toBe(matter.number);
  await sound(m);
});

test('conditions are data: what comes before, who may hold it, whose hands it may not be', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, sendOn, m, { step: 'review', toIds: [head.person] });
  expect(await refusal(acts(head, sendOn, m, { step: 'sign', toIds: [chief.person] }))).toBe(
    'routing.not_of_this_role',
  );
  expect(await refusal(acts(head, sendOn, m, { step: 'issue', toIds: [chief.person] }))).toBe(
    'routing.step_not_open',
  );
  expect(await refusal(acts(head, sendOn, m, { step: 'review', toIds: [drafter.person] }))).toBe(
    'flow.same_hands',
  );
  await acts(head, sendOn, m, { step: 'sign', toIds: [director.person] });
  await acts(director, sendOn, m, { step: 'issue', toIds: [staff.person] });
  await drill.close(staff, m, await claim(m, staff));
  await sound(m);
});

test('two versions of one kind in flight each finish by their own: pinned when they began', async () => {
  const [one, two] = [await drill.start(drafter, 1), await drill.start(drafter, 2)];
  await acts(drafter, sendOn, one, { step: 'review', toIds: [head.person] });
  expect(await refusal(acts(drafter, sendOn, two, { step: 'review', toIds: [head.person] }))).toBe(
    'routing.step_not_open',
  );
  await acts(drafter, sendOn, two, { step: 'legal', toIds: [staff.person] });
  await acts(staff, sendOn, two, { step: 'review', toIds: [head.person] });
  expect(await refusal(acts(director, voidMatter, two, { key: 'k', opinion: said('不办了。') }))).toBe(
    'routing.not_allowed_here',
  );
  await acts(director, voidMatter, one, { key: 'k', opinion: said('不办了。') });
  expect((await readFacts(read, one)).matter.state).toBe('void');
  expect((await readFacts(read, two)).matter).toMatchObject({ state: 'open', definition_version: 2 });
  await sound(one);
  await sound(two);
});

test('suspended, nobody acts and its limit stands still under its owner; resumed, each has again what he had', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, sendOn, m, { step: 'review', toIds: [head.person, chief.person] });
  const before = await where(m);
  const until = { ownerId: other.person, until: '2026-09-10', key: 'k' };
  expect(await refusal(acts(staff, suspend, m, { ...until, opinion: said('等。') }))).toBe('flow.not_yours');
  expect(
    await refusal(acts(director, suspend, m, { ...until, until: '2027-09-10', opinion: said('等。') })),
  ).toBe('routing.until_wrong');
  await acts(director, suspend, m, { ...until, opinion: said('等上级文件。') });
  const still = await readFacts(read, m);
  expect(still).toMatchObject({
    tasks: [],
    matter: { state: 'suspended' },
    wait: { owner_id: other.person },
  });
  expect(still.clocks.map((c) => c.state)).toEqual(['paused']);
  expect(await refusal(acts(staff, resume, m, { key: 'k' }))).toBe('routing.not_your_suspension');
  await sound(m);
  await acts(other, resume, m, { key: 'k' });
  expect(await where(m)).toEqual(before);
  expect((await readFacts(read, m)).clocks.map((c) => c.state)).toEqual(['running']);
  await sound(m);
});

test('a closed matter is reopened at a named step, its number and all that was said stay', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, sendOn, m, { step: 'review', toIds: [head.person], opinion: said('请审。') });
  await acts(head, sendOn, m, { step: 'sign', toIds: [director.person], opinion: said('拟同意。') });
  await acts(director, sendOn, m, { step: 'issue', toIds: [staff.person] });
  const again = { step: 'review', toId: head.person, key: 'k', opinion: said('答复不实，重办。') };
  expect(await refusal(acts(director, reopen, m, again))).toBe('routing.not_over');
  await drill.close(staff, m, await claim(m, staff));
  const { matter } = await readFacts(read, m);
  const now = world.clock.now();
  const actor = await getActor(read, director.person, now);
  const asked = await reopenWays(
    { read, actor, now },
    { params: { matterId: m }, query: undefined, body: undefined },
  );
  expect(asked.steps.map((way) => [way.key, way.last?.id])).toEqual([
    ['draft', drafter.person],
    ['review', head.person],
  ]);
  await acts(director, reopen, m, again);
  expect((await readFacts(read, m)).matter).toMatchObject({ state: 'open', number: matter.number });
  const { n } = await read.one<{ n: number }>(
    sql`select count(*)::int as n from kernel.opinion where matter_id = ${m}`,
  );
  expect(n).toBe(4);
  await sound(m);
});

test('an errand handed to a colleague still comes back to whoever asked', async () => {
  const m = await drill.start(drafter);
  await acts(drafter, countersign, m, { toIds: [staff.person], mode: 'all' });
  await acts(staff, handOver, m, { toId: chief.person });
  expect(await where(m)).toEqual(at('countersigning', chief));
  await acts(chief, answer, m, { agrees: true });
  expect(await where(m)).toEqual(at('draft', drafter));
  await sound(m);
});

test('the asker has left when the answer comes: it goes to the head of her unit, not into empty hands', async () => {
  const m = await drill.start(nth(12));
  await acts(nth(12), countersign, m, { toIds: [staff.person], mode: 'all' });
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.holding set to_on = '2026-09-01' where person_id = ${nth(12).person}`),
  );
  await acts(staff, answer, m, { agrees: true });
  expect(await where(m)).toEqual([`draft:${nth(10).post}`]);
  await sound(m);
});
