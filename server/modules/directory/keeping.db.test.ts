/** 机构人员: kept by the business administrator, with history and records; nobody gives himself anything, 三员 stay apart. */
import { expect, test } from 'vitest';
import { accounts, setAccount } from '../../../contracts/modules/administration.ts';
import { inbox } from '../../../contracts/modules/desks.ts';
import { find } from '../../../contracts/modules/directory.ts';
import * as holdingsContract from '../../../contracts/modules/holdings.ts';
import { matterPage } from '../../../contracts/modules/matters.ts';
import * as contract from '../../../contracts/modules/organisation.ts';
import { getActor } from '../../kernel/org/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const keeper = await world.as('flowSteward');

async function eventsOf(subject: string): Promise<string[]> {
  const rows = await world.database.db.read.rows<{ event: string; person_id: number }>(
    sql`select event, person_id from kernel.record where stream = 'settings' and subject = ${subject} order by seq`,
  );
  expect(rows.every((r) => r.person_id === world.person('flowSteward'))).toBe(true);
  return rows.map((r) => r.event);
}

const holdingsOf = async (key: string) =>
  (await keeper.ok(contract.person, { params: { personId: String(world.person(key)) } })).holdings;

test('the keeper sets up a section with a post and enters a person, who is found and recorded at once', async () => {
  const { id: unitId } = await keeper.ok(contract.addUnit, {
    body: {
      name: '法制科',
      fullName: '云溪县人民政府办公室法制科',
      kind: 'section',
      parentId: world.unit('office'),
    },
  });
  const { id: postId } = await keeper.ok(contract.addPost, {
    body: { unitId, name: '法制科科长', role: 'section_chief' },
  });
  const { id } = await keeper.ok(contract.addPerson, {
    body: { name: '单志远', postId, kind: 'own', from: '2026-09-01' },
  });

  expect((await keeper.ok(find, { query: { q: 'szy', among: 'all' } })).items.map((a) => a.name)).toEqual([
    '单志远',
  ]);
  const unit = await keeper.ok(contract.unit, { params: { unitId: String(unitId) } });
  expect(unit.holdings).toMatchObject([
    { person: '单志远', kind: 'own', standing: 'now', from: '2026-09-01', to: null },
  ]);
  expect(await eventsOf(`unit/${unitId}`)).toEqual(['unit.added']);
  expect(await eventsOf(`post/${postId}`)).toEqual(['post.added']);
  expect(await eventsOf(`person/${id}`)).toEqual(['person.added', 'holding.begun']);
});

test('whoever may not keep the organisation is refused, and who keeps a part of it knows of no other', async () => {
  const clerk = await world.as('clerk');
  await clerk.refused(contract.units, {}, 'base.not_permitted');
  await clerk.refused(
    contract.addPost,
    { body: { unitId: world.unit('office'), name: '主任', role: 'director' } },
    'base.not_permitted',
  );
  await world.database.owner.transaction((tx) =>
    tx.run(
      sql`insert into kernel.grant_rule (role, permission, scope) values ('unit_principal', 'directory.manage', 'unit_tree')`,
    ),
  );
  const water = await world.as('waterPrincipal');
  expect((await water.ok(contract.units)).items.map((u) => u.name)).toEqual(['县水利局']);
  await water.refused(contract.unit, { params: { unitId: String(world.unit('finance')) } }, 'base.not_found');
  await water.refused(
    contract.person,
    { params: { personId: String(world.person('financeStaff')) } },
    'base.not_found',
  );
  await water.refused(
    contract.addPost,
    { body: { unitId: world.unit('finance'), name: '科员', role: 'staff' } },
    'base.not_found',
  );
  await world.database.owner.transaction((tx) =>
    tx.run(
      sql`delete from kernel.grant_rule where permission = 'directory.manage' and role = 'unit_principal'`,
    ),
  );
});

