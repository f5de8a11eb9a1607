/**
 * Works off the outbox: SKIP LOCKED batches, polled. A lease, not a lock, marks what is being worked on, so that a
 * killed worker's jobs come back by themselves; handlers are idempotent because of exactly that.
 */
import type { Clock } from '../clock.ts';
import { sql, statement } from '../db/sql.ts';
import type { Db } from '../db/tx.ts';

/** What a job was asked with. */
export type JobPayload = Readonly<Record<string, unknown>>;

/**
 * Handles one kind of job; opens its own transactions. `many` handles all that were taken at once: work that follows
 * every act costs a fraction so. One of them failing fails all, and each is then tried alone.
 */
export type JobHandler =
  | ((payload: JobPayload) => Promise<void>)
  | { readonly many: (payloads: readonly JobPayload[]) => Promise<void> };

/** Handlers by kind. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Does one job. A kind that nobody handles is nobody's work. */
export async function runJob(
  handlers: JobHandlers,
  { kind, payload }: { readonly kind: string; readonly payload: JobPayload },
): Promise<void> {
  const handler = handlers[kind];
  if (handler) await (typeof handler === 'function' ? handler(payload) : handler.many([payload]));
}

/** A lane of work: how much is taken at once, and how long it may take before another worker tries. */
export interface Lane {
  readonly size?: number;
  readonly leaseSeconds?: number;
}

const LEASE_SECONDS = 60;
const MOST_ATTEMPTS = 12;

interface JobRow {
  readonly id: number;
  readonly kind: string;
  readonly payload: JobPayload;
  readonly attempts: number;
}

/**
 * Takes and works one batch. Leases live in real time, because they guard against real crashes; `run_at` lives in the
 * application's time, because a demo clock moves it. A job taken gives up its key: what is asked for from now on may
 * come too late for it, and is another piece of work. @returns how many jobs were taken
 */
export async function workBatch(
  db: Db,
  clock: Clock,
  handlers: JobHandlers,
  { size = 40, leaseSeconds = LEASE_SECONDS }: Lane = {},
): Promise<number> {
  const jobs = await db.lazily((tx) =>
    tx.rows<JobRow>(
      statement(
        sql`update platform.job set attempts = attempts + 1, key = null, locked_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
      where id in (select id from platform.job
                    where failed_at is null and run_at <= ${clock.now()} and kind = any(${Object.keys(handlers)}::text[])
                      and (locked_until is null or locked_until < clock_timestamp())
                    order by run_at, id limit ${size} for update skip locked)
      returning id, kind, payload, attempts`,
        'take_jobs',
      ),
    ),
  );
  if (jobs.length === 0) return 0;
  const done: number[] = [];
  for (const together of groupsOf(jobs, handlers)) {
    if (await workTogether(handlers, together)) done.push(...together.map((job) => job.id));
    else for (const job of together) if (await workOne(db, clock, handlers, job)) done.push(job.id);
  }
  // Together, and without waiting for the disk: after a crash their rows come back, and handlers are idempotent.
  await db.lazily((tx) => tx.run(sql`delete from platform.job where id = any(${done}::bigint[])`));
  return jobs.length;
}

/** In the order they were asked for; kinds that are worked together stand where their first stands. */
function groupsOf(jobs: readonly JobRow[], handlers: JobHandlers): JobRow[][] {
  const groups = new Map<string, JobRow[]>();
  for (const job of [...jobs].sort((a, b) => a.id - b.id)) {
    const key = typeof handlers[job.kind] === 'function' ? String(job.id) : job.kind;
    groups.set(key, [...(groups.get(key) ?? []), job]);
  }
  return [...groups.values()];
}

/** @returns whether all are done; of a failure it is found out alone whose it was */
async function workTogether(handlers: JobHandlers, jobs: readonly JobRow[]): Promise<boolean> {
  const [first, second] = jobs;
  const handler = first && handlers[first.kind];
  if (!second || !handler || typeof handler === 'function') return false;
  try {
    await handler.many(jobs.map((job) => job.payload));
    return true;
  } catch {
    return false;
  }
}

/** @returns whether it is done */
async function workOne(db: Db, clock: Clock, handlers: JobHandlers, job: JobRow): Promise<boolean> {
  try {
    await runJob(handlers, job);
    return true;
  } catch (thrown) {
    // Code and class of the failure only: messages may quote content.
    const told =
      thrown instanceof Error
        ? `${thrown.name} ${(thrown as { code?: string }).code ?? ''}`.trim()
        : 'unknown';
    const backoffSeconds = Math.min(600, 2 ** job.attempts);
    await db.transaction((tx) =>
      tx.run(sql`update platform.job set last_error = ${told},
          failed_at = case when ${job.attempts} >= ${MOST_ATTEMPTS} then ${clock.now()}::timestamptz end,
          locked_until = clock_timestamp() + make_interval(secs => ${backoffSeconds})
        where id = ${job.id}`),
    );
    return false;
  }
}

/** Runs until stopped: a batch, and a rest when there was none. */
export function startWorker(
  db: Db,
  clock: Clock,
  handlers: JobHandlers,
  lane: Lane = {},
  restMs = 200,
): { stop(): Promise<void> } {
  let running = true;
  let wake: () => void = () => {};
  const loop = (async () => {
    while (running) {
      const taken = await workBatch(db, clock, handlers, lane).catch(() => 0);
      if (taken === 0 && running) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, restMs).unref();
        });
      }
    }
  })();
  return {
    async stop() {
      running = false;
      wake();
      await loop;
    },
  };
}

/** Runs `work` every `everyMs` of real time until stopped; a failing round does not stop the next. */
export function repeat(everyMs: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let running = true;
  let current: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    if (running) current = current.then(() => (running ? work() : undefined)).catch(() => {});
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      running = false;
      clearInterval(timer);
      await current;
    },
  };
}
