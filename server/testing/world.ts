/** The sample office in a running instance without background work: time stands still, jobs run when told to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import type { Instant } from '../../contracts/base/dates.ts';
import type { AnyEndpoint } from '../../contracts/base/endpoint.ts';
import { DEMO_ANCHOR, SAMPLE_UNITS } from '../../db/seeds/office.ts';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';
import { apartTasks } from '../app/apart-tasks.ts';
import { jobHandlers } from '../app/jobs.ts';
import { openKernel } from '../app/kernel.ts';
import { modules } from '../app/modules.ts';
import type { Kernel } from '../kernel/binding/api.ts';
import { type Apart, workHere } from '../platform/apart/apart.ts';
import { fixedClock } from '../platform/clock.ts';
import { sql } from '../platform/db/sql.ts';
import { openapiOf } from '../platform/http/openapi.ts';
import { buildHttp } from '../platform/http/server.ts';
import { workBatch } from '../platform/jobs/worker.ts';
import { as, type Person } from './as.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';

/** Everybody and every unit by name. */
export interface World {
  readonly database: TestDatabase;
  readonly kernel: Kernel;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly blobFolder: string;
  /** A person of the sample office, signed in: `await (await world.as('clerk')).post(contract, input)`. */
  as(key: string): Promise<Person>;
  /** Somebody who is not of the sample office, by id. */
  asPerson(personId: number): Promise<Person>;
  /** Nobody signed in. */
  stranger(): Person;
  /** Any request, as it stands: for what no client of ours would send. */
  readonly inject: FastifyInstance['inject'];
  /** Everything mounted. */
  readonly endpoints: readonly AnyEndpoint[];
  /** What went wrong unexpectedly; the file fails at its end unless a test took it out. */
  readonly unexpected: unknown[];
  /** Lines the server would have logged. */
  readonly log: readonly string[];
  person(key: string): number;
  post(key: string): number;
  unit(key: string): number;
  /** Works off all jobs that are due. @throws Error when one failed */
  drain(): Promise<void>;
  /** Works one job that is due, any of them: the number says which. @returns false when there is none */
  workOne(n: number): Promise<boolean>;
}

/** Opens the world for a test file and closes it after the last test; unexpected failures fail the file. */
export async function openWorld(options: { apart?: Apart; scanFolder?: string } = {}): Promise<World> {
  const database = await cloneDatabase();
  const blobFolder = mkdtempSync(join(tmpdir(), 'huiyin-blobs-'));
  const clock = fixedClock(DEMO_ANCHOR as Instant);
  let endpoints: readonly AnyEndpoint[] = [];
  const kernel = await openKernel({
    db: database.db,
    clock,
    blobFolder,
    apart: options.apart ?? workHere({ ...apartTasks, 'files.ocr': noMachine }),
    scanFolder: options.scanFolder,
    demo: true,
    phoneUrls: [],
    openapi: () => openapiOf(endpoints, '0') as Record<string, unknown>,
    resetDemo: async () => {},
  });
  const routes = modules.flatMap((module) => module.routes.map((route) => route(kernel)));
  endpoints = routes.map((r) => r.endpoint);
  const unexpected: unknown[] = [];
  const log: string[] = [];
  const app = await buildHttp({
    routes,
    logLevel: 'info',
    logTo: { write: (line) => log.push(line) },
    onUnexpected: (thrown) => unexpected.push(thrown),
  });
  const ids = await loadIds(database);
  const handlers = jobHandlers(kernel);
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(blobFolder, { recursive: true, force: true });
    if (unexpected.length > 0) throw unexpected[0];
  });
  const find = (map: Map<string, number>, key: string) => {
    const id = map.get(key);
    if (id === undefined) throw new Error(`nobody in the sample office is called ${key}`);
    return id;
  };
  return {
    database,
    kernel,
    clock,
    blobFolder,
    as: (key) => as(app, kernel, find(ids.persons, key)),
    asPerson: (personId) => as(app, kernel, personId),
    stranger: () => as.stranger(app),
    inject: app.inject.bind(app) as FastifyInstance['inject'],
    endpoints,
    unexpected,
    log,
    person: (key) => find(ids.persons, key),
    post: (key) => find(ids.posts, key),
    unit: (key) => find(ids.units, key),
    async drain() {
      while ((await workBatch(database.db, clock, handlers)) > 0);
      await assertNoneFailed(database);
    },
    async workOne(n) {
      const due = await database.db.read.rows<{ id: number }>(sql`select id from platform.job order by id`);
      const chosen = due.at(n % Math.max(1, due.length));
      if (!chosen) return false;
      await database.owner.transaction((tx) =>
        tx.run(sql`update platform.job set run_at = '2000-01-01Z' where id = ${chosen.id}`),
      );
      await workBatch(database.db, clock, handlers, { size: 1 });
      await assertNoneFailed(database);
      return true;
    },
  };
}

/** Pictures are decoded by native code that damaged ones bring down: in tests only in a process of its own. */
const noMachine = async () => ({ state: 'no-engine' });

async function assertNoneFailed(database: TestDatabase): Promise<void> {
  const failed = await database.db.read.rows<{ kind: string; last_error: string }>(
    sql`select kind, last_error from platform.job where last_error is not null`,
  );
  if (failed.length > 0) throw new Error(`jobs failed: ${JSON.stringify(failed)}`);
}

async function loadIds(database: TestDatabase) {
  const rows = await database.db.read.rows<{ login: string; person_id: number; post_id: number }>(
    sql`select a.login, a.person_id, h.post_id from kernel.account a join kernel.holding h on h.person_id = a.person_id`,
  );
  const byLogin = new Map(rows.map((row) => [row.login, row]));
  const units = await database.db.read.rows<{ id: number; full_name: string }>(
    sql`select id, full_name from kernel.unit`,
  );
  const byName = new Map(units.map((u) => [u.full_name, u.id]));
  return {
    persons: new Map(SAMPLE_PERSONS.map((p) => [p.key, byLogin.get(p.login)?.person_id ?? 0])),
    posts: new Map(SAMPLE_PERSONS.map((p) => [p.key, byLogin.get(p.login)?.post_id ?? 0])),
    units: new Map(SAMPLE_UNITS.map((u) => [u.key, byName.get(u.fullName) ?? 0])),
  };
}
