/**
 * What each desk of the county asks for first, through HTTP as an ordinary user, beside the very same statements sent to
 * the database by themselves, interleaved. `node tools/run.mjs bench/desks.ts [DATA]`: on a county that stands there already.
 */
import { join } from 'node:path';
import pg from 'pg';
import type { Instant, LocalDate } from '../contracts/base/dates.ts';
import { addDays, localDateOf } from '../contracts/base/dates.ts';
import type { AnyEndpoint } from '../contracts/base/endpoint.ts';
import { prefiled } from '../contracts/modules/archives.ts';
import { clearOut, clearOutCounts } from '../contracts/modules/clear-out.ts';
import { archiveGaps, reminders, unitDue, watch, watchCounts } from '../contracts/modules/desk-views.ts';
import { counts, echoes, inbox } from '../contracts/modules/desks.ts';
import { list } from '../contracts/modules/documents.ts';
import { stuck } from '../contracts/modules/jumps.ts';
import { ladder } from '../contracts/modules/supervision-assignments.ts';
import { apartTasks } from '../server/app/apart-tasks.ts';
import { openAppDb } from '../server/app/database.ts';
import { openKernel } from '../server/app/kernel.ts';
import { modules } from '../server/app/modules.ts';
import type { Route } from '../server/kernel/binding/api.ts';
import { workHere } from '../server/platform/apart/apart.ts';
import { fixedClock } from '../server/platform/clock.ts';
import { type Fragment, type Statement, statement } from '../server/platform/db/sql.ts';
import type { Db, ReadOnly } from '../server/platform/db/tx.ts';
import { median, rounded, tell } from './figures.ts';
import { type BenchOffice, benchFolder, call, startOffice } from './office.ts';

const ROUNDS = 61;
const WARM = 20;
const WANTED = 3;

/** One request of a desk. */
interface Asked {
  readonly endpoint: AnyEndpoint;
  readonly query?: Readonly<Record<string, string | number>>;
}

/** What each desk's parts ask for (web/modules/desks/desks/plan.tsx), by the role of the post. */
function desksOn(today: LocalDate): Readonly<Record<string, readonly Asked[]>> {
  const mine: readonly Asked[] = [{ endpoint: counts }, { endpoint: inbox, query: { limit: 50 } }];
  const owes: Asked = { endpoint: unitDue, query: { limit: 50, until: addDays(today, 31) } };
  return {
    clerk: [...mine, { endpoint: list, query: { on: today, limit: 20 } }],
    section_chief: [
      ...mine,
      { endpoint: clearOut, query: { whose: 'unit', limit: 50 } },
      { endpoint: clearOutCounts, query: { whose: 'unit' } },
    ],
    director: [...mine, { endpoint: watchCounts }, { endpoint: watch, query: { limit: 10 } }],
    leader: [
      { endpoint: inbox, query: { limit: 50 } },
      { endpoint: echoes, query: { limit: 50 } },
    ],
    liaison: [...mine, { endpoint: inbox, query: { whose: 'liaison', limit: 50 } }],
    unit_principal: [...mine, owes],
    unit_contact: [...mine, owes],
    supervisor: [
      ...mine,
      { endpoint: reminders, query: { limit: 50 } },
      { endpoint: ladder, query: { limit: 20 } },
    ],
    archivist: [
      ...mine,
      { endpoint: prefiled, query: { state: 'closed', limit: 20 } },
      { endpoint: archiveGaps },
    ],
    flow_steward: [{ endpoint: stuck, query: { limit: 20 } }, ...mine],
  };
}

/** Whoever of a role has most to do: nobody's desk is slower. */
async function holderOf({ db }: BenchOffice, role: string): Promise<string> {
  const { rows } = await db.query<{ login: string }>(
    `select a.login from kernel.post p join kernel.holding h on h.post_id = p.id join kernel.account a on a.person_id = h.person_id
       left join kernel.task t on t.state = 'open' and t.addressee_id in (h.person_id, p.id)
      where p.role = $1 group by a.login order by count(t.id) desc, a.login limit 1`,
    [role],
  );
  if (!rows[0]) throw new Error(`the county has no ${role}`);
  return rows[0].login;
}

