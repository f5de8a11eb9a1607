/** 挂图作战: what hangs there, for whose eyes, and how a link ends. */
import { afterEach, expect, test } from 'vitest';
import { type Instant, instantOf } from '../../../contracts/base/dates.ts';
import * as contract from '../../../contracts/modules/wall.ts';
import { DEMO_ANCHOR } from '../../../db/seeds/office.ts';
import { sql } from '../../platform/db/sql.ts';
import { dispatched, instructed } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const START = DEMO_ANCHOR as Instant;
afterEach(() => world.clock.set(START));
const inDays = (days: number) => instantOf(Date.parse(START) + days * 86_400_000);

async function aDisplay(days = 30) {
  return (await world.as('director')).ok(contract.openDisplay, { body: { name: '三楼走廊', days } });
}

test('a display shows items with the lights of their units, to a screen that nobody signed in at', async () => {
  await dispatched(world, (await instructed(world, '挂甲')).item);
  const { token } = await aDisplay();
  world.clock.set(inDays(20));
  const shown = await world.stranger().ok(contract.show, { body: { token } });
  const item = shown.items.find((i) => i.title?.includes('挂甲'));
  expect(item?.light).toBe('red');
  expect(item?.units.map((u) => [u.name, u.light])).toEqual([
    ['县水利局', 'red'],
    ['县财政局', 'red'],
  ]);
  expect(shown.totals.red).toBe(shown.units.reduce((n, u) => n + u.red, 0));
});

test('a withheld title and a matter not ordinary hang without title and number, for the director himself too', async () => {
  const { item } = await instructed(world, '挂乙');
  await dispatched(world, item);
  const { token } = await aDisplay();
  for (const change of [
    sql`is_title_withheld = true`,
    sql`handling = 'internal', is_title_withheld = false`,
  ]) {
    await world.database.owner.transaction((tx) =>
      tx.run(sql`update kernel.matter set ${change} where id = ${item}`),
    );
    const shown = await world.stranger().call(contract.show, { body: { token } });
    expect(shown.bytes.toString('utf8')).not.toContain('挂乙');
    expect(shown.reply.items.some((i) => i.title === null && i.number === null)).toBe(true);
    expect((await (await world.as('director')).call(contract.board)).bytes.toString('utf8')).not.toContain(
      '挂乙',
    );
  }
});

test('a link goes dark when it ends, when it is shut, and when its maker may look no more', async () => {
  const refused = (token: string) =>
    world.stranger().refused(contract.show, { body: { token } }, 'wall.no_display');
  const short = await aDisplay(1);
  world.clock.set(inDays(1));
  await refused(short.token);

  const shut = await aDisplay();
  const supervisor = await world.as('supervisor');
  await supervisor.ok(contract.shutDisplay, { params: { displayId: shut.id }, body: {} });
  await refused(shut.token);
  await supervisor.refused(
    contract.shutDisplay,
    { params: { displayId: shut.id }, body: {} },
    'base.not_found',
  );

  const lost = await aDisplay();
  await world.stranger().ok(contract.show, { body: { token: lost.token } });
  await world.database.owner.transaction((tx) =>
    tx.run(sql`delete from kernel.grant_rule where role = 'director' and permission = 'wall.manage'`),
  );
  await refused(lost.token);
  await world.database.owner.transaction((tx) =>
    tx.run(
      sql`insert into kernel.grant_rule (role, permission, scope) values ('director', 'wall.manage', 'all')`,
    ),
  );
  await refused('a-token-that-nobody-was-ever-given');
});

test('the database keeps no token; making and shutting are on record; the clerk may do neither', async () => {
  const { id, token } = await aDisplay();
  const rows = await world.database.db.read.rows(sql`select 1 from wall.display where token_hash = ${token}`);
  expect(rows).toEqual([]);
  const records = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where subject = ${`display/${id}`}`,
  );
  expect(records.map((r) => r.event)).toEqual(['display.opened']);
  const clerk = await world.as('clerk');
  await clerk.refused(contract.openDisplay, { body: { name: '走廊', days: 1 } }, 'base.not_permitted');
  await clerk.refused(contract.board, undefined, 'base.not_permitted');
  await clerk.refused(contract.shutDisplay, { params: { displayId: id }, body: {} }, 'base.not_permitted');
  expect((await (await world.as('supervisor')).ok(contract.displays)).items[0]).toMatchObject({
    id,
    madeBy: '沈国华',
  });
});
