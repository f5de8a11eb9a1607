/** Versions of a file: the newest has the file's own id, each former one a row of its own that points to it. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sm3 } from '../../platform/blobs/store.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, taskReach } from '../org/api.ts';
import type { FileRow } from './row.ts';

/** A version with who put it in. */
export interface VersionRow extends FileRow {
  readonly by_name: string | null;
  readonly since: Instant;
  /** null: the first, or its words were purged. */
  readonly why: string | null;
}

/** All versions of a file, newest first; what was purged too, for its tombstone. The file has been let through before. */
export async function versionsOf(read: ReadOnly, fileId: string): Promise<VersionRow[]> {
  return read.rows<VersionRow>(sql`
    select f.*, a.name as by_name, coalesce(f.versioned_at, r.at, f.at) as since, c.body as why
      from kernel.file f
      left join kernel.record r on r.stream = 'matters' and r.subject = f.matter_id::text and r.seq = f.seq
      left join kernel.addressee a on a.id = coalesce(f.versioned_by, r.person_id)
      left join kernel.content c on c.id = f.version_why
     where f.id = ${fileId} or f.version_of = ${fileId} order by f.version desc`);
}

/** Why a file may not be replaced by this person; null: he may. */
export type ReplaceBar = 'former' | 'made_here' | 'filed' | 'not_yours';

/**
 * Whoever brought a file in, or has the matter in hand now, may put a better one in its place until the matter is filed. What the
 * platform made itself (notices, reports) is made anew by its act, never replaced.
 */
export async function replaceBarOf(
  read: ReadOnly | Tx,
  actor: Actor,
  file: FileRow,
): Promise<ReplaceBar | null> {
  if (file.version_of !== null || file.matter_id === null) return 'former';
  if (file.purpose === 'notice' || file.purpose === 'report') return 'made_here';
  const mine = taskReach(actor).flatMap(({ addressees }) => addressees);
  const row = await read.one<{ is_filed: boolean; brought: boolean; holds: boolean }>(sql`
    select m.state in ('filed', 'void') as is_filed,
           ${actor.personId} = coalesce(f.versioned_by, (select r.person_id from kernel.record r
              where r.stream = 'matters' and r.subject = f.matter_id::text and r.seq = f.seq), 0) as brought,
           exists (select 1 from kernel.task t where t.matter_id = m.id and t.state = 'open' and t.addressee_id = any(${mine}::bigint[])) as holds
      from kernel.file f join kernel.matter m on m.id = f.matter_id where f.id = ${file.id}`);
  if (row.is_filed) return 'filed';
  return row.brought || row.holds ? null : 'not_yours';
}

/** What was put where: one line for the file itself, one for each copy of it that was handed on. */
export interface Replaced {
  readonly fileId: string;
  readonly matterId: string;
  readonly version: number;
  readonly formerId: string;
}

/**
 * Puts a staged file in the place of another, and of the copies that were handed on with the paper: units work on what the office has.
 * Copies in matters already filed stay as they were filed. @returns [] when the file is no more as it was seen
 */
export async function replaceFile(
  tx: Tx,
  input: {
    file: FileRow;
    staged: FileRow;
    actor: Actor;
    attested: boolean;
    reason: string;
    now: Instant;
  },
): Promise<Replaced[]> {
  const { file, now } = input;
  const done: Replaced[] = [];
  for (const target of await targetsOf(tx, file)) {
    const former = newId();
    const why = newId();
    await tx.run(sql`insert into kernel.content (id, matter_id, kind, body, hash, at)
      values (${why}, ${target.matter_id}, 'text', ${input.reason}, ${sm3(input.reason)}, ${now})`);
    const { is_done } = await tx.one<{ is_done: boolean }>(sql`
      select kernel.replace_file(${target.id}, ${target.version}, ${former}, ${input.staged.id}, ${input.actor.personId},
        ${input.attested}, ${why}, ${now}) as is_done`);
    if (!is_done) return [];
    done.push({
      fileId: target.id,
      matterId: target.matter_id,
      version: target.version + 1,
      formerId: former,
    });
  }
  // Its bytes and its text are the file's now.
  await tx.run(sql`delete from kernel.file where id = ${input.staged.id} and matter_id is null`);
  return done;
}

/** The file first, with the version that was seen; then its copies down the thread, in the order of their ids so that two replacing at once wait. */
async function targetsOf(
  tx: Tx,
  file: FileRow,
): Promise<{ id: string; matter_id: string; version: number }[]> {
  const self: Fragment = sql`select ${file.id}::uuid as id, ${file.matter_id}::uuid as matter_id, ${file.version}::int as version`;
  const copies = file.audience === null && file.purpose !== 'evidence';
  if (!copies) return tx.rows(self);
  return tx.rows(sql`
    with recursive thread as (
      select ${file.matter_id}::uuid as id
      union select l.from_id from kernel.link l join thread t on l.to_id = t.id where l.kind in ('arises_from', 'part_of')
    )
    ${self}
    union all
    (select f.id, f.matter_id, f.version from kernel.file f join kernel.matter m on m.id = f.matter_id
      where f.matter_id in (select id from thread) and f.matter_id <> ${file.matter_id} and f.hash = ${file.hash}
        and f.version_of is null and f.purged_at is null and m.state not in ('filed', 'void') order by f.id)`);
}
