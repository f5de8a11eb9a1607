/** 签收, 催办, 改派, 原件, 答复: each as the office does it, with its refusal and its record. */
import { expect, test } from 'vitest';
import * as desks from '../../../../contracts/modules/desks.ts';
import * as documents from '../../../../contracts/modules/documents.ts';
import * as checking from '../../../../contracts/modules/incoming-check.ts';
import * as incomingDrop from '../../../../contracts/modules/incoming-drop.ts';
import * as contract from '../../../../contracts/modules/incoming-office.ts';
import * as matters from '../../../../contracts/modules/matters.ts';
import { checkMatters } from '../../../kernel/flow/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { newId } from '../../../platform/ids.ts';
import { aPaper, CHECKED, proposed, registered, taskOf } from '../../../testing/loop.ts';
import { openWorld } from '../../../testing/world.ts';

const world = await openWorld();
const clerk = await world.as('clerk');
const key = () => newId();
const office = (matterId: string) => clerk.ok(contract.office, { params: { matterId } });

async function dropped(marker: string, more: Record<string, unknown> = {}) {
  const { file } = await clerk.ok(incomingDrop.drop, { file: aPaper(marker) });
  return {
    fileId: file.id,
    title: `关于${marker}的通知`,
    sender: '江州市人民政府办公室',
    check: CHECKED,
    ...more,
  };
}

/** A township's request that the leader only read: it lies at 办结. */
async function readRequest(marker: string): Promise<string> {
  const body = await dropped(marker, { kind: '请示', sender: '云溪县青石镇人民政府' });
  const { matterId } = await clerk.ok(incomingDrop.register, { body });
  const options = [
    { text: '已阅，按规定办。', disposition: 'to_read', unitIds: [] },
    { text: '请县财政局阅研。', disposition: 'to_guide', unitIds: [] },
  ];
  const leaderId = world.post('mayor');
  const params = { matterId };
  await clerk.ok(documents.propose, {
    params,
    body: { ...(await taskOf(world, 'clerk', matterId)), options, leaderId },
  });
  await (await world.as('director')).ok(documents.review, {
    params,
    body: await taskOf(world, 'director', matterId),
  });
  await (await world.as('mayor')).ok(documents.instruct, {
    params,
    body: {
      ...(await taskOf(world, 'mayor', matterId)),
      optionIndex: 0,
      opinion: { text: '' },
      disposition: 'to_read',
    },
  });
  return matterId;
}

test('the clerk signs for two pieces and registers them against it, never a third', async () => {
  await clerk.refused(
    contract.signFor,
    { body: { key: key(), fromWhom: '公文交换站', pieces: 1, urgent: 2 } },
    'documents.urgent_among_pieces',
  );
  const receipt = await clerk.ok(contract.signFor, {
    body: { key: key(), fromWhom: '公文交换站', pieces: 2, urgent: 1 },
  });
  expect(receipt).toMatchObject({ by: '林小雨', pieces: 2, urgent: 1, afterHours: false, registered: 0 });
  for (const marker of ['签收一', '签收二'])
    await clerk.ok(incomingDrop.register, { body: await dropped(marker, { receiptId: receipt.id }) });
  await clerk.refused(
    incomingDrop.register,
    { body: await dropped('签收三', { receiptId: receipt.id }) },
    'documents.receipt_full',
  );
  const { items } = await clerk.ok(contract.receipts, { query: { open: 'yes' } });
  expect(items.map((r) => r.id)).not.toContain(receipt.id);
  const all = await clerk.ok(contract.receipts, { query: {} });
  expect(all.items.find((r) => r.id === receipt.id)?.registered).toBe(2);
  await clerk.refused(
    incomingDrop.register,
    { body: await dropped('签收四', { receiptId: newId() }) },
    'documents.unknown_receipt',
  );
});

