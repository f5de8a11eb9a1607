/** The database of this instance: embedded or given; migrated; seeded when it is an empty embedded one. */
import { join } from 'node:path';
import { epochOf, type Instant, localDateOf } from '../../contracts/base/dates.ts';
import { DEMO_ANCHOR } from '../../db/seeds/office.ts';
import { seedOffice } from '../../db/seeds/seed-office.ts';
import { seedRules } from '../../db/seeds/seed-rules.ts';
import { record } from '../kernel/audit/api.ts';
import { realNow } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { openPool } from '../platform/db/pool.ts';
import { sql } from '../platform/db/sql.ts';
import { type Db, openDb, type Tx } from '../platform/db/tx.ts';
import { startEmbedded } from '../platform/embedded/start.ts';
import { packageRoot } from '../platform/root.ts';

/** An opened database. */
export interface OpenedDatabase {
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly isEmbedded: boolean;
  /** It was running before we came. */
  readonly wasRunning: boolean;
  stop(): Promise<void>;
}

/** Starts or reaches (`join`: only reaches) the database and brings it to the newest migration. */
export async function openDatabase(
  config: Config,
  options: { join?: boolean; keepRunning?: (words: string) => void } = {},
): Promise<OpenedDatabase> {
  const migrations = readMigrations(join(packageRoot(), 'db', 'migrations'));
  if (config.databaseUrl) {
    await migrate(config.databaseUrl, migrations);
    return {
      ownerUrl: config.databaseUrl,
      dataDir: config.dataDir,
      isEmbedded: false,
      wasRunning: true,
      stop: async () => {},
    };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, ...options });
  try {
    await migrate(embedded.url, migrations);
  } catch (thrown) {
    await embedded.stop();
    throw thrown;
  }
  return {
    ownerUrl: embedded.url,
    dataDir: embedded.dataDir,
    isEmbedded: true,
    wasRunning: embedded.wasRunning,
    stop: embedded.stop,
  };
}

/** Reference data always; the sample office when asked for and the database is empty. @returns whether it is a demo */
export async function seed(ownerUrl: string, wanted: Config['seed']): Promise<boolean> {
  const owner = openDb(openPool(ownerUrl, { max: 1 }));
  try {
    return await owner.transaction((tx) => seedIn(tx, wanted));
  } finally {
    await owner.close();
  }
}

async function seedIn(tx: Tx, wanted: Config['seed']): Promise<boolean> {
  // Two processes starting together must not both find the database empty.
  await tx.rows(sql`select pg_advisory_xact_lock(4813003)`);
  const demo = await tx.first<{ value: boolean }>(
    sql`select value = 'true'::jsonb as value from platform.setting where key = 'demo'`,
  );
  if (demo) return demo.value;
  const isEmpty = !(await tx.first(sql`select 1 from kernel.addressee limit 1`));
  const now = realNow();
  if (wanted !== 'demo' || !isEmpty) {
    await seedRules(tx, Number(localDateOf(now).slice(0, 4)));
    await tx.run(
      sql`insert into platform.setting (key, value, changed_at) values ('demo', 'false', ${now}) on conflict do nothing`,
    );
    return false;
  }
  const anchor = DEMO_ANCHOR as Instant;
  await seedOffice(tx, anchor);
  const offsetMs = epochOf(anchor) - epochOf(now);
  await tx.run(sql`insert into platform.setting (key, value, changed_at) values ('demo', 'true', ${anchor}),
    ('clock', ${JSON.stringify({ offsetMs })}::jsonb, ${anchor})`);
  await record(tx, {
    stream: 'settings',
    subject: 'demo',
    event: 'demo.seeded',
    at: anchor,
    personId: null,
    body: { offsetMs },
  });
  return true;
}

/** Empties every table but the migrations and seeds the demo anew. The caller has made sure that it is a demo. */
export async function resetDemo(ownerUrl: string): Promise<void> {
  const owner = openDb(openPool(ownerUrl, { max: 1 }));
  try {
    await owner.transaction(async (tx) => {
      const tables = await tx.rows<{
        name: string;
      }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'migration'`);
      await tx.run({ text: `truncate ${tables.map((t) => t.name).join(', ')} restart identity`, values: [] });
      await seedIn(tx, 'demo');
    });
  } finally {
    await owner.close();
  }
}

/** The pool everything but start-up uses: the lesser role, which cannot alter or delete what is recorded. */
export function openAppDb(ownerUrl: string, max = 8): Db {
  return openDb(openPool(ownerUrl, { role: 'app', max }));
}
