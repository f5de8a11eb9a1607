/** A demo put back to its first day is what a fresh one is: nothing that only a migration had put there is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sql } from '../platform/db/sql.ts';
import { cloneDatabase } from '../testing/database.ts';
import { resetDemo } from './seed.ts';

const database = await cloneDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-reset-'));
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await database.drop();
});

/** What the office runs by: who may do what, limits and their versions, holidays. */
const RULES = ['kernel.grant_rule', 'kernel.clock_rule', 'kernel.calendar_notice'];

async function rulesOf(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of RULES) {
    const rows = await database.owner.read.rows<{ row: string }>({
      text: `select to_jsonb(t)::text as row from ${table} t order by 1`,
      values: [],
    });
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** Rows by table; the reset itself is on record, and the demo says of itself that it is one. */
async function sizes(): Promise<Record<string, number>> {
  const tables = await database.owner.read.rows<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    if (['platform.setting', 'kernel.record'].includes(name)) continue;
    const row = await database.owner.read.one<{ n: number }>({
      text: `select count(*)::int as n from ${name}`,
      values: [],
    });
    found[name] = row.n;
  }
  return found;
}

test('an administrator puts the demo back: rules, grants and persons are those of a fresh one', async () => {
  const [rules, rows] = [await rulesOf(), await sizes()];
  await resetDemo(database.url, { wanted: 'office', dataDir, tell: () => {} });
  expect(await rulesOf()).toEqual(rules);
  expect(await sizes()).toEqual(rows);
});
