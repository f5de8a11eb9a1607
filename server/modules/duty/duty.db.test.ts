/** 值班: the log, what is open, and handing over with two signatures. */
import { expect, test } from 'vitest';
import { addDays, endOfDay, type Instant, localDateOf } from '../../../contracts/base/dates.ts';
import * as contract from '../../../contracts/modules/duty.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import * as entryRepo from './entry-repo.ts';
import * as repo from './repo.ts';

const world = await openWorld();
const OFFICERS = ['dutyOfficer', 'nightOfficer'] as const;
/** Shifts of 24 hours, one after the other, from the demo's day on. */
let days = 0;

async function recorded(shiftId: string): Promise<string[]> {
  const rows = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where stream = 'settings' and subject = ${`duty:${shiftId}`} order by id`,
  );
  return rows.map((row) => row.event);
}

async function count(of: 'shift' | 'entry'): Promise<number> {
  const table = of === 'shift' ? sql`duty.shift` : sql`duty.entry`;
  return (await world.database.db.read.one<{ n: number }>(sql`select count(*)::int as n from ${table}`)).n;
}

function rosterOf(officer: string, day = days) {
  const first = localDateOf(world.clock.now());
  return {
    startsAt: endOfDay(addDays(first, day - 1)),
    endsAt: endOfDay(addDays(first, day)),
    officerId: world.person(officer),
    secondId: null,
    leaderId: world.person('deputyMayor'),
  };
}

async function rostered(officer: string): Promise<string> {
  const made = await (await world.as('director')).ok(contract.addShift, { body: rosterOf(officer) });
  days += 1;
  return made.id;
}

/** Somebody on duty and somebody after him, whatever the tests before left. */
async function onDuty() {
  const director = await world.as('director');
  const seen = await director.ok(contract.desk);
  if (!seen.on) {
    const shiftId = await rostered(OFFICERS[0]);
    await (await world.as(OFFICERS[0])).ok(contract.beginShift, { params: { shiftId }, body: {} });
  }
  const now = await director.ok(contract.desk);
  const isFirst = now.on?.officer.id === world.person(OFFICERS[0]);
  const [holder, other] = isFirst ? OFFICERS : [OFFICERS[1], OFFICERS[0]];
  const next = now.next?.id ?? (await rostered(other));
  return { shift: now.on?.id ?? '', next, officer: await world.as(holder), other: await world.as(other) };
}

/** Until a transaction of this database waits for another. */
async function somebodyWaits(): Promise<void> {
  const waits = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let asked = 0; asked < 1000; asked += 1) if (await world.database.db.read.first(waits)) return;
}

const line = {
  kind: 'phone',
  text: '青石镇报：山塘水位上涨',
  fromWhom: '青石镇 石磊',
  isEvent: true,
} as const;

async function openIds(): Promise<string[]> {
  return (await (await world.as('director')).ok(contract.desk)).open.map((entry) => entry.id);
}

test('the officer comes on duty, writes, and what is open shows since when until he settles it', async () => {
  const { shift, officer } = await onDuty();
  const at = '2026-09-02T22:10:00.000Z' as Instant;

  const { id } = await officer.ok(contract.addEntry, { body: { ...line, at } });
  const desk = await officer.ok(contract.desk);
  expect(desk.open).toEqual([expect.objectContaining({ id, at, text: line.text, settledAt: null })]);
  await officer.ok(contract.settleEntry, { params: { entryId: id }, body: { outcome: '水位已回落' } });

  expect((await officer.ok(contract.desk)).open).toEqual([]);
  expect((await officer.ok(contract.log, { query: {} })).items[0]).toMatchObject({
    id,
    outcome: '水位已回落',
    settledBy: '彭亮',
  });
  expect(await recorded(shift)).toEqual([
    'duty.shift_added',
    'duty.shift_begun',
    'duty.entry_added',
    'duty.entry_settled',
  ]);
});

test('the record of a line holds none of its words', async () => {
  const { shift, officer } = await onDuty();
  await officer.ok(contract.addEntry, { body: { ...line, text: 'zqduty9 来电' } });
  const rows = await world.database.db.read.rows<{ body: unknown }>(
    sql`select body from kernel.record where subject = ${`duty:${shift}`}`,
  );
  expect(JSON.stringify(rows)).not.toContain('zqduty9');
  expect(JSON.stringify(rows)).not.toContain('石磊');
});

test('the officer settles once; the second time, or what needs no following, is refused', async () => {
  const { officer } = await onDuty();
  const open = await officer.ok(contract.addEntry, { body: line });
  const plain = await officer.ok(contract.addEntry, { body: { ...line, isEvent: false } });
  const settle = { params: { entryId: open.id }, body: { outcome: '已处置' } };
  await officer.ok(contract.settleEntry, settle);

  await officer.refused(contract.settleEntry, settle, 'duty.not_open');
  await officer.refused(contract.settleEntry, { ...settle, params: { entryId: plain.id } }, 'duty.not_open');
});

test('the officer presses twice after a lost reply: one line; another text under the same key is refused', async () => {
  const { officer } = await onDuty();
  const body = { ...line, isEvent: false, key: 'pressed-twice-1' };
  const before = await count('entry');
  const first = await officer.ok(contract.addEntry, { body });

  expect(await officer.ok(contract.addEntry, { body })).toEqual(first);
  expect(await count('entry')).toBe(before + 1);
  await officer.refused(contract.addEntry, { body: { ...body, text: '另一件事' } }, 'base.key_reused');
});

test('the officer hands over, the next counts the same and takes: the old shift ends, the new begins', async () => {
  const { shift, next, officer, other } = await onDuty();
  await officer.ok(contract.addEntry, { body: line });
  const entryIds = await openIds();
  expect(entryIds.length).toBeGreaterThan(0);

  await officer.refused(
    contract.giveShift,
    { body: { entryIds: entryIds.slice(1), note: '' } },
    'duty.count_differs',
  );
  const given = await officer.ok(contract.giveShift, { body: { entryIds, note: '钥匙在抽屉' } });
  const take = { params: { handOverId: given.id }, body: { entryIds } };
  await officer.refused(contract.takeShift, take, 'duty.giver_takes');
  await (await world.as('director')).refused(contract.takeShift, take, 'duty.not_this_shift');
  await other.refused(contract.takeShift, { ...take, body: { entryIds: [] } }, 'duty.count_differs');
  await other.ok(contract.takeShift, take);

  const desk = await other.ok(contract.desk);
  expect(desk.on?.id).toBe(next);
  expect(desk.taken).toMatchObject({ id: given.id, note: '钥匙在抽屉', entryIds: [...entryIds].sort() });
  await other.refused(contract.takeShift, take, 'duty.hand_over_over');
  const sheet = await other.ok(contract.sheet, { params: { shiftId: shift } });
  expect(sheet.given?.takenBy).toBe(desk.on?.officer.name);
  expect(sheet.left.map((entry) => entry.id).sort()).toEqual([...entryIds].sort());
  expect((await recorded(shift)).at(-1)).toBe('duty.shift_given');
  expect((await recorded(next)).at(-1)).toBe('duty.shift_taken');
});

test('the officer writes something open after signing: the next may not take before it is signed anew', async () => {
  const { officer, other } = await onDuty();
  const first = await openIds();
  const given = await officer.ok(contract.giveShift, { body: { entryIds: first, note: '' } });
  await officer.ok(contract.addEntry, { body: line });
  const entryIds = await openIds();

  const early = { params: { handOverId: given.id }, body: { entryIds } };
  await other.refused(contract.takeShift, early, 'duty.given_differs');
  const again = await officer.ok(contract.giveShift, { body: { entryIds, note: '' } });
  await other.refused(contract.takeShift, early, 'duty.hand_over_over');
  await other.ok(contract.takeShift, { params: { handOverId: again.id }, body: { entryIds } });
});

test('two officers at once: at most one takes, and nothing opened meanwhile is left behind unsigned', async () => {
  const { shift, officer, other } = await onDuty();
  const entryIds = await openIds();
  const given = await officer.ok(contract.giveShift, { body: { entryIds, note: '' } });
  const take = { params: { handOverId: given.id }, body: { entryIds } };
  const before = await count('entry');

  const [lines, takes] = await Promise.all([
    Promise.all(
      [officer, other, officer, other].map((who) => who.call(contract.addEntry, { body: { ...line } })),
    ),
    Promise.all([other.call(contract.takeShift, take), other.call(contract.takeShift, take)]),
  ]);

  expect(lines.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  expect(await count('entry')).toBe(before + 4);
  expect(takes.filter((answer) => answer.status === 200).length).toBeLessThan(2);
  // What came into the shift that ended was on the list both signed; all else lies with whoever is on duty.
  const unsigned =
    await world.database.db.read.rows(sql`select e.id from duty.entry e join duty.shift s on s.id = e.shift_id
    where s.id = ${shift} and s.ended_at is not null and e.is_event and e.settled_at is null
      and not exists (select 1 from duty.handed_item i join duty.hand_over h on h.id = i.hand_over_id
                       where i.entry_id = e.id and h.from_shift = s.id and h.taken_at is not null)`);
  expect(unsigned).toEqual([]);
});

test('the officer is still writing when the next signs: the signature waits, and then does not fit the list', async () => {
  const { shift, officer, other } = await onDuty();
  const entryIds = await openIds();
  const given = await officer.ok(contract.giveShift, { body: { entryIds, note: '' } });
  const signing = () =>
    other.call(contract.takeShift, { params: { handOverId: given.id }, body: { entryIds } });

  const taken = await world.database.db.transaction(async (tx) => {
    await repo.holdShiftOnDuty(tx);
    await entryRepo.insertEntry(tx, {
      ...line,
      id: newId(),
      shiftId: shift,
      at: world.clock.now(),
      matterId: null,
      madeBy: world.person('dutyOfficer'),
      madeAt: world.clock.now(),
      key: newId(),
    });
    const answer = signing();
    await Promise.race([answer, somebodyWaits()]);
    return { answer };
  });

  expect((await taken.answer).error?.code).toBe('duty.given_differs');
});

test('two officers settle the same thing at once: one outcome stands', async () => {
  const { officer, other } = await onDuty();
  const { id } = await officer.ok(contract.addEntry, { body: line });
  const settle = (who: typeof officer, outcome: string) =>
    who.call(contract.settleEntry, { params: { entryId: id }, body: { outcome } });

  const done = await Promise.all([settle(officer, '甲处置'), settle(other, '乙处置')]);

  expect(done.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const winner = done[0].status === 200 ? '甲处置' : '乙处置';
  const { items } = await officer.ok(contract.log, { query: {} });
  expect(items.find((entry) => entry.id === id)?.outcome).toBe(winner);
});

test('the director rosters: overlapping, backwards, or with somebody who keeps no log is refused and writes nothing', async () => {
  await onDuty();
  const director = await world.as('director');
  const good = rosterOf('dutyOfficer');
  const before = await count('shift');

  await director.refused(contract.addShift, { body: rosterOf('dutyOfficer', 0) }, 'duty.shifts_overlap');
  await director.refused(contract.addShift, { body: { ...good, endsAt: good.startsAt } }, 'duty.bad_times');
  await director.refused(
    contract.addShift,
    { body: { ...good, officerId: world.person('clerk') } },
    'duty.not_an_officer',
  );
  await director.refused(
    contract.addShift,
    { body: { ...good, secondId: good.officerId } },
    'duty.same_person',
  );
  await director.refused(
    contract.addShift,
    { body: { ...good, leaderId: world.unit('water') } },
    'duty.no_such_leader',
  );
  expect(await count('shift')).toBe(before);
});

test('the director swaps persons of a shift to come, with both sides in the record, not of one that began', async () => {
  const { shift } = await onDuty();
  const director = await world.as('director');
  const shiftId = await rostered('dutyOfficer');
  const { startsAt: _s, endsAt: _e, ...persons } = rosterOf('nightOfficer');
  const body = { ...persons, reason: '彭亮请假' };

  await director.ok(contract.swapShift, { params: { shiftId }, body });
  await director.refused(contract.swapShift, { params: { shiftId: shift }, body }, 'duty.shift_begun');

  const { items } = await director.ok(contract.shifts, { query: {} });
  expect(items.find((row) => row.id === shiftId)?.officer.name).toBe('岳宁');
  expect(await recorded(shiftId)).toEqual(['duty.shift_added', 'duty.shift_swapped']);
  // The reason is shown on the sheet and can be purged: the record, which cannot, does not hold it.
  const { swaps } = await director.ok(contract.sheet, { params: { shiftId } });
  expect(swaps).toEqual([expect.objectContaining({ reason: '彭亮请假' })]);
  const rows = await world.database.db.read.rows<{ body: string }>(
    sql`select body from kernel.record where subject = ${`duty:${shiftId}`}`,
  );
  expect(JSON.stringify(rows)).not.toContain('请假');
});

test('the officer may not begin while somebody is on duty, nor write into the future', async () => {
  const { next, other, officer } = await onDuty();
  await other.refused(contract.beginShift, { params: { shiftId: next }, body: {} }, 'duty.someone_on_duty');
  const later = '2026-12-31T00:00:00.000Z';
  await officer.refused(contract.addEntry, { body: { ...line, at: later } }, 'duty.in_future');
});

test('the officer names only matters he may open, and a reader sees the title only where he may open it', async () => {
  const paper = await registered(world, '值班关联');
  const { officer } = await onDuty();
  await officer.refused(contract.addEntry, { body: { ...line, matter: paper } }, 'duty.no_such_matter');
  const director = await world.as('director');

  const { id } = await director.ok(contract.addEntry, { body: { ...line, isEvent: false, matter: paper } });

  const seenBy = async (who: typeof officer) =>
    (await who.ok(contract.log, { query: {} })).items.find((entry) => entry.id === id)?.matter;
  expect((await seenBy(director))?.matterId).toBe(paper);
  expect(await seenBy(officer)).toBeNull();
});

test.each([
  ['text', (s: string) => ({ ...line, text: s })],
  ['fromWhom', (s: string) => ({ ...line, fromWhom: s })],
])('the officer writes a secrecy mark into %s: refused, nothing written', async (_, body) => {
  const { officer } = await onDuty();
  const before = await count('entry');
  await officer.refused(contract.addEntry, { body: body('机密★10年 来文一份') }, 'guard.secrecy_mark_found');
  expect(await count('entry')).toBe(before);
});

test('the officer writes a mark into an outcome or the hand-over note: refused, nothing settled or given', async () => {
  const { officer } = await onDuty();
  const { id } = await officer.ok(contract.addEntry, { body: line });
  const mark = '秘密★5年 传真';
  const { waiting } = await officer.ok(contract.desk);
  await officer.refused(
    contract.settleEntry,
    { params: { entryId: id }, body: { outcome: mark } },
    'guard.secrecy_mark_found',
  );
  await officer.refused(
    contract.giveShift,
    { body: { entryIds: await openIds(), note: mark } },
    'guard.secrecy_mark_found',
  );
  const desk = await officer.ok(contract.desk);
  expect(desk.open.map((entry) => entry.id)).toContain(id);
  expect(desk.waiting).toEqual(waiting);
});

test.each(['clerk', 'mayor', 'supervisor', 'outsider', 'systemAdmin'])(
  '%s has no hand in it',
  async (who) => {
    const { shift } = await onDuty();
    const person = await world.as(who);
    await person.refused(contract.desk, {}, 'base.not_permitted');
    await person.refused(contract.log, { query: {} }, 'base.not_permitted');
    await person.refused(contract.sheet, { params: { shiftId: shift } }, 'base.not_permitted');
    await person.refused(contract.addEntry, { body: line }, 'base.not_permitted');
    await person.refused(contract.giveShift, { body: { entryIds: [], note: '' } }, 'base.not_permitted');
  },
);
