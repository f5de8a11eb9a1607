/** Purging with two hands: what goes, goes everywhere; what was recorded stays and verifies. */
import { expect, test } from 'vitest';
import { addDays, endOfDay, localDateOf } from '../../../contracts/base/dates.ts';
import * as duty from '../../../contracts/modules/duty.ts';
import * as files from '../../../contracts/modules/files.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as contract from '../../../contracts/modules/secrecy.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import { sealOnce, verifyAudit, verifyContents } from '../../kernel/audit/api.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { placesOf } from '../../testing/everywhere.ts';
import { aPaper, dispatched, instructed, registered } from '../../testing/loop.ts';
import { othersSettled } from '../../testing/settled.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const WORD = 'zqpurge7k';

async function recorded(subject: string): Promise<string[]> {
  const rows = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where stream = 'settings' and subject = ${subject} order by id`,
  );
  return rows.map((row) => row.event);
}

test('the security administrator asks, the director approves: the words go everywhere, the record stays whole', async () => {
  const { paper, item } = await instructed(world, WORD);
  const { water } = await dispatched(world, item);
  await (await world.as('supervisor')).ok(supervisionAssignments.chase, {
    params: { matterId: water },
    body: { text: `请速报${WORD}` },
  });
  // Somebody else is about to use the very same file.
  const staged = await (await world.as('waterStaff')).ok(files.stage, { file: aPaper(WORD) });
  await world.drain();
  expect(await placesOf(world, WORD)).toEqual(
    expect.arrayContaining(['kernel.content', 'kernel.file', 'kernel.search_segment']),
  );

  const security = await world.as('securityAdmin');
  const { id } = await security.ok(contract.proposePurge, {
    body: { matter: paper, reason: '经鉴定不宜在本系统保存' },
  });
  await security.refused(
    contract.decidePurge,
    { params: { requestId: id }, body: { decision: 'approve' } },
    'secrecy.proposer_decides',
  );
  expect(await placesOf(world, WORD)).not.toEqual([]);
  const director = await world.as('director');
  await director.ok(contract.decidePurge, { params: { requestId: id }, body: { decision: 'approve' } });
  await world.drain();

  expect(await placesOf(world, WORD)).toEqual([]);
  expect(await recorded(`purge:${paper}`)).toEqual(['purge.proposed', 'purge.approved', 'purge.done']);
  expect(
    (await (await world.as('waterStaff')).call(files.download, { params: { fileId: staged.id } })).status,
  ).toBe(404);
  expect((await director.ok(matters.search, { query: { q: WORD, limit: 5 } })).items).toEqual([]);
  const { items } = await security.ok(contract.purgeRequests, { query: {} });
  expect(items[0]).toMatchObject({ id, state: 'gone', matters: 4, mayDecide: false });
  expect(JSON.stringify(items)).not.toContain('山塘');
  await othersSettled(world.database.db.read);
  while (await sealOnce(world.database.db, world.clock.now()));
  expect((await verifyAudit(world.database.db.read, [])).findings).toEqual([]);
  expect(await verifyContents(world.database.db.read, world.kernel.blobs)).toEqual([]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});

test('what the duty room, the flow steward and a swap of shifts said of a matter goes with it, and the matter keeps its tombstones', async () => {
  const word = 'zqwords5n';
  const matterId = await registered(world, word);
  const director = await world.as('director');
  const first = localDateOf(world.clock.now());
  const persons = {
    officerId: world.person('dutyOfficer'),
    secondId: null,
    leaderId: world.person('deputyMayor'),
  };
  const shift = await director.ok(duty.addShift, {
    body: { ...persons, startsAt: endOfDay(addDays(first, -1)), endsAt: endOfDay(first) },
  });
  const params = { shiftId: shift.id };
  await director.ok(duty.swapShift, { params, body: { ...persons, reason: `去核${word}` } });
  await (await world.as('dutyOfficer')).ok(duty.beginShift, { params, body: {} });
  const line = { kind: 'phone', text: `问${word}`, fromWhom: `${word}乡`, isEvent: true, matter: matterId };
  await director.ok(duty.addEntry, { body: line });
  await world.database.owner.transaction((tx) =>
    tx.run(sql`insert into routing.jump (id, matter_id, step, to_id, reason, proposed_by, proposed_at)
      values (${matterId}, ${matterId}, 'propose', ${world.person('clerk')}, ${word}, ${world.person('flowSteward')}, ${world.clock.now()})`),
  );
  const reason = '经鉴定不宜在本系统保存';
  const { id } = await (await world.as('securityAdmin')).ok(contract.proposePurge, {
    body: { matter: matterId, reason },
  });
  await director.ok(contract.decidePurge, { params: { requestId: id }, body: { decision: 'approve' } });
  await world.drain();

  expect(await placesOf(world, word)).toEqual([]);
  const page = await (await world.as('clerk')).ok(matters.matterPage, { params: { matterId } });
  const names = await world.database.db.read.rows<{ name: string }>(
    sql`select name from kernel.addressee where id in (${world.person('securityAdmin')}, ${world.person('director')})`,
  );
  expect(page.files).toEqual([]);
  expect(page.gone).toEqual([
    {
      id: expect.any(String),
      purpose: 'paper',
      at: expect.any(String),
      why: 'two_hands',
      formerId: null,
      by: expect.any(Array),
    },
  ]);
  expect(page.gone[0]?.by.sort()).toEqual(names.map((row) => row.name).sort());
});

test('a copy of the file in a matter of its own goes as well, that matter’s own words stay', async () => {
  const clerk = await world.as('clerk');
  const first = await registered(world, '甲件');
  const dropped = await clerk.ok(incomingDrop.drop, { file: aPaper('甲件') });
  const second = await clerk.ok(incomingDrop.register, {
    body: { fileId: dropped.file.id, title: '关于另一件事的通知', sender: '某办', againBecause: '重发' },
  });
  const security = await world.as('securityAdmin');
  const { id } = await security.ok(contract.proposePurge, {
    body: { matter: first, reason: '不宜保存的内容' },
  });
  await (await world.as('director')).ok(contract.decidePurge, {
    params: { requestId: id },
    body: { decision: 'approve' },
  });
  await world.drain();
  expect((await clerk.call(files.download, { params: { fileId: dropped.file.id } })).status).toBe(404);
  expect((await clerk.ok(matters.matterPage, { params: { matterId: second.matterId } })).title).toBe(
    '关于另一件事的通知',
  );
});

test('the director refuses: nothing changes, and it cannot be decided twice', async () => {
  const paper = await registered(world, '留下');
  const { id } = await (await world.as('securityAdmin')).ok(contract.proposePurge, {
    body: { matter: paper, reason: '请核查是否清除' },
  });
  const director = await world.as('director');
  await director.ok(contract.decidePurge, { params: { requestId: id }, body: { decision: 'refuse' } });
  await director.refused(
    contract.decidePurge,
    { params: { requestId: id }, body: { decision: 'approve' } },
    'secrecy.already_decided',
  );
  await world.drain();
  expect(
    (await (await world.as('clerk')).ok(matters.matterPage, { params: { matterId: paper } })).title,
  ).toContain('留下');
});

test('a matter is named by its number too; what is not there, or asked for already, is said', async () => {
  const paper = await registered(world, '编号');
  const { number } = await world.database.db.read.one<{ number: string }>(
    sql`select number from kernel.matter where id = ${paper}`,
  );
  const security = await world.as('securityAdmin');
  const body = { reason: '请核查是否清除' };
  await security.refused(
    contract.proposePurge,
    { body: { ...body, matter: '云政办〔1999〕1号' } },
    'secrecy.no_such_matter',
  );
  await security.ok(contract.proposePurge, { body: { ...body, matter: number } });
  await security.refused(
    contract.proposePurge,
    { body: { ...body, matter: paper } },
    'secrecy.already_proposed',
  );
});

test.each(['clerk', 'mayor', 'systemAdmin', 'auditor', 'archivist'])('%s has no hand in it', async (who) => {
  const person = await world.as(who);
  await person.refused(contract.found, { query: {} }, 'base.not_permitted');
  await person.refused(contract.purgeRequests, { query: {} }, 'base.not_permitted');
  const body = { matter: '云政办〔2026〕1号', reason: '请核查是否清除' };
  await person.refused(contract.proposePurge, { body }, 'base.not_permitted');
});
