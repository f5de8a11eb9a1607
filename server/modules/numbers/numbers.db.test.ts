/** What may be done to a number by hand, and that every gap of the ledger is explained. */
import { expect, test } from 'vitest';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import { reservedNumbers } from '../../../contracts/modules/incoming-register.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as numbers from '../../../contracts/modules/numbers.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { checkNumbers } from '../../kernel/numbering/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { aPaper, dispatched, instructed, registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const SERIES = { series: 'documents.incoming', year: 2026 };

async function ledger(only: 'all' | 'gaps' = 'all') {
  const { items } = await (await world.as('director')).ok(numbers.ledger, {
    query: { ...SERIES, limit: 50, only },
  });
  return items;
}

async function part(marker: string): Promise<string> {
  const { item } = await instructed(world, marker);
  return (await dispatched(world, item)).water;
}

/** A dropped paper, ready to be registered. */
async function dropped(marker: string): Promise<Record<string, unknown>> {
  const { file } = await (await world.as('clerk')).ok(incomingDrop.drop, { file: aPaper(marker) });
  return { fileId: file.id, title: `关于${marker}的通知`, sender: '江州市人民政府办公室' };
}

async function whole(): Promise<void> {
  expect(await checkNumbers(world.database.db.read)).toEqual([]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
}

test('a number put aside is left out by the next paper, given back, and filled by a matter that had none', async () => {
  await registered(world, '先来');
  const chief = await world.as('sectionChief');
  const { numbers: kept } = await chief.ok(numbers.reserve, {
    body: { ...SERIES, count: 2, reason: '主任外出带回的两件' },
  });
  expect(kept).toEqual(['云政办收〔2026〕2号', '云政办收〔2026〕3号']);
  const after = await registered(world, '后来');
  const page = await (await world.as('clerk')).ok(matters.matterPage, { params: { matterId: after } });
  expect(page.number).toBe('云政办收〔2026〕4号');
  await chief.ok(numbers.release, { body: { ...SERIES, serial: 3, reason: '只有一件' } });

  const director = await world.as('director');
  const matterId = await part('补号');
  const done = await director.ok(numbers.fill, {
    params: { matterId },
    body: { ...SERIES, serial: 3, reason: '补给后到的一件' },
  });
  expect(done.number).toBe('云政办收〔2026〕3号');
  await director.refused(
    numbers.fill,
    { params: { matterId }, body: { ...SERIES, serial: 2, reason: '再补一个' } },
    'numbers.already_numbered',
  );
  const other = await part('又一件');
  await director.refused(
    numbers.fill,
    { params: { matterId: other }, body: { ...SERIES, serial: 3, reason: '同号' } },
    'numbering.wrong_state',
  );
  const rows = await ledger('gaps');
  expect(rows.map((r) => [r.serial, r.state, r.origin, r.by, r.reason])).toEqual([
    [3, 'issued', 'reserved', '沈国华', '补给后到的一件'],
    [2, 'reserved', 'reserved', '罗建平', '主任外出带回的两件'],
  ]);
  await whole();
});

test('by hand: unique, like the series, and what is passed over stands in the ledger and may be filled', async () => {
  const director = await world.as('director');
  const matterId = await part('手工');
  const by = (number: string) => ({
    params: { matterId },
    body: { ...SERIES, number, reason: '补登纸质件' },
  });
  const top = (await ledger())[0]?.serial ?? 0;
  await director.refused(numbers.issueByHand, by('云政办发〔2026〕90号'), 'numbering.wrong_format');
  await director.refused(numbers.issueByHand, by('云政办收〔2025〕90号'), 'numbering.wrong_format');
  await director.refused(numbers.issueByHand, by('云政办收〔2026〕1号'), 'numbering.wrong_state');
  await director.refused(numbers.issueByHand, by('云政办收〔2026〕900号'), 'numbering.leap_too_long');
  // As people type it: half-width brackets, 第, zeros.
  const done = await director.ok(numbers.issueByHand, by(`云政办收[2026]第0${top + 3}号`));
  expect(done.number).toBe(`云政办收〔2026〕${top + 3}号`);
  expect((await ledger('gaps')).slice(0, 3).map((r) => [r.serial, r.state, r.origin])).toEqual([
    [top + 3, 'issued', 'manual'],
    [top + 2, 'released', 'skipped'],
    [top + 1, 'released', 'skipped'],
  ]);
  await whole();
});

test('issued never comes back, void stays void: by the rules, and by the database itself', async () => {
  const director = await world.as('director');
  const body = { ...SERIES, serial: 1, reason: '重复登记' };
  await director.refused(numbers.release, { body }, 'numbering.wrong_state');
  await director.ok(numbers.voidNumber, { body });
  await director.refused(numbers.voidNumber, { body }, 'numbering.wrong_state');
  const matterId = await part('想用作废号');
  await director.refused(
    numbers.fill,
    { params: { matterId }, body: { ...SERIES, serial: 1, reason: '再用' } },
    'numbering.wrong_state',
  );
  await director.refused(numbers.voidNumber, { body: { ...body, serial: 900 } }, 'numbering.no_such_number');
  for (const set of ["state = 'issued', reason = null", "display = '别的'", 'matter_id = null']) {
    await expect(
      world.database.db.transaction((tx) =>
        tx.run({
          text: `update kernel.number set ${set} where series_id = 'documents.incoming/2026' and serial = 1`,
          values: [],
        }),
      ),
    ).rejects.toThrow();
  }
  await registered(world, '作废之后');
  expect((await ledger())[0]?.state).toBe('issued');
  await whole();
});

test('whoever may not keep the ledger changes nothing; each change is on record; titles go by who may open', async () => {
  const clerk = await world.as('clerk');
  const body = { ...SERIES, count: 1, reason: '想要一个' };
  await clerk.refused(numbers.reserve, { body }, 'base.not_permitted');
  await (await world.as('outsider')).refused(
    numbers.ledger,
    { query: { ...SERIES, limit: 50 } },
    'base.not_permitted',
  );
  await (await world.as('sectionChief')).refused(
    numbers.reserve,
    { body: { ...body, count: 0 } },
    'base.invalid_input',
  );
  await (await world.as('director')).refused(
    numbers.reserve,
    { body: { ...body, series: 'nobody.declared' } },
    'numbering.unknown_series',
  );
  const events = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where stream = 'settings' and subject = 'number:documents.incoming/2026' order by seq`,
  );
  expect(events.map((e) => e.event)).toEqual(['number.reserved', 'number.released', 'number.voided']);
  const archivist = await (await world.as('archivist')).ok(numbers.ledger, {
    query: { ...SERIES, limit: 50 },
  });
  expect(archivist.items.every((row) => row.title === null)).toBe(true);
  const { items } = await (await world.as('director')).ok(numbers.series, { query: {} });
  const own = items.find((s) => s.series === SERIES.series);
  expect([own?.unexplained, own?.voided, own?.reserved]).toEqual([0, 1, 1]);
});

test('the clerk registers a paper under the number put aside for it; once, and not one that was given back', async () => {
  const chief = await world.as('sectionChief');
  const { numbers: kept } = await chief.ok(numbers.reserve, {
    body: { ...SERIES, count: 2, reason: '县长带回的文件' },
  });
  const clerk = await world.as('clerk');
  const listed = (await clerk.ok(reservedNumbers, {})).items.filter((row) => row.reason === '县长带回的文件');
  expect(listed.map((row) => row.number)).toEqual(kept);
  await (await world.as('outsider')).refused(reservedNumbers, {}, 'base.not_permitted');
  const [first, second] = listed.map((row) => row.serial);

  const done = await clerk.ok(incomingDrop.register, {
    body: { ...(await dropped('带回')), reservedSerial: first },
  });
  expect(done.number).toBe(kept[0]);
  const row = (await ledger()).find((one) => one.serial === first);
  expect(row).toMatchObject({
    state: 'issued',
    origin: 'reserved',
    matterId: done.matterId,
    reason: '县长带回的文件',
  });

  const other = await dropped('另一件');
  const under = (serial: number | undefined) => ({ body: { ...other, reservedSerial: serial } });
  await clerk.refused(incomingDrop.register, under(first), 'numbering.wrong_state');
  await clerk.refused(incomingDrop.register, under(9999), 'numbering.no_such_number');
  await chief.ok(numbers.release, { body: { ...SERIES, serial: second, reason: '没有第二件' } });
  await clerk.refused(incomingDrop.register, under(second), 'numbering.wrong_state');
  // What was refused left nothing: the paper is registered by the next number.
  expect((await clerk.ok(incomingDrop.register, { body: other })).number).not.toBe(kept[0]);
  await whole();
});

test('two clerks who choose the same number at once: one has it, the other is told', async () => {
  const chief = await world.as('sectionChief');
  await chief.ok(numbers.reserve, { body: { ...SERIES, count: 1, reason: '同时登记' } });
  const clerk = await world.as('clerk');
  const serial = (await clerk.ok(reservedNumbers, {})).items.find((r) => r.reason === '同时登记')?.serial;
  const [one, two] = [await dropped('同时一'), await dropped('同时二')];
  const answers = await Promise.all(
    [one, two].map((body) =>
      clerk.call(incomingDrop.register, { body: { ...body, reservedSerial: serial } }),
    ),
  );
  expect(answers.map((a) => a.error?.code ?? 'done').sort()).toEqual(['done', 'numbering.wrong_state']);
  await whole();
});
