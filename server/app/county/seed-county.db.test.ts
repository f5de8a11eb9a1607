import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { verifyAudit, verifyContents } from '../../kernel/audit/api.ts';
import { openBlobStore } from '../../platform/blobs/store.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import { sql } from '../../platform/db/sql.ts';
import { openDb, type ReadOnly, txOf } from '../../platform/db/tx.ts';
import { packageRoot } from '../../platform/root.ts';
import { checkData } from '../commands/check-data.ts';
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
    const { findings, checked } = await checkData(db.read);
    expect(findings).toEqual([]);
    expect(checked.filter(({ count }) => count === 0)).toEqual([]);
    expect((await verifyAudit(db.read, [])).findings).toEqual([]);
    expect(await verifyContents(db.read, openBlobStore(join(dataDir, 'blobs')))).toEqual([]);
    const counts = await db.read.one(sql`select
      (select count(*)::int from kernel.matter where kind = 'documents.incoming') as papers,
      (select count(*)::int from kernel.post where role = 'leader') as leaders,
      (select count(*)::int from kernel.unit where kind = 'township') as townships,
      (select count(*)::int from kernel.unit where kind = 'department') as departments,
      (select count(*)::int from kernel.stand_in where ends_at > (select max(at) from kernel.record)) as away,
      (select count(*)::int from kernel.record where event = 'stand_in.ended') as back,
      (select count(*)::int from kernel.content where kind = 'file_text' and not (body::jsonb -> 0) ? 'lines') as unreadable,
      (select count(*)::int from kernel.session) as sessions,
      (select count(*)::int from platform.job) as jobs,
      (select count(*)::int from kernel.file where matter_id is null) as staged,
      (select count(*)::int from kernel.account where not is_active) as shut`);
    expect(counts).toEqual({
      papers: PAPERS,
      leaders: 46,
      townships: 30,
      departments: 118,
      away: 2,
      back: 5,
      unreadable: 0,
      sessions: 0,
      jobs: 0,
      staged: 0,
      shut: 0,
    });
  } finally {
    await db.close();
  }
});

/** What somebody with the owner's password might do, and the rule that names it. */
const FAULTS: readonly (readonly [rule: string, statement: string])[] = [
  ['F1', 'delete from kernel.wait'],
  [
    'F3',
    "update kernel.matter set step = 'review' where id = (select id from kernel.matter where state = 'filed' limit 1)",
  ],
  [
    'F4',
    'delete from kernel.matter_acl where matter_id = (select id from kernel.matter order by id limit 1)',
  ],
  [
    'F4',
    'insert into kernel.matter_acl select p.id, m.id from (select id from kernel.matter order by id limit 1) m, lateral (select p.id from kernel.person p where not exists (select 1 from kernel.matter_acl a where a.matter_id = m.id and a.addressee_id = p.id) limit 1) p',
  ],
  [
    'F7',
    "update kernel.clock set due_at = due_at + interval '1 day' where id = (select id from kernel.clock where due_at is not null limit 1)",
  ],
  ['links', "delete from kernel.link where kind = 'arises_from'"],
  [
    'audience',
    "update kernel.opinion set audience = '{1}' where id = (select id from kernel.opinion where audience is null limit 1)",
  ],
  ['capacity', 'delete from kernel.liaison'],
  ['numbers', 'update kernel.number_series set next = next + 1 where next > 1'],
  [
    'search',
    "delete from kernel.search_segment where kind = 'head' and matter_id = (select id from kernel.matter limit 1)",
  ],
  [
    'search',
    "update kernel.search_segment set readers = readers || 999999::bigint where id = (select id from kernel.search_segment where kind = 'head' limit 1)",
  ],
];

test.each(FAULTS)('the operator is told when %s does not hold: %s', async (rule, fault) => {
  const pool = openPool(url, { max: 1 });
  const client = await pool.connect();
  try {
    await client.query('begin');
    const changed = await client.query(fault);
    expect(changed.rowCount).toBeGreaterThan(0);
    const { findings } = await checkData(txOf(client) as unknown as ReadOnly);
    expect([...new Set(findings.map((finding) => finding.rule))]).toContain(rule);
  } finally {
    await client.query('rollback');
    client.release();
    await pool.end();
  }
});
