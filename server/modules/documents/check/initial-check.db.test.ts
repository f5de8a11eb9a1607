/** 初审 end to end: proposed, decided, returned, asked about; a superior's paper is never refused. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../../contracts/base/dates.ts';
import * as documents from '../../../../contracts/modules/documents.ts';
import * as checking from '../../../../contracts/modules/incoming-check.ts';
import * as incomingDrop from '../../../../contracts/modules/incoming-drop.ts';
import * as matters from '../../../../contracts/modules/matters.ts';
import { checkMatters } from '../../../kernel/flow/api.ts';
import { aPaper, CHECKED, registered, taskOf } from '../../../testing/loop.ts';
import { openWorld } from '../../../testing/world.ts';

const world = await openWorld();
const clerk = await world.as('clerk');

/** A request from a township as it might come: two addressees, no signer, money asked for, nobody consulted. */
function aRequest(marker: string) {
  const text = `云溪县青石镇人民政府文件\n青政〔2026〕${marker.length + 3}号\n青石镇人民政府关于解决${marker}资金的请示\n县人民政府、县财政局：\n　　我镇${marker}急需维修，恳请安排资金30万元。\n　　妥否，请批示。\n青石镇人民政府\n2026年9月1日\n`;
  return { name: `${marker}.txt`, bytes: new TextEncoder().encode(text) };
}

async function dropped(marker: string) {
  return clerk.ok(incomingDrop.drop, { file: aRequest(marker) });
}

async function unchecked(marker: string, sender = '云溪县青石镇人民政府', check?: unknown): Promise<string> {
  const { file } = await dropped(marker);
  const body = { fileId: file.id, title: `关于解决${marker}资金的请示`, sender, check };
  return (await clerk.ok(incomingDrop.register, { body })).matterId;
}

const claim = async (matterId: string) => ({
  params: { matterId },
  body: await taskOf(world, 'clerk', matterId),
});

const pageOf = (matterId: string) => clerk.ok(matters.matterPage, { params: { matterId } });
const detailOf = (matterId: string) => clerk.ok(documents.detail, { params: { matterId } });

test('the clerk drops a request: what can be seen of the six points is proposed, with its place', async () => {
  const { check } = await dropped('村道桥');
  expect(check).toMatchObject({ relation: 'subordinate', isRead: true });
  const seen = Object.fromEntries(check.points.map((p) => [p.point, p.seen.map((s) => s.code)]));
  expect(seen).toEqual({
    C1: [],
    C2: ['several_addressees', 'no_signer'],
    C3: [],
    C4: [],
    C5: ['not_consulted'],
    C6: ['no_contact'],
  });
  const several = check.points[1]?.seen[0];
  expect(several?.place?.text).toContain('县财政局');
});

test('a superior’s notice shows nothing to object to', async () => {
  const { check } = await clerk.ok(incomingDrop.drop, { file: aPaper('平常') });
  expect(check.relation).toBe('superior');
  expect(check.points.flatMap((p) => p.seen)).toEqual([]);
});

test('registered without it the paper lies at 初审; decided, it goes on to 拟办 and keeps what was decided', async () => {
  const matterId = await unchecked('水渠');
  expect((await pageOf(matterId)).step).toBe('documents.incoming.check');
  const seen = await clerk.ok(checking.seeCheck, { params: { matterId } });
  expect(seen.points.some((p) => p.seen.length > 0)).toBe(true);

  const points = { ...CHECKED.points, C2: { verdict: 'fault', note: '' } };
  const { params, body } = await claim(matterId);
  await clerk.refused(
    checking.check,
    { params, body: { ...body, relation: 'subordinate', points } },
    'documents.fault_needs_note',
  );
  const noted = { ...points, C2: { verdict: 'fault', note: '已电话告知，补签发人。' } };
  await clerk.ok(checking.check, { params, body: { ...body, relation: 'subordinate', points: noted } });

  expect((await pageOf(matterId)).step).toBe('documents.incoming.propose');
  expect((await detailOf(matterId)).points[1]).toEqual({
    point: 'C2',
    verdict: 'fault',
    note: '已电话告知，补签发人。',
  });
});

test('a fault ticked at registration keeps the paper at 初审 until somebody decides', async () => {
  const points = { ...CHECKED.points, C5: { verdict: 'fault', note: '未与财政局协商。' } };
  const matterId = await unchecked('泵站', undefined, { relation: 'subordinate', points });
  expect((await pageOf(matterId)).step).toBe('documents.incoming.check');
});

