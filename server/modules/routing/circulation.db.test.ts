/** 传阅 and 收回: to many at once or in order; each signs for himself; what nobody opened comes back. */
import { expect, test } from 'vitest';
import * as routing from '../../../contracts/modules/circulation.ts';
import { notices } from '../../../contracts/modules/desks.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { registered, taskOf } from '../../testing/loop.ts';
import { replayed, storedRows } from '../../testing/replay.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const read = world.database.db.read;

async function sent(
  marker: string,
  readerIds: number[],
  more: Record<string, unknown> = {},
): Promise<string> {
  const matterId = await registered(world, marker);
  await (await world.as('clerk')).ok(routing.circulate, {
    params: { matterId },
    body: { ...(await taskOf(world, 'clerk', matterId)), readerIds, ...more },
  });
  await world.drain();
  return matterId;
}

const on = (matterId: string) => ({ params: { matterId } });
const signs = (matterId: string) => ({ ...on(matterId), body: {} });

async function sheet(who: string, matterId: string) {
  const { items } = await (await world.as(who)).ok(routing.circulations, on(matterId));
  const [circulation] = items;
  if (!circulation) throw new Error('nothing went round');
  return circulation;
}

/** Is it on this person's list of what to read? */
async function liesWith(who: string, matterId: string): Promise<boolean> {
  const { items } = await (await world.as(who)).ok(routing.toRead, {});
  return items.some((item) => item.matterId === matterId);
}

async function recordsOf(matterId: string): Promise<number> {
  const row = await read.one<{ n: number }>(
    sql`select count(*)::int as n from kernel.record where stream = 'matters' and subject = ${matterId}`,
  );
  return row.n;
}

test('the clerk sends a paper to two units and a person; each has it to read, signs, and is seen to have', async () => {
  const readers = [world.unit('water'), world.unit('finance'), world.person('supervisor')];
  const matterId = await sent('传一', readers, { wants: 'signed_for', opinion: { text: '请阅知。' } });
  const contact = await world.as('waterPrincipal');
  expect((await contact.ok(routing.toRead, {})).items).toMatchObject([{ matterId, wants: 'signed_for' }]);
  expect((await contact.ok(notices, {})).items.map((n) => n.kind)).toEqual(['circulation.arrived']);
  const before = await recordsOf(matterId);

  await contact.ok(matters.markRead, signs(matterId));
  await contact.ok(routing.signRead, signs(matterId));

  expect(await recordsOf(matterId)).toBe(before);
  expect((await contact.ok(routing.toRead, {})).total).toBe(0);
  expect((await contact.ok(notices, {})).items).toEqual([]);
  const circulation = await sheet('clerk', matterId);
  expect(circulation).toMatchObject({ read: 1, unread: 2, mayTakeBack: true, mayChase: true });
  expect(circulation.copies.map((c) => c.state)).toEqual(['read', 'sent', 'sent']);
  await contact.refused(routing.signRead, signs(matterId), 'routing.nothing_to_sign');
  expect((await checkMatters(read, matterId)).findings).toEqual([]);
});

test('the clerk takes back what nobody opened: those readers may not open it any more, the one who did may', async () => {
  const readers = [world.unit('water'), world.unit('finance'), world.person('supervisor')];
  const matterId = await sent('传二', readers);
  const [water, finance] = [await world.as('waterPrincipal'), await world.as('financePrincipal')];
  await water.ok(matters.markRead, signs(matterId));
  const { id } = await sheet('clerk', matterId);
  const back = { params: { matterId, circulationId: id }, body: {} };
  await finance.refused(routing.takeBack, back, 'routing.not_your_circulation');

  await (await world.as('clerk')).ok(routing.takeBack, back);

  await finance.refused(matters.matterPage, on(matterId), 'base.not_found');
  await finance.refused(routing.signRead, signs(matterId), 'base.not_found');
  expect(await liesWith('financePrincipal', matterId)).toBe(false);
  await water.ok(matters.matterPage, on(matterId));
  expect((await sheet('clerk', matterId)).copies.map((c) => c.state)).toEqual([
    'opened',
    'taken_back',
    'taken_back',
  ]);
  await (await world.as('clerk')).refused(routing.takeBack, back, 'routing.nothing_to_take_back');
  expect((await checkMatters(read, matterId)).findings).toEqual([]);
  expect(await replayed(read, matterId, world.kernel.calendar())).toEqual(await storedRows(read, matterId));
});

