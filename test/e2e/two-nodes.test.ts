/**
 * Two nodes on one database, killed in turn while both work and both seal: every record is sealed exactly once, and the
 * anchors of either node, kept outside the database, fit.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../../server/app/seed.ts';
import { migrate, readMigrations } from '../../server/platform/db/migrate.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../server/platform/embedded/start.ts';
import { dataFolder, type PlatformProcess, startPlatform } from './platform-process.ts';

const folders = [dataFolder(), dataFolder(), dataFolder()] as const;
const [database, first, second] = folders;
let server: EmbeddedPostgres | undefined;
let acknowledged = 0;

beforeAll(async () => {
  server = await startEmbedded({ dataDir: database.path });
  await migrate(server.url, readMigrations(join(process.cwd(), 'db', 'migrations')));
  await seed(server.url, { wanted: 'office', dataDir: database.path, tell: () => {} });
});

afterAll(async () => {
  await server?.stop();
  for (const folder of folders) folder.remove();
});

function node(data: string): Promise<PlatformProcess> {
  return startPlatform(data, { DATABASE_URL: server?.url ?? '' });
}

/** Signs in and out again and again (three records a turn) until told to stop or the node dies. */
async function work(url: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'linxiaoyu', password: 'huiyin-demo' }),
    }).catch(() => undefined);
    if (answer?.status !== 200) return;
    acknowledged += 1;
  }
}

function verify(data: string): { records: number; anchors: number; seals: number; findings: unknown[] } {
  const run = spawnSync(process.execPath, ['tools/huiyin.mjs', 'audit-verify', '--json'], {
    env: { ...process.env, DATABASE_URL: server?.url ?? '', HUIYIN_DATA: data },
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout) as ReturnType<typeof verify>;
}

/** Both work; the one that was there first dies; the one that came later goes on alone. */
async function killFirst(earlier: PlatformProcess, later: PlatformProcess): Promise<void> {
  let isOver = false;
  const working = [earlier.url, later.url].flatMap((url) => [
    work(url, () => isOver),
    work(url, () => isOver),
  ]);
  await rest(2000);
  await earlier.kill();
  await rest(1200);
  isOver = true;
  await Promise.all(working);
}

test('nodes killed in turn leave every record sealed once and the anchors of both fitting', async () => {
  const a = await node(first.path);
  const b = await node(second.path);
  await killFirst(a, b);
  const c = await node(first.path);
  await killFirst(b, c);
  const d = await node(second.path);

  // What the dead had sealed and not yet written out, the living write.
  await expect.poll(() => isAnchored(first.path) && isAnchored(second.path), { interval: 1000 }).toBe(true);
  await c.stop();
  await d.stop();

  for (const folder of [first, second]) {
    const report = verify(folder.path);
    expect(report.findings).toEqual([]);
    expect(report.records).toBeGreaterThanOrEqual(acknowledged);
  }
  expect(acknowledged).toBeGreaterThan(20);
});

function isAnchored(data: string): boolean {
  const { anchors, seals } = verify(data);
  return seals > 3 && anchors === seals;
}
