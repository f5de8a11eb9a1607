/** What an instance begins with: reference data always, a demo when asked for and the embedded database is empty. */
import { join } from 'node:path';
import { epochOf, type Instant, localDateOf } from '../../contracts/base/dates.ts';
import { DEMO_ANCHOR } from '../../db/seeds/office.ts';
import { seedOffice } from '../../db/seeds/seed-office.ts';
import { seedRules } from '../../db/seeds/seed-rules.ts';
import { record } from '../kernel/audit/api.ts';
import { realNow } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openPool, type PoolClient } from '../platform/db/pool.ts';
import { sql } from '../platform/db/sql.ts';
import { type Tx, txOf } from '../platform/db/tx.ts';
import type { Progress } from './county/seed-county.ts';

/** Two processes starting together must not both find the database empty. */
const SEEDING_LOCK = 4_813_003;

/** How a demo is loaded. */
export interface SeedOptions {
  readonly wanted: Config['seed'];
  readonly dataDir: string;
  readonly tell: Progress;
  /** Fewer papers than the county's own, for tests. */
  readonly papers?: number;
}

/** What the database says of itself: a demo, none, or one whose loading was killed; undefined: nothing yet. */
type Standing = boolean | 'loading' | undefined;

/** Seeds what is not there yet. @returns whether it is a demo */
export async function seed(ownerUrl: string, options: SeedOptions): Promise<boolean> {
  return withOwner(ownerUrl, async (client) => {
    const tx = txOf(client);
    const standing = await standingOf(tx);
    if (typeof standing === 'boolean') return standing;
    const isEmpty = !(await tx.first(sql`select 1 from kernel.addressee limit 1`));
    if (standing === 'loading') await emptyTables(tx);
    else if (options.wanted === 'none' || !isEmpty) {
      await beginWithoutDemo(tx);
      return false;
    }
    await load(client, options);
    return true;
  });
}

/** Empties every table but the migrations and seeds the demo anew. The caller has made sure that it is a demo. */
export async function resetDemo(ownerUrl: string, options: SeedOptions): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    await emptyTables(txOf(client));
    await load(client, options);
  });
}

/** One connection of the owner's in one transaction, committed at the end; loading the county commits in between. */
async function withOwner<T>(ownerUrl: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const pool = openPool(ownerUrl, { max: 1 });
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SEEDING_LOCK]);
    // Between two packets of a busy machine half a minute may pass.
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    client.release(true);
    await pool.end();
  }
}

async function standingOf(tx: Tx): Promise<Standing> {
  const row = await tx.first<{ value: boolean | 'loading' }>(
    sql`select value from platform.setting where key = 'demo'`,
  );
  return row?.value;
}

async function beginWithoutDemo(tx: Tx): Promise<void> {
  const now = realNow();
  await seedRules(tx, Number(localDateOf(now).slice(0, 4)));
  await setDemo(tx, false, now);
}

async function setDemo(tx: Tx, value: boolean | 'loading', at: Instant): Promise<void> {
  await tx.run(sql`insert into platform.setting (key, value, changed_at) values ('demo', ${JSON.stringify(value)}::jsonb, ${at})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`);
}

/** What a migration put there once, and no seed puts there again, stays: which migrations ran, and the version of who is who. */
async function emptyTables(tx: Tx): Promise<void> {
  const tables = await tx.rows<{
    name: string;
  }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') and tablename not in ('migration', 'org_version')`);
  await tx.run({ text: `truncate ${tables.map((t) => t.name).join(', ')} restart identity`, values: [] });
}

/** The sample office alone comes at once; the county takes its time, and says until then that it is not whole. */
async function load(client: PoolClient, options: SeedOptions): Promise<void> {
  const tx = txOf(client);
  const anchor = DEMO_ANCHOR as Instant;
  let loaded = {};
  if (options.wanted === 'office') await seedOffice(tx, anchor);
  else {
    await setDemo(tx, 'loading', anchor);
    // Only now: the whole office is needed to play the county, and no later start plays it again.
    const { seedCounty } = await import('./county/seed-county.ts');
    loaded = await seedCounty(client, { ...options, anchor, blobFolder: join(options.dataDir, 'blobs') });
  }
  // The clock starts when all is there: the demo's first moment is the first anybody sees.
  const offsetMs = epochOf(anchor) - epochOf(realNow());
  await setDemo(tx, true, anchor);
  await tx.run(sql`insert into platform.setting (key, value, changed_at)
    values ('clock', ${JSON.stringify({ offsetMs })}::jsonb, ${anchor})`);
  await record(tx, {
    stream: 'settings',
    subject: 'demo',
    event: 'demo.seeded',
    at: anchor,
    personId: null,
    body: { offsetMs, ...loaded },
  });
}
