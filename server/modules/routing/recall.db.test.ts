/** 撤回: while the next has not read it; a compensating event, never a deletion. */
import { expect, test } from 'vitest';
import * as documents from '../../../contracts/modules/documents.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import {
  accepted,
  dispatched,
  evidence,
  instructed,
  options,
  registered,
  reportedAndSigned,
  taskOf,
} from '../../testing/loop.ts';
import { openWorld, type World } from '../../testing/world.ts';

const world: World = await openWorld();

async function proposedBy(marker: string): Promise<string> {
  const matterId = await registered(world, marker);
  await (await world.as('clerk')).ok(documents.propose, {
    params: { matterId },
    body: {
      ...(await taskOf(world, 'clerk', matterId)),
      summary: '要全面排查。',
      options: options(world),
      leaderId: world.post('mayor'),
    },
  });
  return matterId;
}

async function partAt(marker: string, until: 'handle' | 'sign' | 'verify'): Promise<string> {
  const { item } = await instructed(world, marker);
  const { water } = await dispatched(world, item);
  await (await world.as('waterPrincipal')).ok(supervisionAssignments.assign, {
    params: { matterId: water },
    body: { ...(await taskOf(world, 'waterPrincipal', water)), handlerId: world.person('waterStaff') },
  });
  if (until === 'handle') return water;
  if (until === 'verify') {
    await reportedAndSigned(world, water, 'water', '隐患3处全部销号。');
    return water;
  }
  await (await world.as('waterStaff')).ok(supervisionAssignments.report, {
    params: { matterId: water },
    body: {
      ...(await taskOf(world, 'waterStaff', water)),
      text: '隐患3处，已销号2处。',
      evidence: [{ fileId: await evidence(world, 'waterStaff') }],
    },
  });
  return water;
}

const at = (matterId: string) => ({ params: { matterId } });
const recalled = (matterId: string) => ({ ...at(matterId), body: {} });

test('the clerk takes a proposal back and sends it again; the paper keeps its number and limit', async () => {
  const matterId = await proposedBy('撤一');
  const clerk = await world.as('clerk');
  const sent = await clerk.ok(matters.matterPage, at(matterId));
  expect(sent.abilities.map((a) => a.action)).toContain('routing.recall');
  await clerk.ok(routing.recall, recalled(matterId));

  const back = await clerk.ok(matters.matterPage, at(matterId));
  expect(back).toMatchObject({ step: 'documents.incoming.propose', number: sent.number, dueAt: sent.dueAt });
  expect(back.nowWith).toHaveLength(1);
  const history = await clerk.ok(matters.history, { ...at(matterId), query: {} });
  expect(history.items.map((row) => row.action)).toEqual([
    'documents.register',
    'documents.propose',
    'routing.recall',
  ]);
  await clerk.ok(documents.propose, {
    ...at(matterId),
    body: {
      ...(await taskOf(world, 'clerk', matterId)),
      summary: '要全面排查。',
      options: options(world),
      leaderId: world.post('mayor'),
    },
  });
});

test('once read it is too late, and the button says so', async () => {
  const matterId = await proposedBy('撤二');
  const director = await world.as('director');
  await director.ok(matters.markRead, recalled(matterId));
  const clerk = await world.as('clerk');
  const page = await clerk.ok(matters.matterPage, at(matterId));
  expect(page.abilities.find((a) => a.action === 'routing.recall')).toMatchObject({
    allowed: false,
    why: 'routing.already_read',
  });
  await clerk.refused(routing.recall, recalled(matterId), 'routing.already_read');
  await director.refused(routing.recall, recalled(matterId), 'routing.not_your_sending');
});

test('a recalled report is its author’s draft again: nobody else reads what he had said', async () => {
  const part = await partAt('撤三', 'sign');
  const staff = await world.as('waterStaff');
  await staff.ok(routing.recall, recalled(part));
  const own = await staff.ok(supervisionAssignments.assignmentDetail, at(part));
  expect(own).toMatchObject({ step: 'supervision.assignment.handle', report: '隐患3处，已销号2处。' });
  const principal = await world.as('waterPrincipal');
  expect((await principal.ok(supervisionAssignments.assignmentDetail, at(part))).report).toBeNull();
  await world.drain();
  const mine = await staff.ok(matters.search, { query: { q: '已销号2处' } });
  expect(mine.items.map((i) => i.matterId)).toEqual([part]);
  const hits = await principal.ok(matters.search, { query: { q: '已销号2处' } });
  expect(hits.items).toEqual([]);
});

test('a signature taken back lets the unit’s limit run on where it stood', async () => {
  const part = await partAt('撤四', 'verify');
  const principal = await world.as('waterPrincipal');
  const before = await principal.ok(matters.matterPage, at(part));
  expect(before.clocks[0]?.state).toBe('paused');
  await principal.ok(routing.recall, recalled(part));
  const after = await principal.ok(matters.matterPage, at(part));
  expect(after.clocks[0]?.state).toBe('running');
  expect(after.dueAt).toBe('2026-09-18T16:00:00.000Z');
  await principal.ok(supervisionAssignments.sign, {
    ...at(part),
    body: { ...(await taskOf(world, 'waterPrincipal', part)) },
  });
  await accepted(world, part);
});

test('what brought numbers, limits or other matters about stays done', async () => {
  const { item } = await instructed(world, '撤五');
  await dispatched(world, item);
  const director = await world.as('director');
  await director.refused(routing.recall, recalled(item), 'routing.not_your_sending');
  const part = await partAt('撤六', 'verify');
  await (await world.as('supervisor')).ok(supervisionAssignments.returnAnswer, {
    ...at(part),
    body: { ...(await taskOf(world, 'supervisor', part)), opinion: { text: '缺照片。' } },
  });
  // Counted against the unit: it is not made unsaid.
  await (await world.as('supervisor')).refused(routing.recall, recalled(part), 'routing.not_recallable');
});

test('the same key recalls once; an outsider learns nothing', async () => {
  const matterId = await proposedBy('撤七');
  const clerk = await world.as('clerk');
  const body = { key: 'recall-once-1' };
  const first = await clerk.ok(routing.recall, { ...at(matterId), body });
  expect(await clerk.ok(routing.recall, { ...at(matterId), body })).toEqual(first);
  await (await world.as('outsider')).refused(routing.recall, recalled(matterId), 'base.not_found');
});

test('recalled after an extension was granted, the report is due on the new day, not the old', async () => {
  const part = await partAt('撤八', 'handle');
  const staff = await world.as('waterStaff');
  await staff.ok(supervisionAssignments.askExtension, {
    ...at(part),
    body: { ...(await taskOf(world, 'waterStaff', part)), amount: 3, opinion: { text: '连日降雨。' } },
  });
  await staff.ok(supervisionAssignments.report, {
    ...at(part),
    body: {
      ...(await taskOf(world, 'waterStaff', part)),
      text: '隐患3处。',
      evidence: [{ fileId: await evidence(world, 'waterStaff') }],
    },
  });
  await (await world.as('supervisor')).ok(supervisionAssignments.grantExtension, {
    ...at(part),
    body: { ...(await taskOf(world, 'supervisor', part)), amount: 3 },
  });
  const granted = await staff.ok(matters.matterPage, at(part));
  await staff.ok(routing.recall, recalled(part));
  const back = await staff.ok(matters.matterPage, at(part));
  expect(back.dueAt).toBe(granted.dueAt);
  expect(back.nowWith.map((h) => h.dueAt)).toEqual([granted.dueAt]);
});

test('after all that the invariants hold', async () => {
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
