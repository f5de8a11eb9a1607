/** A refused paper is refused in words that help, and leaves nothing behind: not in the database, on disk, in a log. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { give, register } from './desk-work.ts';
import { type Office, openOffice, PAPERS } from './office.ts';
import { shot } from './pictures.ts';

/** Stands in the body of the sample that is refused. */
const SAMPLE_MARKER = '白鹭青瓦三百六十五';

let office: Office;
let clerk: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-refused-'));
  office = await openOffice();
  office.expects(403, /^\/api\/documents\/drops$/);
  clerk = await office.at('clerk');
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

async function database(): Promise<pg.Client> {
  const password = readFileSync(join(office.data, 'database-password'), 'utf8').trim();
  const port = readFileSync(join(office.data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgres://huiyin:${password}@127.0.0.1:${port}/huiyin`,
  });
  await client.connect();
  return client;
}

/** Columns of all schemas in which the words stand, whatever their type: each row is searched as text. */
async function columnsWith(words: string): Promise<string[]> {
  const db = await database();
  try {
    const { rows } = await db.query<{ place: string; relation: string; name: string }>(`
      select format('%s.%s.%s', n.nspname, c.relname, a.attname) as place,
             format('%I.%I', n.nspname, c.relname) as relation, quote_ident(a.attname) as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
         and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'`);
    expect(rows.length).toBeGreaterThan(100);
    const found: string[] = [];
    for (const { place, relation, name } of rows) {
      const hit = await db.query(
        `select 1 from ${relation} where strpos(${name}::text, $1) > 0 or strpos(${name}::text, $2) > 0 limit 1`,
        [words, Buffer.from(words).toString('hex')],
      );
      if (hit.rows.length > 0) found.push(place);
    }
    return found;
  } finally {
    await db.end();
  }
}

/** Files under the data folder that hold the words, the database's own files and its log of changes among them. */
function filesWith(words: string): string[] {
  return readdirSync(office.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words));
}

/** What the browser itself keeps of this place. */
async function browserKeeps(words: string): Promise<boolean> {
  return clerk.evaluate(
    (w) => JSON.stringify(localStorage).includes(w) || JSON.stringify(sessionStorage).includes(w),
    words,
  );
}

async function expectNoTraceOf(words: string): Promise<void> {
  expect(await columnsWith(words)).toEqual([]);
  expect(filesWith(words)).toEqual([]);
  expect(office.platform.printed()).not.toContain(words);
  expect(await browserKeeps(words)).toBe(false);
}

test('the search for traces finds what was taken in, so that its silence means something', async () => {
  const marker = `青石板上的第${Date.now()}盏灯`;
  const file = join(folder, '留有痕迹的通知.txt');
  writeFileSync(
    file,
    `关于检验痕迹查找的通知\n各乡镇人民政府：\n　　${marker}。\n云溪县人民政府办公室\n2026年9月2日\n`,
  );
  await register(clerk, file);

  expect((await columnsWith(marker)).length).toBeGreaterThan(0);
  expect(filesWith(marker).length).toBeGreaterThan(0);
});

test('the refused DOCX: the message says what, by which rule and what to do, and nothing stays', async () => {
  await clerk.goto(office.platform.url);
  await give(clerk.getByRole('region', { name: '来文登记' }), PAPERS.refused);

  await clerk.getByText(/没有收：发现密级特征（.+）。系统没有留下任何内容。/).waitFor();
  await clerk.getByText(/涉密文件不得进入非涉密系统/).waitFor();
  await clerk.getByText(/将原件交机要员按涉密载体登记办理/).waitFor();
  await shot(clerk, 'clerk-refused');
  expect(await clerk.getByText('登记：试一试会被拒收的文件.docx').count()).toBe(0);
  await expectNoTraceOf(SAMPLE_MARKER);
});

test('a refused TXT leaves nothing of its words or its name', async () => {
  const marker = `白鹭飞过第${Date.now()}道山梁`;
  const name = `桑麻旧事${Date.now()}`;
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, `机密★1年\n关于某项工作的通知\n各乡镇人民政府：\n　　${marker}。\n2026年9月2日\n`);
  await clerk.goto(office.platform.url);
  await give(clerk.getByRole('region', { name: '来文登记' }), file);

  await clerk.getByText(/没有收：发现密级特征/).waitFor();
  await expectNoTraceOf(marker);
  await expectNoTraceOf(name);
});
