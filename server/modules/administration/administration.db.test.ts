/** 三员: each sees his own and nothing of the business; every act of theirs is on record. */
import { afterEach, expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as contract from '../../../contracts/modules/administration.ts';
import { watch } from '../../../contracts/modules/desk-views.ts';
import { list } from '../../../contracts/modules/documents.ts';
import { me } from '../../../contracts/modules/sessions.ts';
import { DEMO_ANCHOR } from '../../../db/seeds/office.ts';
import { sql } from '../../platform/db/sql.ts';
import { registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
afterEach(() => world.clock.set(DEMO_ANCHOR as Instant));

const settings = (event: string) =>
  world.database.db.read.rows<{ subject: string; body: string }>(
    sql`select subject, body from kernel.record where stream = 'settings' and event = ${event} order by id`,
  );

test('each administrator is refused what the other two do, and everybody else all of it', async () => {
  const calls = [
    [contract.machine, 'systemAdmin'],
    [contract.accounts, 'securityAdmin'],
    [contract.grants, 'securityAdmin'],
    [contract.incidents, 'securityAdmin'],
    [contract.records, 'auditor'],
    [contract.seals, 'auditor'],
  ] as const;
  for (const [endpoint, who] of calls) {
    for (const key of ['systemAdmin', 'securityAdmin', 'auditor', 'director', 'clerk']) {
      const answer = await (await world.as(key)).call(endpoint, {});
      expect([endpoint.name, key, answer.status]).toEqual([endpoint.name, key, key === who ? 200 : 403]);
    }
  }
});

test('the auditor reads records without a title or a word of any matter', async () => {
  await registered(world, '审计甲');
  const auditor = await world.as('auditor');
  const all = await auditor.call(contract.records, { query: { limit: 50 } });
  expect(all.reply.items.some((r) => r.stream === 'matters')).toBe(true);
  expect(all.bytes.toString('utf8')).not.toContain('山塘');
  const refused = (await auditor.ok(contract.records, { query: { stream: 'refusals', limit: 50 } })).items;
  expect(refused.every((r) => r.stream === 'refusals')).toBe(true);
  expect((await auditor.ok(list, { query: { limit: 50 } })).items).toEqual([]);
});

test('the auditor verifies, and that he did is on record', async () => {
  const found = await (await world.as('auditor')).ok(contract.verify, { body: {} });
  expect(found.findings).toEqual([]);
  expect(found.records).toBeGreaterThan(0);
  expect((await settings('audit.verified')).length).toBe(1);
});

test('the security administrator shuts an account, which ends its sessions, and opens it again', async () => {
  const clerk = await world.as('clerk');
  const security = await world.as('securityAdmin');
  const found = (await security.ok(contract.accounts, { query: { q: 'linxiaoyu' } })).items;
  expect(found).toMatchObject([{ name: '林小雨', isActive: true }]);
  const accountId = String(found[0]?.id);
  const shut = { params: { accountId }, body: { isOpen: false, reason: '调离' } };
  await security.ok(contract.setAccount, shut);
  expect((await clerk.call(me)).status).toBe(401);
  await security.ok(contract.setAccount, { ...shut, body: { isOpen: true, reason: '调回' } });
  expect((await (await world.as('clerk')).call(me)).status).toBe(200);
  expect((await settings('account.shut')).map((r) => r.subject)).toEqual([`account/${accountId}`]);
  expect((await settings('account.opened')).length).toBe(1);
});

test('the security administrator cannot shut himself out, nor an account nobody has', async () => {
  const security = await world.as('securityAdmin');
  const own = (await security.ok(contract.accounts, { query: { q: 'anning' } })).items[0];
  const body = { isOpen: false, reason: '试一试' };
  await security.refused(
    contract.setAccount,
    { params: { accountId: String(own?.id) }, body },
    'administration.not_oneself',
  );
  await security.refused(contract.setAccount, { params: { accountId: '999999' }, body }, 'base.not_found');
});

test('a grant set by the security administrator holds from the next request; taken away it is gone', async () => {
  const security = await world.as('securityAdmin');
  const clerk = await world.as('clerk');
  const grant = { role: 'clerk', permission: 'desks.watch', reason: '文书也要盯办' };
  await security.ok(contract.setGrant, { body: { ...grant, scope: 'all' } });
  expect((await clerk.call(watch, {})).status).toBe(200);
  await security.ok(contract.setGrant, { body: { ...grant, scope: null } });
  await clerk.refused(watch, {}, 'base.not_permitted');
  expect((await settings('grant.set')).length).toBe(1);
  expect(JSON.parse((await settings('grant.taken'))[0]?.body ?? '')).toMatchObject({
    before: 'all',
    scope: null,
  });
});

test('no administrator gets business and nobody else what is theirs, whoever asks', async () => {
  const security = await world.as('securityAdmin');
  const set = (role: string, permission: string) =>
    security.refused(
      contract.setGrant,
      { body: { role, permission, scope: 'all', reason: '试一试' } },
      'administration.duties_apart',
    );
  await set('system_admin', 'documents.read');
  await set('security_admin', 'audit.read');
  await set('director', 'accounts.manage');
  await security.refused(
    contract.setGrant,
    { body: { role: 'clerk', permission: 'no.such', scope: 'all', reason: '试一试' } },
    'administration.unknown_permission',
  );
  await security.refused(
    contract.setGrant,
    { body: { role: 'nobody', permission: 'documents.read', scope: 'all', reason: '试一试' } },
    'administration.unknown_role',
  );
});

test('the system administrator sees a job given up and has it done again; a backup is registered', async () => {
  await world.database.owner.transaction((tx) =>
    tx.run(sql`insert into platform.job (kind, payload, run_at, attempts, last_error, failed_at)
      values ('search.index', '{"matterId":"01990000-0000-7000-8000-000000000001"}', ${DEMO_ANCHOR}, 12, 'Error', ${DEMO_ANCHOR})`),
  );
  const admin = await world.as('systemAdmin');
  const before = await admin.ok(contract.machine);
  expect(before.failed).toMatchObject([{ kind: 'search.index', error: 'Error' }]);
  const jobId = String(before.failed[0]?.id);
  await admin.ok(contract.retryJob, { params: { jobId }, body: {} });
  await admin.refused(contract.retryJob, { params: { jobId }, body: {} }, 'administration.job_not_failed');
  await admin.ok(contract.registerBackup, { body: { place: '二楼机房备份机' } });
  const after = await admin.ok(contract.machine);
  expect(after.failed).toEqual([]);
  expect(after.backup).toEqual({ at: DEMO_ANCHOR, place: '二楼机房备份机' });
  await admin.ok(contract.turnSwitch, { body: { name: 'papers.open', isOn: true } });
  expect((await admin.ok(contract.machine)).papersOpen).toBe(true);
  const events = await Promise.all(['job.retried', 'backup.registered', 'setting.changed'].map(settings));
  expect(events.map((rows) => rows.length)).toEqual([1, 1, 1]);
});
