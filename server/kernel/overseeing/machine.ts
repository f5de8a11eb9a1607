/** The machine as the system administrator sees it: jobs, storage, versions, the last backup he registered. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Jobs of one kind. */
export interface JobLine {
  readonly kind: string;
  readonly waiting: number;
  readonly retrying: number;
  readonly failed: number;
}

/** A job given up. */
export interface FailedJob {
  readonly id: number;
  readonly kind: string;
  readonly error: string;
  readonly attempts: number;
  readonly at: Instant;
}

/** What the database tells of itself. */
export interface Machine {
  readonly databaseBytes: number;
  readonly fileBytes: number;
  readonly files: number;
  readonly databaseVersion: string;
  readonly migrations: number;
  readonly lastMigration: string;
  readonly sessions: number;
  readonly jobs: readonly JobLine[];
  readonly failed: readonly FailedJob[];
  readonly backup: { readonly at: Instant; readonly place: string } | null;
}

/** All of it; the failed jobs newest first, fifty at most. */
export async function machine(read: ReadOnly, now: Instant): Promise<Machine> {
  const [facts, jobs, failed, backup] = await Promise.all([
    read.one<Omit<Machine, 'jobs' | 'failed' | 'backup'>>(sql`
      select pg_database_size(current_database())::float8 as "databaseBytes",
             coalesce((select sum(size) from (select distinct on (hash) size from kernel.file where purged_at is null) f), 0)::float8 as "fileBytes",
             (select count(distinct hash) from kernel.file where purged_at is null)::int as files,
             current_setting('server_version') as "databaseVersion",
             (select count(*) from platform.migration)::int as migrations,
             (select max(name) from platform.migration) as "lastMigration",
             (select count(*) from kernel.session where ends_at > ${now})::int as sessions`),
    read.rows<JobLine>(sql`
      select kind, count(*) filter (where failed_at is null and last_error is null)::int as waiting,
             count(*) filter (where failed_at is null and last_error is not null)::int as retrying,
             count(*) filter (where failed_at is not null)::int as failed
        from platform.job group by kind order by kind`),
    read.rows<FailedJob>(sql`
      select id, kind, coalesce(last_error, '') as error, attempts, failed_at as at from platform.job
       where failed_at is not null order by id desc limit 50`),
    read.first<{ value: { at: Instant; place: string } }>(
      sql`select value from platform.setting where key = 'backup.last'`,
    ),
  ]);
  return { ...facts, jobs, failed, backup: backup?.value ?? null };
}

/** Has a job given up done again, from its first attempt. @returns its kind; undefined when it is none */
export async function retryJob(tx: Tx, jobId: number, now: Instant): Promise<string | undefined> {
  const row = await tx.first<{ kind: string }>(sql`
    update platform.job set failed_at = null, attempts = 0, last_error = null, locked_until = null, run_at = ${now}
     where id = ${jobId} and failed_at is not null returning kind`);
  return row?.kind;
}

/** Keeps when and where the last backup was made. */
export async function keepBackup(tx: Tx, backup: { at: Instant; place: string }): Promise<void> {
  await tx.run(sql`insert into platform.setting (key, value, changed_at)
    values ('backup.last', ${JSON.stringify(backup)}::jsonb, ${backup.at})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`);
}

/** Turns a switch of the instance. @returns what it was before */
export async function turnSwitch(tx: Tx, name: string, isOn: boolean, now: Instant): Promise<boolean> {
  const before = await tx.first<{ on: boolean }>(
    sql`select value = 'true'::jsonb as on from platform.setting where key = ${name} for update`,
  );
  await tx.run(sql`insert into platform.setting (key, value, changed_at) values (${name}, ${String(isOn)}::jsonb, ${now})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`);
  return before?.on ?? false;
}
