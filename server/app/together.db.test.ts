/** Several people and workers at the same time: one wins, the others are told, nothing is half written. */
import { expect, test } from 'vitest';
import * as documents from '../../contracts/modules/documents.ts';
import * as incomingDrop from '../../contracts/modules/incoming-drop.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { checkMatters } from '../kernel/flow/api.ts';
import { checkNumbers } from '../kernel/numbering/api.ts';
import { sql } from '../platform/db/sql.ts';
import { newId } from '../platform/ids.ts';
import { aPaper, dispatched, instructed, taskOf } from '../testing/loop.ts';
import { REACH } from '../testing/stages.ts';
import { openWorld } from '../testing/world.ts';

const world = await openWorld();
const read = world.database.db.read;
const reach = async (stage: string, marker: string) => (await REACH[stage]?.(world, marker)) ?? '';

/** The deputy stands in for the principal all week: two persons may now do the same task. */
await world.database.owner.transaction((tx) =>
  tx.run(sql`insert into kernel.stand_in (absent_id, stand_in_id, starts_at, ends_at, reason)
    values (${world.person('waterPrincipal')}, ${world.person('waterDeputy')}, '2026-09-01Z', '2026-09-30Z', '学习')`),
);

async function seqOf(matterId: string): Promise<number> {
  return (await read.one<{ seq: number }>(sql`select seq from kernel.matter where id = ${matterId}`)).seq;
}

async function assertSound(matterId: string): Promise<void> {
  expect((await checkMatters(read, matterId)).findings).toEqual([]);
}

test('of a principal and his stand-in who sign at once one signs, the other is told that it is done', async () => {
  const matterId = await reach('supervision.assignment.sign', '一');
  const [principal, deputy] = [await world.as('waterPrincipal'), await world.as('waterDeputy')];
  const claim = await taskOf(world, 'waterPrincipal', matterId);
  const before = await seqOf(matterId);
  const answers = await Promise.all(
    [principal, deputy].map((p) =>
      p.call(supervisionAssignments.sign, { params: { matterId }, body: { ...claim } }),
    ),
  );
  expect(answers.map((a) => a.error?.code ?? 'done').sort()).toEqual(['done', 'flow.task_not_open']);
  expect(await seqOf(matterId)).toBe(before + 1);
  await assertSound(matterId);
});

test('of signing and returning at once one happens', async () => {
  const matterId = await reach('supervision.assignment.sign', '二');
  const [principal, deputy] = [await world.as('waterPrincipal'), await world.as('waterDeputy')];
  const claim = await taskOf(world, 'waterPrincipal', matterId);
  const answers = await Promise.all([
    principal.call(supervisionAssignments.sign, { params: { matterId }, body: { ...claim } }),
    deputy.call(supervisionAssignments.returnReport, {
      params: { matterId },
      body: { ...claim, opinion: { text: '再核。' } },
    }),
  ]);
  expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
  expect(answers.find((a) => a.error)?.error?.code).toBe('flow.task_not_open');
  await assertSound(matterId);
});

test('one key sent four times at once is one act, answered four times alike', async () => {
  const matterId = await reach('supervision.assignment.sign', '三');
  const principal = await world.as('waterPrincipal');
  const body = { ...(await taskOf(world, 'waterPrincipal', matterId)), key: newId() };
  const before = await seqOf(matterId);
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => principal.call(supervisionAssignments.sign, { params: { matterId }, body })),
  );
  expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200]);
  expect(new Set(answers.map((a) => a.reply.seq)).size).toBe(1);
  expect(await seqOf(matterId)).toBe(before + 1);
});

test('one key with two bodies at once: one is done, the other refused', async () => {
  const matterId = await reach('documents.incoming.review', '四');
  const director = await world.as('director');
  const body = { ...(await taskOf(world, 'director', matterId)), key: newId() };
  const answers = await Promise.all([
    director.call(documents.review, { params: { matterId }, body }),
    director.call(documents.returnProposal, {
      params: { matterId },
      body: { ...body, opinion: { text: '重拟。' } },
    }),
  ]);
  expect(answers.map((a) => a.error?.code ?? 'done').sort()).toEqual(['base.key_reused', 'done']);
  await assertSound(matterId);
});

test('one key on two matters at once: one is done, the other writes nothing', async () => {
  const [one, other] = [
    await reach('documents.incoming.review', '五'),
    await reach('documents.incoming.review', '六'),
  ];
  const director = await world.as('director');
  const key = newId();
  const bodies = await Promise.all(
    [one, other].map(async (matterId) => ({
      params: { matterId },
      body: { ...(await taskOf(world, 'director', matterId)), key },
    })),
  );
  const answers = await Promise.all(bodies.map((input) => director.call(documents.review, input)));
  const codes = answers.map((a) => a.error?.code ?? 'done').sort();
  expect(codes[1]).toBe('done');
  expect(['base.changed_meanwhile', 'base.key_reused']).toContain(codes[0]);
  await Promise.all([assertSound(one), assertSound(other)]);
});

test('the last two parts accepted at once, by two workers: the item comes back to the supervisor once', async () => {
  const { item } = await instructed(world, '七');
  const parts = await dispatched(world, item);
  for (const unit of ['water', 'finance'] as const) {
    const { reportedAndSigned } = await import('../testing/loop.ts');
    await (await world.as(`${unit}Principal`)).ok(supervisionAssignments.assign, {
      params: { matterId: parts[unit] },
      body: {
        ...(await taskOf(world, `${unit}Principal`, parts[unit])),
        handlerId: world.person(`${unit}Staff`),
      },
    });
    await reportedAndSigned(world, parts[unit], unit, '已办结。');
  }
  const supervisor = await world.as('supervisor');
  const claims = await Promise.all(
    [parts.water, parts.finance].map(async (matterId) => ({
      params: { matterId },
      body: { ...(await taskOf(world, 'supervisor', matterId)) },
    })),
  );
  const answers = await Promise.all(
    claims.map((input) => supervisor.call(supervisionAssignments.accept, input)),
  );
  expect(answers.map((a) => a.status)).toEqual([200, 200]);
  await Promise.all([world.drain(), world.drain()]);
  await world.drain();
  const tasks = await read.rows<{ step: string }>(
    sql`select step from kernel.task where matter_id = ${item} and state = 'open'`,
  );
  expect(tasks).toEqual([{ step: 'compile' }]);
  await assertSound(item);
});

test('twelve papers registered at once are twelve numbers in a row', async () => {
  const clerk = await world.as('clerk');
  const bodies = [];
  for (let i = 0; i < 12; i += 1) {
    const { file } = await clerk.ok(incomingDrop.drop, { file: aPaper(`并行${i}`) });
    bodies.push({ fileId: file.id, title: `关于并行事项${i}的通知`, sender: '江州市人民政府办公室' });
  }
  const done = await Promise.all(bodies.map((body) => clerk.ok(incomingDrop.register, { body })));
  const serials = done.map((d) => Number(/〕(\d+)号/.exec(d.number ?? '')?.[1])).sort((a, b) => a - b);
  expect(serials).toEqual(serials.map((_, i) => (serials[0] ?? 0) + i));
  expect(await checkNumbers(read)).toEqual([]);
});