test('the keeper gives himself nothing, and makes and fills no post of an administrator', async () => {
  const to = { kind: 'own', from: '2026-09-03', to: null };
  await keeper.refused(
    holdingsContract.takeUp,
    { body: { ...to, personId: world.person('flowSteward'), postId: world.post('director') } },
    'directory.not_oneself',
  );
  const [own] = await holdingsOf('flowSteward');
  await keeper.refused(
    holdingsContract.leave,
    { params: { holdingId: String(own?.id) }, body: { lastDay: '2026-09-30', reason: '轮岗' } },
    'directory.not_oneself',
  );
  await keeper.refused(
    holdingsContract.takeUp,
    { body: { ...to, personId: world.person('clerk'), postId: world.post('auditor') } },
    'directory.administrators_apart',
  );
  await keeper.refused(
    contract.addPost,
    { body: { unitId: world.unit('office'), name: '管理员', role: 'security_admin' } },
    'directory.administrators_apart',
  );
});

test('somebody is seconded: he works there from that day, his own post rests, and stands so in his history', async () => {
  const staff = { personId: world.person('waterStaff'), postId: world.post('sectionChief') };
  const body = { ...staff, kind: 'seconded', from: '2026-09-03', to: '2026-12-31' };
  const { id } = await keeper.ok(holdingsContract.takeUp, { body });
  await keeper.refused(holdingsContract.takeUp, { body }, 'directory.holds_already');

  expect((await holdingsOf('waterStaff')).map((h) => [h.kind, h.standing])).toEqual([
    ['own', 'rests'],
    ['seconded', 'now'],
  ]);
  const actor = await getActor(world.database.db.read, staff.personId, world.clock.now());
  expect(actor.posts.map((p) => p.id)).toEqual([staff.postId]);

  await keeper.ok(holdingsContract.leave, {
    params: { holdingId: String(id) },
    body: { lastDay: '2026-09-03', reason: '借调期满' },
  });
  world.clock.set('2026-09-03T16:00:00.000Z' as never);
  const after = await getActor(world.database.db.read, staff.personId, world.clock.now());
  expect(after.posts.map((p) => p.id)).toEqual([world.post('waterStaff')]);
  world.clock.set('2026-09-03T00:30:00.000Z' as never);
});

test('leaving is counted before it is confirmed; then what came by the post is gone, and the acts keep the post', async () => {
  const matterId = await registered(world, '离任');
  const [holding] = await holdingsOf('clerk');
  const params = { holdingId: String(holding?.id) };
  const counted = await keeper.ok(holdingsContract.leaving, { params, query: { lastDay: '2026-09-02' } });
  expect(counted).toMatchObject({ person: '林小雨', postTasks: 1, tasks: 0, isVacant: true, isGone: true });

  const clerk = await world.as('clerk');
  expect((await clerk.ok(inbox, {})).items).toHaveLength(1);
  const body = { lastDay: '2026-09-02', reason: '调任' };
  await keeper.ok(holdingsContract.leave, { params, body });

  await clerk.refused(inbox, {}, 'base.holds_no_post');
  await clerk.refused(matterPage, { params: { matterId } }, 'base.not_signed_in');
  // Already over: it is not put off.
  await keeper.refused(
    holdingsContract.leave,
    { params, body: { ...body, lastDay: '2026-09-30' } },
    'directory.dates_wrong',
  );

  // Her successor opens what lies with the post.
  await keeper.ok(holdingsContract.takeUp, {
    body: {
      personId: world.person('archivist'),
      postId: world.post('clerk'),
      kind: 'acting',
      from: '2026-09-03',
      to: null,
    },
  });
  const successor = await world.as('archivist');
  expect((await successor.ok(inbox, {})).items.map((i) => i.matterId)).toContain(matterId);
  await successor.ok(matterPage, { params: { matterId } });
});

test('a unit or post in use is not closed, a unit is not moved below itself, and closing is recorded', async () => {
  const office = world.unit('office');
  const as = { name: '县政府办公室', fullName: '云溪县人民政府办公室' };
  const unit = (id: number) => ({ params: { unitId: String(id) } });
  await keeper.refused(
    contract.changeUnit,
    { ...unit(office), body: { ...as, parentId: world.unit('documents'), isOpen: true } },
    'directory.would_circle',
  );
  const refused = await keeper.refused(
    contract.changeUnit,
    { ...unit(office), body: { ...as, parentId: world.unit('leadership'), isOpen: false } },
    'directory.unit_in_use',
  );
  expect(refused.params).toMatchObject({ units: expect.any(Number) });
  await keeper.refused(
    contract.changePost,
    { params: { postId: String(world.post('director')) }, body: { name: '主任', isOpen: false } },
    'directory.post_in_use',
  );
  const { id } = await keeper.ok(contract.addUnit, {
    body: { name: '临时科', fullName: '临时科', kind: 'section', parentId: office },
  });
  await keeper.ok(contract.changeUnit, {
    ...unit(id),
    body: { name: '临时科', fullName: '临时科', parentId: office, isOpen: false },
  });
  expect(await eventsOf(`unit/${id}`)).toEqual(['unit.added', 'unit.closed']);
});

