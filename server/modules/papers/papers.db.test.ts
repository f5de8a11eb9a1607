/** The paper checker: signed-in people, strangers only by the switch, nothing kept. */
import { expect, test } from 'vitest';
import * as contract from '../../../contracts/modules/papers.ts';
import { sql } from '../../platform/db/sql.ts';
import { aPaper } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

async function rowsOfAllTables(): Promise<number> {
  const tables = await world.database.owner.read.rows<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('kernel', 'platform', 'documents')
        and tablename not in ('session', 'record', 'record_head', 'account')`,
  );
  let sum = 0;
  for (const { name } of tables) {
    sum += (
      await world.database.owner.read.one<{ n: number }>({
        text: `select count(*) as n from ${name}`,
        values: [],
      })
    ).n;
  }
  return sum;
}

test('a staff member has a paper checked, previewed and rendered, and nothing is kept', async () => {
  const staff = await world.as('outsider');
  const before = await rowsOfAllTables();
  const checked = await staff.ok(contract.check, { file: aPaper('检查') });
  expect(checked.title).toContain('关于开展山塘安全隐患排查的通知');
  expect(checked.pages[0]).toContain('<svg');
  const file = await staff.call(contract.render, { body: { textForm: checked.textForm, format: 'pdf' } });
  expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await rowsOfAllTables()).toBe(before);
});

test('a text form that does not parse is told where', async () => {
  const staff = await world.as('outsider');
  const error = await staff.refused(
    contract.checkText,
    { body: { textForm: '---\n文种：没有这种\n---\n# 题' } },
    'papers.text_form',
  );
  expect(error.params.line).toBe(2);
});

test('a stranger is sent to sign in until the administrator opens the checker', async () => {
  const stranger = world.stranger();
  await stranger.refused(contract.check, { file: aPaper('生人') }, 'papers.sign_in_first');
  await world.database.owner.transaction((tx) =>
    tx.run(sql`insert into platform.setting (key, value, changed_at) values ('papers.open', 'true', now())`),
  );
  const checked = await stranger.ok(contract.check, { file: aPaper('生人') });
  expect(checked.findings.length).toBeGreaterThanOrEqual(0);
});

test('a paper with a secrecy mark is refused at this entrance as well', async () => {
  const staff = await world.as('outsider');
  const bytes = new TextEncoder().encode(
    '机密★1年\n江州市人民政府文件\n关于某事的通知\n各县：\n　　请执行。\n',
  );
  await staff.refused(contract.check, { file: { name: 'a.txt', bytes } }, 'guard.secrecy_mark_found');
});