test('two registrars at once on the last piece: one gets it', async () => {
  const receipt = await clerk.ok(contract.signFor, {
    body: { key: key(), fromWhom: '邮政', channel: 'post', pieces: 1 },
  });
  const bodies = await Promise.all(
    ['末件一', '末件二'].map((marker) => dropped(marker, { receiptId: receipt.id })),
  );
  const answers = await Promise.all(bodies.map((body) => clerk.call(incomingDrop.register, { body })));
  expect(answers.map((a) => a.error?.code ?? 'done').sort()).toEqual(['documents.receipt_full', 'done']);
});

test('an urgent paper is told to the section chief and the director at once', async () => {
  const body = await dropped('特急', { urgency: 'extra_urgent' });
  const { matterId } = await clerk.ok(incomingDrop.register, { body });
  await world.drain();
  for (const who of ['sectionChief', 'director']) {
    const { items } = await (await world.as(who)).ok(desks.notices, { query: {} });
    expect(items).toContainEqual(expect.objectContaining({ matterId, kind: 'documents.register' }));
  }
});

test('the director chases a leader’s paper: counted, recorded, the leader told; a stranger may not', async () => {
  const matterId = await proposed(world, '催办');
  const director = await world.as('director');
  await (await world.as('outsider')).refused(
    contract.chase,
    { params: { matterId }, body: { key: key() } },
    'base.not_permitted',
  );
  await director.ok(contract.chase, { params: { matterId }, body: { key: key(), text: '请尽快批示。' } });
  await clerk.ok(contract.chase, { params: { matterId }, body: { key: key() } });
  await world.drain();
  expect(await office(matterId)).toMatchObject({ chases: 2, may: { chase: true } });
  const { items } = await (await world.as('mayor')).ok(desks.notices, { query: {} });
  expect(items).toContainEqual(expect.objectContaining({ matterId, kind: 'chased' }));
});

test('the section chief reassigns with a reason: the new post has the open work, its limit, and the paper for good', async () => {
  const matterId = await registered(world, '改派');
  const before = await clerk.ok(matters.matterPage, { params: { matterId } });
  const chief = await world.as('sectionChief');
  const call = (toPostId: number, text: string) => ({
    params: { matterId },
    body: { key: key(), toPostId, opinion: { text } },
  });
  await chief.refused(contract.reassign, call(world.post('liaison'), ''), 'flow.opinion_required');
  await chief.refused(contract.reassign, call(world.post('mayor'), '请办。'), 'documents.not_a_receiver');
  await (await world.as('liaison')).refused(
    contract.reassign,
    call(world.post('liaison'), '我来办。'),
    'base.not_permitted',
  );
  await chief.ok(contract.reassign, call(world.post('liaison'), '属综合科职责。'));
  const task = await taskOf(world, 'liaison', matterId);
  expect(task.taskId).toBeDefined();
  const after = await (await world.as('liaison')).ok(matters.matterPage, { params: { matterId } });
  expect(after).toMatchObject({
    step: 'documents.incoming.propose',
    dueAt: before.dueAt,
    number: before.number,
  });
  expect(await office(matterId)).toMatchObject({
    reassigned: 1,
    firstReceiver: expect.stringContaining('秦朗'),
  });
  expect((await checkMatters(world.database.db.read, matterId)).findings).toEqual([]);
});

test('a request is not concluded before its sender is answered, or somebody says why not', async () => {
  const matterId = await readRequest('答复');
  const params = { matterId };
  await clerk.refused(
    documents.conclude,
    { params, body: await taskOf(world, 'clerk', matterId) },
    'documents.answer_first',
  );
  await clerk.ok(contract.answerSender, {
    params,
    body: {
      ...(await taskOf(world, 'clerk', matterId)),
      how: 'phone',
      answeredOn: '2026-09-03',
      opinion: { text: '已电话答复镇党政办：按程序申报。' },
      tellUnitIds: [world.unit('finance')],
    },
  });
  await world.drain();
  expect(await office(matterId)).toMatchObject({
    wantsAnswer: true,
    answers: [{ how: 'phone', by: '林小雨', text: '已电话答复镇党政办：按程序申报。', told: ['县财政局'] }],
  });
  const { items } = await (await world.as('financePrincipal')).ok(desks.notices, { query: {} });
  expect(items).toContainEqual(expect.objectContaining({ matterId, kind: 'documents.answer_sender' }));
  await clerk.ok(documents.conclude, { params, body: await taskOf(world, 'clerk', matterId) });

  const silent = await readRequest('免答');
  await clerk.ok(documents.conclude, {
    params: { matterId: silent },
    body: { ...(await taskOf(world, 'clerk', silent)), unansweredBecause: '来文单位已撤回请示。' },
  });
});