test('a portfolio begins and ends with its days; only who leads has one', async () => {
  const duty = { kind: 'portfolio', leaderId: world.person('deputyMayor'), otherId: world.unit('finance') };
  await keeper.refused(
    holdingsContract.setDuty,
    { body: { ...duty, leaderId: world.person('clerk'), from: '2026-09-03' } },
    'directory.not_a_leader',
  );
  await keeper.ok(holdingsContract.setDuty, { body: { ...duty, from: '2026-09-03' } });
  await keeper.refused(
    holdingsContract.setDuty,
    { body: { ...duty, from: '2026-09-10' } },
    'directory.holds_already',
  );
  const reach = async () =>
    (await getActor(world.database.db.read, duty.leaderId, world.clock.now())).grantUnits['supervision.read'];
  expect(await reach()).toContain(duty.otherId);
  await keeper.ok(holdingsContract.endDuty, { body: { ...duty, from: '2026-09-03', lastDay: '2026-09-03' } });
  world.clock.set('2026-09-03T16:00:00.000Z' as never);
  expect(await reach()).not.toContain(duty.otherId);
  world.clock.set('2026-09-03T00:30:00.000Z' as never);
  expect((await eventsOf(`person/${duty.leaderId}`)).slice(-2)).toEqual([
    'portfolio.begun',
    'portfolio.ended',
  ]);
});

test('a group of units and persons is made, changed as a whole, and offered by pickers', async () => {
  const members = [world.unit('water'), world.person('financeStaff')];
  const { id } = await keeper.ok(holdingsContract.saveGroup, {
    body: { id: null, name: '防汛抗旱指挥部成员单位', memberIds: members },
  });
  const principal = await getActor(world.database.db.read, world.person('waterPrincipal'), world.clock.now());
  expect(principal.addressees).toContain(id);
  expect((await keeper.ok(find, { query: { q: 'fxkh', among: 'groups' } })).items.map((a) => a.id)).toEqual([
    id,
  ]);
  await keeper.ok(holdingsContract.saveGroup, {
    body: { id, name: '防汛抗旱指挥部成员单位', memberIds: [world.unit('finance')] },
  });
  const [group] = (await keeper.ok(holdingsContract.groups)).items;
  expect(group?.members.map((m) => m.name)).toEqual(['县财政局']);
  expect(await eventsOf(`group/${id}`)).toEqual(['group.added', 'group.changed']);
});

test('the system administrator makes an account that stays shut until the security administrator opens it', async () => {
  const { items } = await keeper.ok(find, { query: { q: '单志远', among: 'all' } });
  const body = { personId: items[0]?.id ?? 0, login: 'shanzhiyuan' };
  await keeper.refused(contract.addAccount, { body }, 'base.not_permitted');
  const admin = await world.as('systemAdmin');
  const { id } = await admin.ok(contract.addAccount, { body });
  await admin.refused(contract.addAccount, { body }, 'directory.has_account');
  await admin.refused(contract.units, {}, 'base.not_permitted');
  await admin.refused(
    setAccount,
    { params: { accountId: String(id) }, body: { isOpen: true, reason: '启用' } },
    'base.not_permitted',
  );

  const security = await world.as('securityAdmin');
  const line = async () =>
    (await security.ok(accounts, { query: { q: 'shanzhiyuan' } })).items.map((a) => a.isActive);
  expect(await line()).toEqual([false]);
  await security.ok(setAccount, {
    params: { accountId: String(id) },
    body: { isOpen: true, reason: '新任科长' },
  });
  expect(await line()).toEqual([true]);
});