test('what another act let somebody see stays seen when a circulation to him is taken back', async () => {
  const matterId = await sent('传三', [world.unit('water')]);
  await (await world.as('clerk')).ok(routing.circulate, {
    ...on(matterId),
    body: { ...(await taskOf(world, 'clerk', matterId)), readerIds: [world.unit('water')] },
  });
  const { id } = await sheet('clerk', matterId);
  await (await world.as('clerk')).ok(routing.takeBack, { params: { matterId, circulationId: id }, body: {} });
  await (await world.as('waterPrincipal')).ok(matters.matterPage, on(matterId));
});

test('in reading order the next has it when the one before signed, and not earlier', async () => {
  const matterId = await sent('传四', [world.post('mayor'), world.post('director'), world.unit('water')], {
    inOrder: true,
  });
  const water = await world.as('waterPrincipal');
  expect(await liesWith('director', matterId)).toBe(false);
  await water.refused(matters.matterPage, on(matterId), 'base.not_found');
  await (await world.as('mayor')).ok(routing.signRead, signs(matterId));
  await world.drain();
  expect(await liesWith('director', matterId)).toBe(true);
  await water.refused(matters.matterPage, on(matterId), 'base.not_found');

  // The director is away: his copy is taken back, the next in the order has it.
  const { id } = await sheet('clerk', matterId);
  const readerIds = [world.post('director')];
  await (await world.as('clerk')).ok(routing.takeBack, {
    params: { matterId, circulationId: id },
    body: { readerIds },
  });
  expect(await liesWith('waterPrincipal', matterId)).toBe(true);
  expect((await sheet('clerk', matterId)).copies.map((c) => c.state)).toEqual(['read', 'taken_back', 'sent']);
  expect((await checkMatters(read, matterId)).findings).toEqual([]);
});

test('the sender chases those who have not signed, and them alone', async () => {
  const matterId = await sent('传五', [world.unit('water'), world.unit('finance')]);
  const water = await world.as('waterPrincipal');
  await water.ok(routing.signRead, signs(matterId));
  const { id } = await sheet('clerk', matterId);
  const chase = { params: { matterId, circulationId: id }, body: {} };
  await (await world.as('clerk')).ok(routing.chaseReaders, chase);
  await world.drain();
  const told = (await (await world.as('financePrincipal')).ok(notices, {})).items.map((n) => n.kind);
  expect(told.filter((kind) => kind === 'circulation.chased')).toHaveLength(1);
  expect((await water.ok(notices, {})).items.filter((n) => n.kind === 'circulation.chased')).toEqual([]);
  await (await world.as('financePrincipal')).ok(routing.signRead, signs(matterId));
  await (await world.as('clerk')).refused(routing.chaseReaders, chase, 'routing.nobody_to_chase');
});

test('a group goes to each of its members; what has nobody is refused and nothing is sent', async () => {
  const group = await world.database.owner.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      sql`insert into kernel.addressee (kind, name) values ('group', '防汛专班') returning id`,
    );
    for (const member of [world.person('waterStaff'), world.post('director')])
      await tx.run(sql`insert into kernel.group_member (group_id, member_id) values (${id}, ${member})`);
    return id;
  });
  const matterId = await sent('传六', [group]);
  expect((await sheet('clerk', matterId)).copies.map((c) => c.readerId).sort()).toEqual(
    [world.person('waterStaff'), world.post('director')].sort(),
  );
  const vacant = await world.database.owner.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      sql`insert into kernel.addressee (kind, name) values ('post', '县水利局总工') returning id`,
    );
    await tx.run(
      sql`insert into kernel.post (id, unit_id, role) values (${id}, ${world.unit('water')}, 'staff')`,
    );
    return id;
  });
  const before = await recordsOf(matterId);
  const refused = await (await world.as('clerk')).refused(
    routing.circulate,
    {
      ...on(matterId),
      body: { ...(await taskOf(world, 'clerk', matterId)), readerIds: [world.unit('water'), vacant] },
    },
    'routing.nobody_reads',
  );
  expect(refused.params).toEqual({ name: '县水利局总工' });
  expect(await recordsOf(matterId)).toBe(before);
});

