/** Who owes an answer is chased by rule data, step by step up to the deputy in charge and to paper; a wait that is over reaches its owner. */
import { expect, test } from 'vitest';
import type { Instant } from '../../contracts/base/dates.ts';
import * as chases from '../../contracts/modules/chases.ts';
import * as desks from '../../contracts/modules/desks.ts';
import * as matters from '../../contracts/modules/matters.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { sweepClocks, sweepWaits } from '../kernel/chasing/api.ts';
import { checkMatters } from '../kernel/flow/api.ts';
import { sql } from '../platform/db/sql.ts';
import { dispatched, instructed, taskOf } from '../testing/loop.ts';
import { openWorld } from '../testing/world.ts';

const world = await openWorld();

function at(day: string, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString() as Instant;
}

async function pass(until: Instant): Promise<void> {
  world.clock.set(until);
  while ((await sweepClocks(world.kernel)) > 0);
  while ((await sweepWaits(world.kernel)) > 0);
  await world.drain();
}

async function told(key: string, matterId: string): Promise<string[]> {
  const { items } = await (await world.as(key)).ok(desks.notices, { query: { limit: 50 } });
  return items
    .filter((n) => n.matterId === matterId && n.kind.startsWith('clock.'))
    .map((n) => n.kind)
    .sort();
}

async function letters(matterId: string) {
  return world.database.db.read.rows<{ kind: string; state: string; copied: number[] }>(
    sql`select kind, state, copied from kernel.chase_letter where matter_id = ${matterId} order by drafted_at`,
  );
}

/** Dispatched on Thursday 3 September: fifteen calendar days end on the 18th, a Friday. */
async function part(marker: string) {
  world.clock.set(at('2026-09-03', '09:00'));
  const { item } = await instructed(world, marker);
  return { item, ...(await dispatched(world, item)) };
}

test('an answer that does not come climbs the ladder: holder, principal, deputy in charge, letter, criticism', async () => {
  const { water } = await part('台阶');
  await pass(at('2026-09-19', '10:00'));
  // Saturday: the night and the day of rest swallow nothing, Sunday the 20th is worked.
  expect(await told('waterPrincipal', water)).toEqual(['clock.warn']);
  await pass(at('2026-09-20', '08:30'));
  expect(await told('waterPrincipal', water)).toEqual(['clock.escalate', 'clock.overdue', 'clock.warn']);
  expect(await told('deputyMayor', water)).toEqual([]);
  await pass(at('2026-09-22', '08:30'));
  expect(await told('deputyMayor', water)).toEqual(['clock.escalate']);
  expect(await told('mayor', water)).toEqual([]);
  // Whoever is called upon may open what he is called upon for.
  await (await world.as('deputyMayor')).ok(matters.matterPage, { params: { matterId: water } });
  expect(await letters(water)).toEqual([]);
  await pass(at('2026-09-24', '08:30'));
  expect(await told('supervisor', water)).toEqual(['clock.letter']);
  expect(await letters(water)).toEqual([
    { kind: 'letter', state: 'draft', copied: [world.person('waterPrincipal'), world.person('deputyMayor')] },
  ]);
  const supervisor = await world.as('supervisor');
  const today = await supervisor.ok(chases.today);
  const own = today.items.find((row) => row.matterId === water && row.does === 'letter');
  expect([own?.kind, own?.owner, own?.to, own?.copy]).toEqual([
    'escalate',
    '县水利局',
    ['李水生（县水利局局长）'],
    ['陈立新'],
  ]);
  const drafted = (await supervisor.ok(chases.letters)).items.find((l) => l.matterId === water);
  const params = { letterId: drafted?.id ?? '' };
  await (await world.as('waterPrincipal')).refused(
    chases.sendLetter,
    { params, body: {} },
    'base.not_permitted',
  );
  await supervisor.ok(chases.sendLetter, { params, body: {} });
  await supervisor.refused(chases.sendLetter, { params, body: {} }, 'chases.letter_decided');
  await supervisor.refused(
    chases.dropLetter,
    { params, body: { reason: '不必了' } },
    'chases.letter_decided',
  );
  const sent = await (await world.as('deputyMayor')).ok(desks.notices, { query: { limit: 50 } });
  expect(sent.items.filter((n) => n.matterId === water).map((n) => n.kind)).toEqual(['chases.letter_sent']);
  await pass(at('2026-10-10', '08:30'));
  expect((await letters(water)).map((l) => l.kind)).toEqual(['letter', 'criticism']);
  const again = await world.as('supervisor');
  const criticism = (await again.ok(chases.letters)).items.find(
    (l) => l.kind === 'criticism' && l.matterId === water,
  );
  await again.ok(chases.dropLetter, {
    params: { letterId: criticism?.id ?? '' },
    body: { reason: '已当面谈话' },
  });
  const records = await world.database.db.read.rows(
    sql`select 1 from kernel.record where stream = 'settings' and subject = ${`chase_letter:${water}`} and event = 'chase_letter.dropped'`,
  );
  expect(records).toHaveLength(1);
  const ladder = await again.ok(supervisionAssignments.ladder, { query: { limit: 50 } });
  expect(ladder.items.find((row) => row.matterId === water)?.next).toBe(null);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});