test('a paper from below goes back with reasons: over, its number kept, its limit stopped, and may come again', async () => {
  const matterId = await unchecked('路灯');
  const before = await pageOf(matterId);
  const { params, body } = await claim(matterId);
  const back = { ...body, relation: 'subordinate', points: ['C5', 'C2'] };
  await clerk.refused(
    checking.returnPaper,
    { params, body: { ...back, opinion: { text: '' } } },
    'flow.opinion_required',
  );
  await clerk.refused(
    checking.returnPaper,
    { params, body: { ...back, relation: 'unknown', opinion: { text: '多头主送。' } } },
    'documents.relation_unknown',
  );
  await clerk.ok(checking.returnPaper, { params, body: { ...back, opinion: { text: '多头主送。' } } });

  const after = await pageOf(matterId);
  expect(after).toMatchObject({
    state: 'void',
    step: 'documents.incoming.returned',
    number: before.number,
    nowWith: [],
  });
  expect(after.clocks[0]?.state).toBe('stopped');
  expect((await detailOf(matterId)).returned).toMatchObject({ points: ['C2', 'C5'], by: '林小雨' });
  // What was returned is no longer in the way of the same paper, mended.
  const again = await clerk.ok(incomingDrop.drop, { file: aRequest('路灯') });
  expect(again.sameAs).toEqual([]);
});

test('the section chief is told of a returned paper', async () => {
  const matterId = await unchecked('围栏');
  const { params, body } = await claim(matterId);
  const back = { ...body, relation: 'subordinate', points: ['C3'], opinion: { text: '文种不当。' } };
  await clerk.ok(checking.returnPaper, { params, body: back });
  await world.drain();
  const rows = await world.database.db.read.rows<{ person_id: number }>({
    text: 'select person_id from kernel.notice where matter_id = $1 and kind = $2',
    values: [matterId, 'documents.return_paper'],
  });
  expect(rows.map((r) => r.person_id)).toContain(world.person('sectionChief'));
});

test('a superior’s paper is not returned whatever is ticked; it is asked about, the limit standing still', async () => {
  const matterId = await unchecked('误送', '江州市水利局');
  const { params, body } = await claim(matterId);
  for (const relation of ['superior', 'level', 'subordinate']) {
    await clerk.refused(
      checking.returnPaper,
      { params, body: { ...body, relation, points: ['C1'], opinion: { text: '误送。' } } },
      'documents.superior_not_returned',
    );
  }
  const asked = { about: 'wrong_delivery', how: 'phone', opinion: { text: '致电市水利局办公室。' } };
  await clerk.ok(checking.askSender, { params, body: { ...body, ...asked } });
  const waiting = await pageOf(matterId);
  expect(waiting.step).toBe('documents.incoming.await_reply');
  expect(waiting.clocks[0]?.state).toBe('paused');

  world.clock.set('2026-09-03T02:30:00.000Z' as Instant);
  const answer = { outcome: 'ours', how: 'phone', opinion: { text: '对方确认应由县政府办理。' } };
  await clerk.ok(checking.recordReply, { params, body: { ...(await claim(matterId)).body, ...answer } });
  const resumed = await pageOf(matterId);
  expect(resumed.step).toBe('documents.incoming.check');
  expect(resumed.clocks[0]?.state).toBe('running');
  expect((await detailOf(matterId)).inquiries).toMatchObject([{ about: 'wrong_delivery', outcome: 'ours' }]);
});

test('not ours: the paper is passed back as the sender says, and no invariant is hurt', async () => {
  const matterId = await registered(world, '转出');
  const { params, body } = await claim(matterId);
  const asked = { about: 'wrong_delivery', how: 'letter', opinion: { text: '请核是否误送。' } };
  await clerk.ok(checking.askSender, { params, body: { ...body, ...asked } });
  const answer = { outcome: 'not_ours', how: 'letter', opinion: { text: '请转送邻县。' } };
  await clerk.ok(checking.recordReply, { params, body: { ...(await claim(matterId)).body, ...answer } });
  expect(await pageOf(matterId)).toMatchObject({ state: 'void', step: 'documents.incoming.passed_back' });
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});

test('points come whole: five are no 初审, and a seventh counts for nothing', async () => {
  const { file } = await dropped('残缺');
  const body = { fileId: file.id, title: '关于残缺的请示', sender: '云溪县青石镇人民政府' };
  const { C6, ...five } = CHECKED.points;
  const half = { relation: 'level', points: five };
  await clerk.refused(incomingDrop.register, { body: { ...body, check: half } }, 'base.invalid_input');
  const more = { relation: 'level', points: { ...CHECKED.points, C7: C6 } };
  const { matterId } = await clerk.ok(incomingDrop.register, { body: { ...body, check: more } });
  expect((await detailOf(matterId)).points).toHaveLength(6);
});
