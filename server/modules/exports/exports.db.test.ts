/** 导出: exactly the rows of the list as one may see it, one's own alone, and the guard at the door. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { clearOut } from '../../../contracts/modules/clear-out.ts';
import { list } from '../../../contracts/modules/documents.ts';
import * as contract from '../../../contracts/modules/exports.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { registered } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import { makeWorkbook } from './actions/make-workbook.ts';

const world = await openWorld();
type Person = Awaited<ReturnType<typeof world.as>>;

async function sheetOf(person: Person, workbookId: string): Promise<string> {
  const file = await person.call(contract.download, { params: { workbookId } });
  expect(file.status).toBe(200);
  return strFromU8(unzipSync(file.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

const titlesIn = (sheet: string, mark: string) =>
  [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)]
    .map((m) => m[1] ?? '')
    .filter((t) => t.includes(mark));

test('the clerk exports the register as she sees it, and the record says which list and how many rows', async () => {
  for (const name of ['导甲', '导乙', '导丙']) await registered(world, name);
  const clerk = await world.as('clerk');
  const shown = (await clerk.ok(list, { query: { limit: 50, state: 'open' } })).items;
  const made = await clerk.ok(contract.exportList, {
    body: { list: 'documents.list', query: { state: 'open' } },
  });
  expect(made).toMatchObject({ state: 'done', rows: shown.length });
  const sheet = await sheetOf(clerk, made.id);
  expect(titlesIn(sheet, '导').sort()).toEqual(
    shown
      .map((r) => r.title)
      .filter((t) => t.includes('导'))
      .sort(),
  );
  const [record] = await world.database.db.read.rows<{ body: string }>(
    sql`select body from kernel.record where event = 'list.exported' order by id desc limit 1`,
  );
  expect(JSON.parse(record?.body ?? '')).toMatchObject({ list: 'documents.list', rows: shown.length });
});

test('the filter is the list’s own, and a workbook of nothing has its head alone', async () => {
  const clerk = await world.as('clerk');
  const none = await clerk.ok(contract.exportList, {
    body: { list: 'documents.list', query: { on: '2020-01-01' } },
  });
  expect(none.rows).toBe(0);
  expect(await sheetOf(clerk, none.id)).toContain('<row r="1">');
  await clerk.refused(
    contract.exportList,
    { body: { list: 'documents.list', query: { state: 'no such state' } } },
    'base.invalid_input',
  );
});

test('the outsider exports what he may see, which is nothing; a list that wants a grant is refused without it', async () => {
  await registered(world, '导丁');
  const outsider = await world.as('outsider');
  const made = await outsider.ok(contract.exportList, { body: { list: 'documents.list' } });
  expect(made.rows).toBe(0);
  expect(await sheetOf(outsider, made.id)).not.toContain('导丁');
  await outsider.refused(contract.exportList, { body: { list: 'desks.watch' } }, 'base.not_permitted');
  await outsider.refused(contract.exportList, { body: { list: 'sessions.me' } }, 'exports.unknown_list');
  const own = (await outsider.ok(clearOut, { query: { whose: 'mine', limit: 50 } })).items;
  const desk = await outsider.ok(contract.exportList, {
    body: { list: 'desks.clear_out', query: { whose: 'unit' } },
  });
  expect(desk.rows).toBe(0);
  expect(own).toEqual([]);
});

test('nobody downloads another’s workbook', async () => {
  const clerk = await world.as('clerk');
  const made = await clerk.ok(contract.exportList, { body: { list: 'documents.list' } });
  await (await world.as('director')).refused(
    contract.download,
    { params: { workbookId: made.id } },
    'base.not_found',
  );
  expect((await (await world.as('director')).ok(contract.workbooks)).items).toEqual([]);
});

test('a title that reads like a formula stays text; one that bears a mark does not leave', async () => {
  const matterId = await registered(world, '导戊');
  const titled = (title: string) =>
    world.database.owner.transaction((tx) =>
      tx.run(sql`update kernel.matter set title = ${title} where id = ${matterId}`),
    );
  const clerk = await world.as('clerk');
  const title = '=cmd|"/c calc"!A1 & <b> \u0007\uD800𠮷';
  await titled(title);
  const made = await clerk.ok(contract.exportList, { body: { list: 'documents.list' } });
  const sheet = await sheetOf(clerk, made.id);
  expect(sheet).toContain('<t xml:space="preserve">=cmd|&quot;/c calc&quot;!A1 &amp; &lt;b&gt; ');
  expect(sheet).not.toContain('<f>');
  await titled('机密★5年');
  await clerk.refused(contract.exportList, { body: { list: 'documents.list' } }, 'guard.secrecy_mark_found');
  await titled('关于导戊的通知');
});

test('a long one is made in the background with the rights its owner has then', async () => {
  const wait = async (person: string, listName: string) => {
    const id = newId();
    await world.database.owner.transaction((tx) =>
      tx.run(sql`insert into exports.workbook (id, person_id, list, query, asked_at, state)
        values (${id}, ${world.person(person)}, ${listName}, '{}', ${world.clock.now()}, 'waiting')`),
    );
    return id;
  };
  const clerk = await world.as('clerk');
  const id = await wait('clerk', 'documents.list');
  await clerk.refused(contract.download, { params: { workbookId: id } }, 'exports.not_ready');
  await makeWorkbook(world.kernel, id);
  await makeWorkbook(world.kernel, id);
  expect(titlesIn(await sheetOf(clerk, id), '导甲').length).toBe(1);

  const refused = await wait('clerk', 'desks.watch');
  await makeWorkbook(world.kernel, refused);
  expect((await clerk.ok(contract.workbooks)).items.find((w) => w.id === refused)?.state).toBe('failed');
});
