/**
 * A text that must go (found classified after all, destroyed by rule, personal data): contents, files, titles and search
 * segments of a matter and of everything that arose from it. Events stay: they hold hashes, so chains and seals verify
 * as before; where the text stood there is a tombstone with its reason.
 */
import { type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { type Kernel, systemCommand } from '../binding/api.ts';
import { removeUnnamed } from '../files/api.ts';
import { draftOf, performIfNeeded } from '../flow/api.ts';
import { purgeCopies } from './purge-copies.ts';

/** What stands where a title stood. */
export const PURGED_TITLE = '（内容已清除）';

/** Purges a module's own columns that hold words of a matter; references and numbers stay. */
export type ModulePurge = (matterId: string) => Statement;

/** What was purged. */
export interface Purged {
  /** Ids of the matters purged, for their search segments to be made anew. */
  readonly matters: readonly string[];
  readonly files: number;
}

/** The matter and all that arose from it or is part of it, itself first. */
async function threadOf(read: ReadOnly, matterId: string): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(sql`
    with recursive thread as (
      select ${matterId}::uuid as id
      union select l.from_id from kernel.link l join thread t on l.to_id = t.id where l.kind in ('arises_from', 'part_of')
    ) select id from thread`);
  return rows.map((row) => row.id);
}

/**
 * Purges a thread. Each matter is one act with its record; blobs go last, so that a crash leaves files that are named
 * nowhere rather than names without files. Running it again finishes what was begun.
 */
export async function purgeThread(
  kernel: Kernel,
  input: {
    matterId: string;
    reason: string;
    modules: readonly ModulePurge[];
    /** Files of the same bytes go wherever else they are named: in other matters, staged by others. */
    everyCopy: boolean;
    /** Whose hands, for the tombstones; none where an operator destroys by rule. */
    by: readonly number[];
  },
): Promise<Purged> {
  const matters = await threadOf(kernel.db.read, input.matterId);
  const hashes = await kernel.db.read.rows<{ hash: string }>(
    sql`select distinct hash from kernel.file where matter_id = any(${matters}::uuid[])`,
  );
  for (const id of matters) {
    await performIfNeeded(systemCommand(kernel, 'purging.purge'), id, ({ ctx, facts }) => {
      const draft = draftOf(ctx, facts);
      draft.act = 'purge';
      draft.action = 'purging.purge';
      return {
        drafts: [draft],
        extra: [...purges(id, input.reason, input.by, ctx.now), ...input.modules.map((purge) => purge(id))],
      };
    });
  }
  const elsewhere = input.everyCopy
    ? await purgeCopies(
        kernel,
        hashes.map((row) => row.hash),
        input.reason,
        input.by,
      )
    : [];
  for (const { hash } of hashes) await removeUnnamed(kernel.db, kernel.blobs, hash);
  return { matters: [...matters, ...elsewhere], files: hashes.length };
}

function purges(matterId: string, reason: string, by: readonly number[], now: string): Statement[] {
  return [
    statement(sql`update kernel.content set body = null, purged_at = ${now}, purge_reason = ${reason}
      where purged_at is null and (matter_id = ${matterId} or id in (select text_id from kernel.file where matter_id = ${matterId}))`),
    statement(sql`update kernel.file set name = ${PURGED_TITLE}, purged_at = ${now}, purge_reason = ${reason},
        ocr = 'none', purge_why = ${by.length > 0 ? 'two_hands' : 'rule'}, purged_by = ${[...by]}
      where matter_id = ${matterId} and purged_at is null`),
    statement(
      sql`update kernel.notice set params = '{}', cleared_at = coalesce(cleared_at, ${now}) where matter_id = ${matterId}`,
    ),
    statement(sql`update kernel.opinion set option_label = null where matter_id = ${matterId}`),
    statement(sql`update kernel.matter set title = ${PURGED_TITLE}, source = null where id = ${matterId}`),
  ];
}
