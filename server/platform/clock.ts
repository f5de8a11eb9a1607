/**
 * The application's clock: real time plus an offset kept in the database. Only a demo has an offset; it moves only
 * forward. Everything timed (limits, sweeps, sessions) asks this clock and never the database's now().
 */
import { type Instant, instantOf } from '../../contracts/base/dates.ts';
import { sql } from './db/sql.ts';
import type { ReadOnly } from './db/tx.ts';

/** Tells the time. */
export interface Clock {
  now(): Instant;
  /** Reads the offset again; other processes may have advanced it. */
  refresh(): Promise<void>;
}

/** The clock of an instance. */
export function clockOf(read: ReadOnly): Clock {
  let offsetMs = 0;
  return {
    now: () => instantOf(Date.now() + offsetMs),
    async refresh() {
      const row = await read.first<{ offset_ms: number }>(
        sql`select coalesce((value ->> 'offsetMs')::bigint, 0) as offset_ms from platform.setting where key = 'clock'`,
      );
      offsetMs = row?.offset_ms ?? 0;
    },
  };
}

/** A clock that stands where it is put: for tests. */
export function fixedClock(start: Instant): Clock & { set(at: Instant): void } {
  let at = start;
  return {
    now: () => at,
    async refresh() {},
    set(next) {
      at = next;
    },
  };
}

/** Real time, whatever a demo says: for seeding and for leases alone. */
export function realNow(): Instant {
  return instantOf(Date.now());
}

/** The same in milliseconds: for what is named by when it was born, and must sort so whatever a demo says. */
export function realMs(): number {
  return Date.now();
}

/** Milliseconds of a steady clock, for measuring how long something took. */
export function elapsedMs(): number {
  return performance.now();
}
