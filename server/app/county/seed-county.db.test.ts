import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { verifyAudit, verifyContents } from '../../kernel/audit/api.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { checkNumbers } from '../../kernel/numbering/api.ts';
import { openBlobStore } from '../../platform/blobs/store.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import { sql } from '../../platform/db/sql.ts';
import { openDb } from '../../platform/db/tx.ts';
import { packageRoot } from '../../platform/root.ts';
import { seed } from '../seed.ts';

const PAPERS = 40;
const name = `county_${process.pid}`;
const url = inject('testServer').url.replace(/\/huiyin$/, `/${name}`);
const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-county-'));

async function admin(statement: string): Promise<void> {
  const pool = openPool(inject('testServer').url, { max: 1 });
  await pool.query(statement);
  await pool.end();
}

afterAll(async () => {
  await admin(`drop database if exists ${name} with (force)`);
  rmSync(dataDir, { recursive: true, force: true });
});

const wanted = { wanted: 'demo', dataDir, papers: PAPERS } as const;

test('an operator whose first start was killed half-way is not told that there is a demo', async () => {
  await admin(`create database ${name}`);
  await migrate(url, readMigrations(join(packageRoot(), 'db', 'migrations')));
  const killed = seed(url, {
    ...wanted,
    tell: (percent) => {
      if (percent > 30) throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');
});

test('his next start loads it whole, and the one after that nothing', async () => {
  const told: number[] = [];
  const options = { ...wanted, tell: (percent: number) => told.push(percent) };
  expect(await seed(url, options)).toBe(true);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  const before = told.length;
  expect(await seed(url, options)).toBe(true);
  expect(told).toHaveLength(before);
});

test('the operator proves that what was loaded holds, as for any office', async () => {
  const db = openDb(openPool(url, { max: 2 }));
  try {
    expect(await checkMatters(db.read)).toMatchObject({ findings: [] });
    expect(await checkNumbers(db.read)).toEqual([]);
    expect((await verifyAudit(db.read, [])).findings).toEqual([]);
    expect(await verifyContents(db.read, openBlobStore(join(dataDir, 'blobs')))).toEqual([]);
    const counts = await db.read.one(sql`select
      (select count(*)::int from kernel.matter where kind = 'documents.incoming') as papers,
      (select count(*)::int from kernel.post where role = 'leader') as leaders,
      (select count(*)::int from kernel.unit where kind = 'township') as townships,
      (select count(*)::int from kernel.unit where kind = 'department') as departments,
      (select count(*)::int from kernel.session) as sessions,
      (select count(*)::int from platform.job) as jobs,
      (select count(*)::int from kernel.file where matter_id is null) as staged,
      (select count(*)::int from kernel.account where not is_active) as shut`);
    expect(counts).toEqual({
      papers: PAPERS,
      leaders: 46,
      townships: 30,
      departments: 118,
      sessions: 0,
      jobs: 0,
      staged: 0,
      shut: 0,
    });
  } finally {
    await db.close();
  }
});
