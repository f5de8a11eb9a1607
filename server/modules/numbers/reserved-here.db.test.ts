/** 预留号 in every act that gives a number: who is offered them, that the one chosen is given, once, and what is refused. */
import { expect, test } from 'vitest';
import * as archives from '../../../contracts/modules/archives.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as numbers from '../../../contracts/modules/numbers.ts';
import * as supervision from '../../../contracts/modules/supervision.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { checkNumbers } from '../../kernel/numbering/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { instructed, taskOf } from '../../testing/loop.ts';
import { REACH } from '../../testing/stages.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const NOTICES = { series: 'supervision.notice', year: 2026 };
const APPROVE = { action: 'supervision.approve_initiation' };

async function reserve(place: { series: string; year: number }, reason: string): Promise<string[]> {
  const chief = await world.as('sectionChief');
  return (await chief.ok(numbers.reserve, { body: { ...place, count: 2, reason } })).numbers;
}

async function offered(key: string, matterId: string, query: { action: string; named?: string } = APPROVE) {
  return (await (await world.as(key)).ok(numbers.reservedHere, { params: { matterId }, query })).items;
}

/** An item whose 立项 waits for the director. */
async function initiated(marker: string): Promise<string> {
  const { item } = await instructed(world, marker);
  const limit = { amount: 15, unit: 'calendar-days' };
  await (await world.as('supervisor')).ok(supervision.initiate, {
    params: { matterId: item },
    body: {
      ...(await taskOf(world, 'supervisor', item)),
      demands: [{ unitId: world.unit('water'), demand: '逐塘排查，限期销号。', limit }],
    },
  });
  return item;
}

async function approve(key: string, matterId: string, reservedSerial?: number) {
  return (await world.as(key)).call(supervision.approveInitiation, {
    params: { matterId },
    body: { ...(await taskOf(world, key, matterId)), ...(reservedSerial ? { reservedSerial } : {}) },
  });
}

async function whole(): Promise<void> {
  expect(await checkNumbers(world.database.db.read)).toEqual([]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
}

test('the director gives a 督办通知 the number put aside for it; he alone is offered it, and only while it is his to approve', async () => {
  const item = await initiated('预留督办');
  expect(await offered('director', item)).toEqual([]);
  const kept = await reserve(NOTICES, '县长点题督办的两件');
  const rows = await offered('director', item);
  expect(rows.map((row) => [row.number, row.reason])).toEqual(kept.map((n) => [n, '县长点题督办的两件']));
  // The supervisor may open the item, but what he may not do offers him nothing; a stranger learns of nothing.
  expect(await offered('supervisor', item)).toEqual([]);
  expect(await offered('director', item, { action: 'supervision.return_initiation' })).toEqual([]);
  await (await world.as('outsider')).refused(
    numbers.reservedHere,
    { params: { matterId: item }, query: APPROVE },
    'base.not_found',
  );

  const [first, second] = rows.map((row) => row.serial);
  expect((await approve('director', item, 9_999)).error?.code).toBe('numbering.no_such_number');
  expect((await approve('director', item, first)).status).toBe(200);
  const page = await (await world.as('director')).ok(matters.matterPage, { params: { matterId: item } });
  expect(page.number).toBe(kept[0]);
  const detail = await (await world.as('director')).ok(supervision.itemDetail, {
    params: { matterId: item },
  });
  expect(detail.notices.map((n) => n.number)).toEqual([kept[0]]);
  expect(await offered('director', item)).toEqual([]);
  const { items } = await (await world.as('director')).ok(numbers.ledger, {
    query: { ...NOTICES, limit: 20, only: 'gaps' },
  });
  expect(items.find((row) => row.serial === first)).toMatchObject({
    state: 'issued',
    origin: 'reserved',
    matterId: item,
    reason: '县长点题督办的两件',
  });
  const event = await world.database.db.read.one<{ number: string }>(
    sql`select body::jsonb -> 'number' ->> 'display' as number from kernel.record
         where subject = ${item} and event = 'approve' order by seq limit 1`,
  );
  expect(event.number).toBe(kept[0]);

  const other = await initiated('又一件督办');
  expect((await approve('director', other, first)).error?.code).toBe('numbering.wrong_state');
  // What was refused left nothing: without a choice it gets the next one, past what is still put aside.
  expect((await approve('director', other)).status).toBe(200);
  expect((await offered('director', await initiated('第三件督办'))).map((row) => row.serial)).toEqual([
    second,
  ]);
  await whole();
});

test('the archivist gives a 档号 put aside in the class chosen; those of another class are not offered', async () => {
  const matterId = (await REACH['documents.incoming.arrange (closed)']?.(world, '预留档号')) ?? '';
  const [kept] = await reserve({ series: 'archives.Y-BGS', year: 2026 }, '补录的会议纪要');
  const named = { action: 'archives.arrange', named: 'Y-BGS' };
  expect(await offered('archivist', matterId, { action: 'archives.arrange', named: 'D30-BGS' })).toEqual([]);
  const [row] = await offered('archivist', matterId, named);
  expect(row?.number).toBe(kept);
  const done = await (await world.as('archivist')).ok(archives.arrange, {
    params: { matterId },
    body: {
      ...(await taskOf(world, 'archivist', matterId)),
      retention: 'Y',
      category: 'BGS',
      reservedSerial: row?.serial,
    },
  });
  expect(done.number).toBe(kept);
  await whole();
});
