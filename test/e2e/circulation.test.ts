/** A paper goes round to 150 units at once: some sign on their phones, the clerk sees who has not, chases, takes back the unopened. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../contracts/base/dates.ts';
import { addToOffice } from '../../db/seeds/seed-office.ts';
import { openPool } from '../../server/platform/db/pool.ts';
import { sql } from '../../server/platform/db/sql.ts';
import { txOf } from '../../server/platform/db/tx.ts';
import { formOf, openTask, pick, register, send } from './desk-work.ts';
import { type Office, openOffice, PAPERS } from './office.ts';
import { shot } from './pictures.ts';

const TITLE = /山塘安全隐患排查/;
const UNITS = 150;
const GROUP = '全县各单位';
/** Of the sample office; each has a principal with an account. */
const OWN = ['县水利局', '县财政局', '县交通运输局', '青石镇'];

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await addUnits(office.data, UNITS - OWN.length);
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

/** A county's worth of units, each with a principal, and the group of them all. */
async function addUnits(data: string, count: number): Promise<void> {
  const [, , , port] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(data, 'database-password'), 'utf8');
  const pool = openPool(`postgres://huiyin:${password}@127.0.0.1:${port}/huiyin`, { max: 1 });
  const client = await pool.connect();
  try {
    await client.query('begin');
    const tx = txOf(client);
    const each = Array.from({ length: count }, (_, i) => i + 1);
    await addToOffice(
      tx,
      {
        since: '2026-01-04' as LocalDate,
        units: each.map((n) => ({
          key: `unit${n}`,
          name: `第${n}村`,
          fullName: `云溪县第${n}村`,
          kind: 'township' as const,
          parent: null,
        })),
        persons: each.map((n) => ({
          key: `head${n}`,
          name: `甲${n}`,
          login: `head${n}`,
          unit: `unit${n}`,
          role: 'unit_principal',
          post: `第${n}村负责人`,
        })),
        portfolio: {},
        liaisons: {},
      },
      { passwordHash: null },
    );
    await tx.run(sql`with added as (
        insert into kernel.addressee (kind, name, pinyin, initials) values ('group', ${GROUP}, '', 'qxgdw') returning id)
      insert into kernel.group_member (group_id, member_id)
      select added.id, a.id from added, kernel.addressee a
       where a.kind = 'unit' and (a.name = any(${OWN}::text[]) or a.name ~ '^第[0-9]+村$')`);
    await client.query('commit');
  } finally {
    client.release();
    await pool.end();
  }
}

test('the clerk sends a paper round to 150 units; some sign by phone; she chases the rest and takes back the unopened', async () => {
  const clerk = await office.at('clerk');
  await register(clerk, PAPERS.notice);
  await clerk.getByRole('button', { name: /^更多办法/ }).click();
  const form = await formOf(clerk, '送传阅');
  await pick(clerk, '送哪些群组', '全县', GROUP);
  await form.getByText('签收', { exact: true }).click();
  await send(clerk, form, '送传阅');

  for (const key of ['waterPrincipal', 'financePrincipal']) {
    const head = await office.at(key, 'phone');
    await head.goto(`${office.platform.url}/to-read`);
    await head.getByText(TITLE).first().click();
    const signing = await formOf(head, '已阅签字');
    if (key === 'waterPrincipal') await shot(head, 'circulation-phone', false);
    await send(head, signing, '已阅签字');
  }
  // One has it before him and does not sign: his copy is not taken back.
  const reader = await office.at('transportPrincipal', 'phone');
  await reader.goto(`${office.platform.url}/to-read`);
  await reader.getByText(TITLE).first().click();
  await reader.getByRole('article', { name: TITLE }).first().waitFor();

  await clerk.goto(office.platform.url);
  await openTask(clerk, TITLE);
  await clerk.getByRole('tab', { name: /^传阅/ }).click();
  const sheet = clerk.getByRole('region', { name: '传阅单' });
  await sheet.getByText(`已签 2，未签 ${UNITS - 2}`).waitFor();
  await sheet.getByRole('button', { name: `只看未签的（${UNITS - 2}）` }).click();
  expect(await sheet.getByRole('listitem').count()).toBe(UNITS - 2);
  await shot(clerk, 'circulation-sheet', false);
  await sheet.getByRole('button', { name: '催未签的' }).click();
  await sheet.getByText(/催过/).first().waitFor();
  expect(await sheet.getByText(/催过/).count()).toBe(UNITS - 2);

  await sheet.getByRole('button', { name: '收回未打开的' }).click();
  await sheet.getByText('已签 2，未签 1').waitFor();
  const other = await office.at('qingshiPrincipal', 'phone');
  await other.goto(`${office.platform.url}/to-read`);
  await other.getByRole('navigation').first().waitFor();
  expect(await other.getByText(TITLE).count()).toBe(0);
});
