/**
 * A page of the inbox of an ordinary user (own tasks, those of his post, those of somebody he stands in for) through
 * HTTP, beside a bare node server with the simplest query, in interleaved blocks; and what the database alone takes for
 * it at 100 k and at 10 M tasks. `node tools/run.mjs bench/inbox.ts [SMALL LARGE]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type pg from 'pg';
import type { Instant } from '../contracts/base/dates.ts';
import { openAppDb } from '../server/app/database.ts';
import { defaultCalendar } from '../server/kernel/calendar/api.ts';
import { getActor } from '../server/kernel/org/api.ts';
import { inbox } from '../server/modules/desks/queries/inbox.ts';
import { type Fragment, type Statement, statement } from '../server/platform/db/sql.ts';
import { packageRoot } from '../server/platform/root.ts';
import { median, rounded, tell } from './figures.ts';
import { growTasks } from './inbox-rows.ts';
import { type BenchOffice, benchFolder, call, inParallel, perSecond, startOffice } from './office.ts';

const BLOCKS = 11;
const PAGES = 400;
const EXPLAINS = 41;

interface Measured {
  readonly person: number;
  readonly addressees: readonly number[];
  readonly now: Instant;
}

/** 郑波 with a colleague he stands in for: five addressees or so, as an ordinary user has. */
async function ordinaryUser({ db, base }: BenchOffice): Promise<Measured> {
  const now = String((await call(base, 'GET', '/api/health')).json.now) as Instant;
  const { rows } = await db.query<{ login: string; person_id: string; post_id: string }>(
    `select a.login, a.person_id, h.post_id from kernel.account a join kernel.holding h on h.person_id = a.person_id
      where a.login in ('zhengbo', 'huangba')`,
  );
  const [own, absent] = ['zhengbo', 'huangba'].map((login) => rows.find((r) => r.login === login));
  if (!own || !absent) throw new Error('the sample office has changed');
  await db.query(
    `insert into kernel.stand_in (absent_id, stand_in_id, starts_at, ends_at, reason)
     values ($1, $2, $3::timestamptz - interval '1 day', $3::timestamptz + interval '9 days', '外出')`,
    [absent.person_id, own.person_id, now],
  );
  const addressees = [own.person_id, own.post_id, absent.person_id, absent.post_id].map(Number);
  return { person: Number(own.person_id), addressees, now };
}

/**
 * What the database does by itself after so many rows came at once (vacuum, statistics, the checkpoint) is over: it kept
 * one of two cores for minutes, and an office gathers its ten million over years.
 */
async function settle(db: pg.Client): Promise<void> {
  await db.query('vacuum (analyze)');
  await db.query('checkpoint');
  for (;;) {
    const { rows } = await db.query(
      "select 1 from pg_stat_activity where backend_type = 'autovacuum worker'",
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Milliseconds the database itself takes for the page's query. */
async function databaseTime(url: string, db: pg.Client, user: Measured): Promise<number> {
  const app = openAppDb(url, 1);
  let sent: Statement | undefined;
  const actor = await getActor(app.read, user.person, user.now);
  const read = {
    ...app.read,
    rows: (query: Fragment | Statement) => {
      sent = 'text' in query ? query : statement(query);
      return app.read.rows(query);
    },
  };
  const kernel = { calendar: defaultCalendar };
  await inbox(
    { read, actor, now: user.now, kernel } as never,
    { query: { limit: 20, whose: 'mine' } } as never,
  );
  await app.close();
  const times: number[] = [];
  for (let i = 0; i < EXPLAINS; i += 1) {
    const { rows } = await db.query<{
      'QUERY PLAN': [{ 'Execution Time': number; 'Planning Time': number }];
    }>(
      `explain (analyze, timing off, format json) ${sent?.text ?? ''}`,
      sent === undefined ? [] : [...sent.values],
    );
    times.push(rows[0]?.['QUERY PLAN'][0]['Execution Time'] ?? 0);
  }
  return median(times);
}

async function startBare(url: string, addressee: number): Promise<{ base: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    [join(packageRoot(), 'tools/run.mjs'), 'bench/bare-inbox.ts', url, String(addressee)],
    { stdio: ['ignore', 'pipe', 'inherit'], cwd: packageRoot() },
  );
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const ready = /ready (http:\/\/\S+)/.exec(chunk.toString())?.[1];
      if (ready) resolve(ready);
    });
    child.on('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return { base, child };
}

async function pages(base: string, path: string, cookie: string | undefined): Promise<number> {
  const started = performance.now();
  await inParallel(
    Array.from({ length: PAGES }, () => path),
    async (p) => {
      const { json } = await call(base, 'GET', p, { cookie });
      if ((json.items as unknown[]).length !== 20) throw new Error(`${base}: not a full page`);
    },
  );
  return perSecond(PAGES, started);
}

/** Runs the measurement and tells its figures. */
export async function benchInbox(small: number, large: number): Promise<void> {
  const folder = benchFolder();
  const office = await startOffice(folder.path);
  try {
    const user = await ordinaryUser(office);
    const grow = (from: number, to: number) =>
      growTasks(office.db, { from, to, mine: user.addressees, now: user.now });
    await grow(0, small);
    const atSmall = await databaseTime(office.url, office.db, user);
    await grow(small, large);
    await settle(office.db);
    const atLarge = await databaseTime(office.url, office.db, user);
    tell({
      name: `database time of an inbox page at ${large} tasks beside ${small}`,
      ours: rounded(atLarge),
      peer: rounded(atSmall),
      ratio: rounded(atLarge / atSmall),
      unit: 'ms',
      wanted: '<= 4',
      holds: atLarge / atSmall <= 4,
    });
    const bare = await startBare(office.url, user.addressees[0] ?? 0);
    const cookie = await office.signIn('zhengbo');
    const blocks: { ours: number; bare: number }[] = [];
    for (let i = 0; i <= BLOCKS; i += 1) {
      const block = {
        ours: await pages(office.base, '/api/inbox?limit=20', cookie),
        bare: await pages(bare.base, '/', undefined),
      };
      if (i > 0) blocks.push(block);
    }
    bare.child.kill();
    const ratio = median(blocks.map((b) => b.ours / b.bare));
    tell({
      name: `an ordinary user's inbox page at ${large} tasks beside a bare node server with the simplest query for the same rows`,
      ours: rounded(median(blocks.map((b) => b.ours))),
      peer: rounded(median(blocks.map((b) => b.bare))),
      ratio: rounded(ratio),
      unit: 'pages/s',
      wanted: '>= 0.5',
      holds: ratio >= 0.5,
    });
  } finally {
    await office.stop();
    folder.remove();
  }
}

const [small = '100000', large = '10000000'] = process.argv.slice(2);
await benchInbox(Number(small), Number(large));
