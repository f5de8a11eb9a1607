/** Numbers under concurrency: sixteen takers, some of whom roll back and some of whose connections die, leave no gap and no double. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { DEMO_ANCHOR } from '../../../db/seeds/office.ts';
import { openAppDb } from '../../app/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { packageRoot } from '../../platform/root.ts';
import { cloneDatabase } from '../../testing/database.ts';
import { sizeOf } from '../../testing/size.ts';
import { checkNumbers, takeNumber } from './api.ts';

const database = await cloneDatabase();
const takers = openAppDb(database.url, 16);
afterAll(async () => {
  await takers.close();
  await database.drop();
});

const NOW = DEMO_ANCHOR as Instant;
const TAKERS = 16;
const ROUNDS = 9;

class Undo extends Error {}

/** Takes a number and then commits, gives up, or loses its connection. @returns the serial when it was committed */
async function take(series: string, year: number, fate: number): Promise<number | undefined> {
  try {
    return await takers.transaction(async (tx) => {
      const { serial } = await takeNumber(tx, { series, year }, NOW);
      if (fate === 1) throw new Undo();
      if (fate === 2) {
        const { pid } = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        await database.owner.transaction((o) => o.rows(sql`select pg_terminate_backend(${pid})`));
        await tx.one(sql`select 1 as still_here`);
      }
      return serial;
    });
  } catch (thrown) {
    if (fate === 0) throw thrown;
    return undefined;
  }
}

async function serialsOf(id: string): Promise<number[]> {
  const rows = await database.db.read.rows<{ serial: number }>(
    sql`select serial from kernel.number where series_id = ${id} order by serial`,
  );
  return rows.map((row) => row.serial);
}

test('sixteen takers with rollbacks and killed connections leave neither gap nor double', async () => {
  const taken = await Promise.all(
    Array.from({ length: TAKERS }, async (_, taker) => {
      const own: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        // Every third gives up, every ninth dies.
        const fate = (taker + round) % 9 === 8 ? 2 : (taker + round) % 3 === 2 ? 1 : 0;
        const serial = await take('documents.incoming', 2026, fate);
        if (serial !== undefined) own.push(serial);
      }
      return own;
    }),
  );
  const all = taken.flat().sort((a, b) => a - b);
  expect(all.length).toBe((TAKERS * ROUNDS * 2) / 3);
  expect(all).toEqual(all.map((_, i) => i + 1));
  expect(await serialsOf('documents.incoming/2026')).toEqual(all);
  for (const own of taken) expect(own).toEqual([...own].sort((a, b) => a - b));
});

test('the first number of a year is one number, however many ask for it at once', async () => {
  const serials = await Promise.all(
    Array.from({ length: TAKERS }, (_, i) => take('supervision.notice', 2027, i % 4 === 3 ? 1 : 0)),
  );
  const kept = serials.filter((serial) => serial !== undefined).sort((a, b) => a - b);
  expect(kept).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  expect(await serialsOf('supervision.notice/2027')).toEqual(kept);
});

test('a ledger with a hole in it, a double or a number given to nothing is found', async () => {
  const numbers = sql`update kernel.number set matter_id = null where series_id = 'documents.incoming/2026' and serial = 3`;
  await database.owner.transaction((tx) => tx.run(numbers));
  const before = await checkNumbers(database.db.read);
  expect(before.some((line) => line.endsWith('was issued to nothing'))).toBe(true);
  await database.owner.transaction((tx) =>
    tx.run(sql`delete from kernel.number where series_id = 'documents.incoming/2026' and serial = 3`),
  );
  const after = await checkNumbers(database.db.read);
  expect(after.some((line) => line.startsWith('documents.incoming/2026: next is'))).toBe(true);
});

test('a series nobody declared gives no number', async () => {
  await expect(take('nobody.declared', 2026, 0)).rejects.toThrow('numbering.unknown_series');
});

/** Four processes of sixteen takers each, the real thing; one is killed while it works. */
test('sixty-four takers in four processes, one of them killed: no double, no gap that nothing explains', async () => {
  const each = sizeOf({ ordinary: 6, nightly: 2000 });
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-takers-'));
  const outfile = join(folder, 'taker.mjs');
  await build({
    entryPoints: [join(packageRoot(), 'server/testing/number-taker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    external: ['pg-native'],
  });
  const ended = [0, 1, 2, 3].map((seed) => {
    const args = [outfile, database.url, 'supervision.notice', '2026', String(each), String(seed)];
    const child = spawn(process.execPath, args, {
      cwd: packageRoot(),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return { child, code: new Promise<number | null>((resolve) => child.on('exit', resolve)) };
  });
  const id = 'supervision.notice/2026';
  // The first dies once numbers are being taken.
  while ((await serialsOf(id)).length === 0 && ended[1]?.child.exitCode === null) await rest(20);
  ended[0]?.child.kill('SIGKILL');
  const codes = await Promise.all(ended.map(({ code }) => code));
  expect(codes.slice(1)).toEqual([0, 0, 0]);
  const serials = await serialsOf(id);
  expect(serials).toEqual(serials.map((_, i) => i + 1));
  // Two of three rounds of the three that lived, at least.
  expect(serials.length).toBeGreaterThanOrEqual(3 * 16 * each * (2 / 3));
  const { next } = await database.db.read.one<{ next: number }>(
    sql`select next from kernel.number_series where id = ${id}`,
  );
  expect(next).toBe(serials.length + 1);
  rmSync(folder, { recursive: true, force: true });
});