test('150 units sign while the matter itself is locked: none waits for it, none for another', async () => {
  const units = await world.database.owner.transaction(async (tx) => {
    const rows = await tx.rows<{ unit: number; person: number }>(sql`
      with u as (insert into kernel.addressee (kind, name) select 'unit', '单位' || n from generate_series(1, 150) n returning id, name),
           uu as (insert into kernel.unit (id, kind, full_name) select id, 'department', name from u),
           p as (insert into kernel.addressee (kind, name) select 'person', name || '联络员' from u returning id, name),
           pp as (insert into kernel.person (id) select id from p),
           o as (insert into kernel.addressee (kind, name) select 'post', name || '联络岗' from u returning id, name),
           oo as (insert into kernel.post (id, unit_id, role)
                  select o.id, u.id, 'unit_contact' from o join u on o.name = u.name || '联络岗'),
           hh as (insert into kernel.holding (person_id, post_id, from_on)
                  select p.id, o.id, '2020-01-01' from p join o on replace(p.name, '联络员', '') = replace(o.name, '联络岗', ''))
      select u.id as unit, p.id as person from u join p on p.name = u.name || '联络员'`);
    await tx.run(sql`insert into kernel.account (person_id, login, password_hash)
      select unnest(${rows.map((r) => r.person)}::bigint[]), 'unit' || unnest(${rows.map((r) => r.person)}::bigint[]), ''`);
    return rows;
  });
  const matterId = await sent(
    '传七',
    units.map((u) => u.unit),
    { wants: 'signed_for' },
  );
  const people = await Promise.all(units.map((u) => world.asPerson(u.person)));
  await world.database.db.transaction(async (tx) => {
    await tx.rows(sql`select 1 from kernel.matter where id = ${matterId} for no key update`);
    const answers = await Promise.all(people.map((p) => p.call(routing.signRead, signs(matterId))));
    expect(answers.filter((a) => a.status !== 200)).toEqual([]);
  });
  expect(await sheet('clerk', matterId)).toMatchObject({ read: 150, unread: 0, mayTakeBack: false });
});

test('a stand-in signs in the absent one’s place, for the kinds he was named for', async () => {
  const matterId = await sent('传八', [world.post('mayor')]);
  const stand = (kinds: string[]) =>
    world.database.owner.transaction((tx) =>
      tx.run(sql`insert into kernel.stand_in (absent_id, stand_in_id, kinds, starts_at, ends_at, reason)
        values (${world.person('mayor')}, ${world.person('director')}, ${kinds}::text[], '2026-09-01Z', '2026-09-20Z', '出差')`),
    );
  const director = await world.as('director');
  await stand(['supervision.item']);
  expect(await liesWith('director', matterId)).toBe(false);
  await director.refused(routing.signRead, signs(matterId), 'routing.nothing_to_sign');
  await stand(['documents.incoming']);
  const listed = (await director.ok(routing.toRead, {})).items.find((i) => i.matterId === matterId);
  expect(listed?.standsInFor).toBeTruthy();
  await director.ok(routing.signRead, signs(matterId));
  const [copy] = (await sheet('clerk', matterId)).copies;
  expect(copy).toMatchObject({ state: 'read', standsInFor: listed?.standsInFor });
});

test('after all that the invariants hold', async () => {
  expect((await checkMatters(read)).findings).toEqual([]);
});
