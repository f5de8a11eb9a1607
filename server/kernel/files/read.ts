/** Reading files: a download is a read of its matter, and of the file's own audience. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { fileErrors } from '../../../contracts/modules/files.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';
import { segmentVisibleTo, visibleTo } from '../access/api.ts';
import { type Actor, namesOf } from '../org/api.ts';
import type { FileRow } from './row.ts';

/** A file this person may read: of a matter he may open, or staged by himself. @throws base.not_found */
export async function getFile(read: ReadOnly | Tx, actor: Actor, fileId: string): Promise<FileRow> {
  const row = await read.first<FileRow>(sql`
    select f.* from kernel.file f left join kernel.matter m on m.id = f.matter_id
     where f.id = ${fileId} and f.purged_at is null
       and (f.staged_by = ${actor.personId} or (m.id is not null and ${visibleTo(actor)} and ${segmentVisibleTo(actor, sql`f.audience`)}))`);
  if (!row) throw problem(baseErrors.notFound);
  return row;
}

/** Files of a matter that this person may read, each in its newest version, oldest first. The matter itself has been let through before. */
export async function filesOf(read: ReadOnly, actor: Actor, matterId: string): Promise<FileRow[]> {
  return read.rows<FileRow>(sql`select f.* from kernel.file f
    where f.matter_id = ${matterId} and f.purged_at is null and f.version_of is null and ${segmentVisibleTo(actor, sql`f.audience`)} order by f.at, f.id`);
}

/** Matters whose paper has these bytes, or had them before another version took its place. Whether one may know of them is for the caller. */
export async function mattersWithPaper(read: ReadOnly | Tx, hash: string): Promise<string[]> {
  const rows = await read.rows<{ matter_id: string }>(sql`
    select distinct matter_id from kernel.file
     where hash = ${hash} and purpose = 'paper' and matter_id is not null and purged_at is null`);
  return rows.map((row) => row.matter_id);
}

/** A file that was taken away: what it was for, when it went and by whom; nothing of what it was. */
export interface Tombstone {
  readonly id: string;
  readonly purpose: FileRow['purpose'];
  readonly at: Instant;
  readonly formerId: string | null;
  readonly why: 'two_hands' | 'machine' | 'rule';
  readonly by: string[];
}

/** Tombstones of a matter, for whoever might have read the files; those of former versions where asked for. */
export async function tombstonesOf(
  read: ReadOnly,
  actor: Actor,
  matterId: string,
  options: { withFormer: boolean } = { withFormer: false },
): Promise<Tombstone[]> {
  const rows = await read.rows<Omit<Tombstone, 'by'> & { readonly by: number[] }>(sql`
    select f.id, f.purpose, f.purged_at as at, coalesce(f.purge_why, 'rule') as why, coalesce(f.purged_by, '{}') as by,
           (select v.id from kernel.file v where v.version_of = f.id and v.purged_at is null order by v.version desc limit 1) as "formerId"
      from kernel.file f where f.matter_id = ${matterId} and f.purged_at is not null and ${segmentVisibleTo(actor, sql`f.audience`)}
       and (f.version_of is null or ${options.withFormer})
     order by f.at, f.id`);
  const names = await namesOf(
    read,
    rows.flatMap((row) => row.by),
  );
  return rows.map((row) => ({ ...row, by: row.by.map((id) => names.get(id) ?? '') }));
}

/** The extracted text of a file, by page; empty for pictures. */
export async function textOf(read: ReadOnly, file: FileRow): Promise<{ page: number; lines: string[] }[]> {
  if (!file.text_id) return [];
  const row = await read.first<{ body: string | null }>(
    sql`select body from kernel.content where id = ${file.text_id}`,
  );
  return row?.body ? (JSON.parse(row.body) as { page: number; lines: string[] }[]) : [];
}

/**
 * A staged file about to be taken into an act by its uploader.
 * @throws base.not_found; guard.secrecy_mark_found when the machine has read a mark in it meanwhile
 */
export async function getStaged(tx: Tx, fileId: string, personId: number): Promise<FileRow> {
  const row = await tx.first<FileRow>(
    sql`select * from kernel.file where id = ${fileId} and matter_id is null and staged_by = ${personId} for update`,
  );
  if (!row) throw problem(baseErrors.notFound);
  if (row.purged_at !== null)
    throw problem(fileErrors.secrecyMarkFound, { rule: 'starred-mark', page: null });
  return row;
}