test('the wait of the item reaches the supervisor at the next office hour, once', async () => {
  const { item } = await part('等待');
  await pass(at('2026-09-18', '23:00'));
  expect(await told('supervisor', item)).toEqual([]);
  await pass(at('2026-09-19', '03:00'));
  expect(await told('supervisor', item)).toEqual([]);
  await pass(at('2026-09-20', '08:30'));
  expect(await told('supervisor', item)).toEqual(['clock.wait_over']);
  await pass(at('2026-09-21', '08:30'));
  await Promise.all([sweepWaits(world.kernel), sweepWaits(world.kernel)]);
  const events = await world.database.db.read.rows(
    sql`select 1 from kernel.record where subject = ${item} and body::jsonb ->> 'action' = 'clocks.wait_over'`,
  );
  expect(events).toHaveLength(1);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});

test('a wait whose owner nobody is reaches the flow steward', async () => {
  const { item } = await part('无主');
  await world.database.owner.transaction((tx) =>
    tx.run(
      sql`update kernel.holding set to_on = '2026-09-10' where person_id = ${world.person('supervisor')}`,
    ),
  );
  await pass(at('2026-09-21', '10:00'));
  const rows = await world.database.db.read.rows<{ person_id: number }>(
    sql`select person_id from kernel.notice where matter_id = ${item} and kind = 'clock.wait_over'`,
  );
  expect(rows).toEqual([{ person_id: world.person('flowSteward') }]);
});

test('a long matter reports every week until its day', async () => {
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.holding set to_on = null where person_id = ${world.person('supervisor')}`),
  );
  world.clock.set(at('2026-09-03', '09:00'));
  const { item } = await instructed(world, '每周');
  await (await world.as('supervisor')).ok(supervision.initiate, {
    params: { matterId: item },
    body: {
      ...(await taskOf(world, 'supervisor', item)),
      demands: [
        { unitId: world.unit('water'), demand: '整治到位。', limit: { amount: 40, unit: 'calendar-days' } },
      ],
    },
  });
  await (await world.as('director')).ok(supervision.approveInitiation, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'director', item)) },
  });
  const { assignments } = await (await world.as('supervisor')).ok(supervision.itemDetail, {
    params: { matterId: item },
  });
  const water = assignments[0]?.matterId ?? '';
  const days = await world.database.db.read.rows<{ at: Instant }>(
    sql`select s.at from kernel.clock_step s join kernel.clock c on c.id = s.clock_id
         where c.matter_id = ${water} and s.kind = 'report' order by s.at`,
  );
  // 1 October is a day off: that report and the next are one, owed on the 8th.
  expect(days.map((d) => d.at.slice(0, 10))).toEqual([
    '2026-09-10',
    '2026-09-17',
    '2026-09-24',
    '2026-10-08',
  ]);
  await pass(at('2026-09-10', '08:30'));
  expect(await told('waterPrincipal', water)).toEqual(['clock.report']);
});