/** A `Db` that notes the statements of a page's own data; who asks travels in the guard and is not among them. */
function noting(db: Db, sent: Statement[]): Db {
  const noted = (read: ReadOnly): ReadOnly => {
    const note = (query: Fragment | Statement): Statement => {
      const asked = 'text' in query ? query : statement(query);
      sent.push(asked);
      return asked;
    };
    return {
      ...read,
      rows: (query: Fragment | Statement) => read.rows(note(query)),
      first: (query: Fragment | Statement) => read.first(note(query)),
      one: (query: Fragment | Statement) => read.one(note(query)),
    } as ReadOnly;
  };
  return {
    ...db,
    read: noted(db.read),
    readBehind(guard) {
      const behind = db.readBehind(guard);
      return { ...behind, read: noted(behind.read) };
    },
  };
}

/** Answers a request in this process. @returns the statements it took */
type Listen = (asked: Asked, cookie: string) => Promise<Statement[]>;

async function openListening(
  { url, dataDir }: BenchOffice,
  now: Instant,
): Promise<Listen & { close(): Promise<void> }> {
  const db = openAppDb(url, 2);
  const sent: Statement[] = [];
  const kernel = await openKernel({
    db: noting(db, sent),
    clock: fixedClock(now),
    blobFolder: join(dataDir, 'blobs'),
    apart: workHere(apartTasks),
    demo: true,
    phoneUrls: [],
    openapi: () => ({}),
    resetDemo: async () => {},
  });
  const routes = new Map(
    modules
      .flatMap((module) => module.routes as readonly Route[])
      .map((route) => [route(kernel).endpoint.name, route(kernel)] as const),
  );
  const listen = async ({ endpoint, query }: Asked, cookie: string) => {
    sent.length = 0;
    await routes.get(endpoint.name)?.handle({
      endpoint,
      params: undefined,
      query: endpoint.query?.parse(query ?? {}),
      body: undefined,
      upload: undefined,
      cookie: cookie.slice(cookie.indexOf('=') + 1),
      requestId: 'bench',
      address: '',
      origin: '',
      signal: new AbortController().signal,
    });
    return [...sent];
  };
  return Object.assign(listen, { close: () => db.close() });
}

async function ask(base: string, { endpoint, query = {} }: Asked, cookie: string): Promise<void> {
  const words = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  await call(base, 'GET', `${endpoint.path}?${words}`, { cookie });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs the measurement and tells one figure a desk. */
export async function benchDesks(standing?: string): Promise<void> {
  const folder = standing === undefined ? benchFolder() : { path: standing, remove: () => {} };
  const office = await startOffice(folder.path, 'demo');
  const alone = new pg.Client({
    connectionString: office.url,
    options: '-c role=app -c timezone=Asia/Shanghai',
  });
  try {
    await alone.connect();
    const now = String((await call(office.base, 'GET', '/api/health')).json.now) as Instant;
    const listen = await openListening(office, now);
    for (const [role, desk] of Object.entries(desksOn(localDateOf(now)))) {
      const cookie = await office.signIn(await holderOf(office, role));
      const statements: Statement[] = [];
      for (const asked of desk) statements.push(...(await listen(asked, cookie)));
      if (statements.length < desk.length) throw new Error(`${role}: a page that asks the database nothing`);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round < WARM + ROUNDS; round += 1) {
        const ourMs = await timed(async () => {
          for (const asked of desk) await ask(office.base, asked, cookie);
        });
        const bareMs = await timed(async () => {
          for (const { text, values, name } of statements)
            await alone.query({ text, values: [...values], ...(name ? { name } : {}) });
        });
        if (round < WARM) continue;
        ours.push(ourMs);
        theirs.push(bareMs);
      }
      const ratio = median(ours) / median(theirs);
      tell({
        name: `first data of the ${role} desk (${desk.length} requests) beside its ${statements.length} statements alone`,
        ours: rounded(median(ours)),
        peer: rounded(median(theirs)),
        ratio: rounded(ratio),
        unit: 'ms',
        wanted: `<= ${WANTED}`,
        holds: ratio <= WANTED,
      });
    }
    await listen.close();
  } finally {
    await alone.end();
    await office.stop();
    folder.remove();
  }
}

await benchDesks(process.argv[2]);