test('the original goes to the director, who signs for it; nobody else has it meanwhile; then it lies in its box', async () => {
  const matterId = await proposed(world, '原件');
  const params = { matterId };
  const move = (m: Record<string, unknown>) => ({ params, body: { key: key(), ...m } });
  await clerk.refused(
    contract.moveOriginal,
    move({ kind: 'handed', toId: world.post('transportPrincipal') }),
    'documents.original_stranger',
  );
  await clerk.refused(contract.moveOriginal, move({ kind: 'back' }), 'documents.original_elsewhere');
  await clerk.ok(
    contract.moveOriginal,
    move({ kind: 'handed', toId: world.post('director'), dueOn: '2026-09-02' }),
  );
  await clerk.refused(
    contract.moveOriginal,
    move({ kind: 'handed', toId: world.post('mayor') }),
    'documents.original_elsewhere',
  );
  await (await world.as('mayor')).refused(
    contract.signOriginal,
    { params, body: { key: key() } },
    'documents.original_not_yours',
  );
  const director = await world.as('director');
  expect(await director.ok(contract.signOriginal, { params, body: { key: key() } })).toMatchObject({
    signedBy: '沈国华',
  });
  const overdue = await clerk.ok(contract.originals, { query: { where: 'overdue' } });
  expect(overdue.items).toMatchObject([
    { matterId, isOverdue: true, where: { to: '沈国华（县政府办公室主任）' } },
  ]);
  await clerk.ok(contract.moveOriginal, move({ kind: 'back' }));
  await clerk.ok(contract.moveOriginal, move({ kind: 'boxed', box: '2026年第1盒' }));
  expect((await office(matterId)).original.map((m) => m.kind)).toEqual(['boxed', 'back', 'handed']);
  const kept = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where subject = ${`original/${matterId}`} order by seq`,
  );
  expect(kept.map((r) => r.event)).toEqual([
    'documents.original_moved',
    'documents.original_signed',
    'documents.original_moved',
    'documents.original_moved',
  ]);
});

test('two who move one original at once: it goes one way', async () => {
  const matterId = await proposed(world, '争原件');
  const answers = await Promise.all(
    ['director', 'mayor'].map((who) =>
      clerk.call(contract.moveOriginal, {
        params: { matterId },
        body: { key: key(), kind: 'handed', toId: world.post(who) },
      }),
    ),
  );
  expect(answers.map((a) => a.error?.code ?? 'done').sort()).toEqual([
    'documents.original_elsewhere',
    'done',
  ]);
});

test('a paper asked about is nobody’s to reassign or chase once it is over', async () => {
  const body = await dropped('了结', { check: undefined, sender: '云溪县青石镇人民政府' });
  const { matterId } = await clerk.ok(incomingDrop.register, { body });
  const params = { matterId };
  await clerk.ok(checking.returnPaper, {
    params,
    body: {
      ...(await taskOf(world, 'clerk', matterId)),
      relation: 'subordinate',
      points: ['C4'],
      opinion: { text: '缺签发人。' },
    },
  });
  await clerk.refused(contract.chase, { params, body: { key: key() } }, 'flow.not_at_this_step');
  await clerk.refused(
    contract.reassign,
    { params, body: { key: key(), toPostId: world.post('liaison'), opinion: { text: '转办。' } } },
    'flow.matter_is_over',
  );
});
