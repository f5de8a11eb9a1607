/** Letters that rules asked for: read, decided once. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** A letter as stored. */
export interface LetterRow {
  readonly id: string;
  readonly matter_id: string;
  readonly title: string;
  readonly kind: 'letter' | 'criticism';
  readonly owner_id: number;
  readonly copied: readonly number[];
  readonly due_at: Instant;
  readonly drafted_at: Instant;
  readonly state: 'draft' | 'sent' | 'dropped';
  readonly decided_by: number | null;
  readonly decided_at: Instant | null;
  readonly reason: string | null;
}

/** Undecided ones first, newest first. `visible` speaks of `m`, the matter. */
export async function lettersOf(read: ReadOnly, visible: Fragment, limit: number): Promise<LetterRow[]> {
  const rows = await read.rows<LetterRow>(sql`
    select l.id, l.matter_id, m.title, l.kind, l.owner_id, l.copied, l.due_at, l.drafted_at, l.state, l.decided_by, l.decided_at, l.reason
      from kernel.chase_letter l join kernel.matter_v m on m.id = l.matter_id
     where ${visible} order by (l.state = 'draft') desc, l.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, copied: row.copied.map(Number) }));
}

/** A letter that is still to be decided. @returns undefined when it is not there or decided */
export async function findDraftLetter(
  read: ReadOnly | Tx,
  id: string,
): Promise<Pick<LetterRow, 'matter_id' | 'kind' | 'owner_id' | 'copied' | 'due_at' | 'state'> | undefined> {
  const row = await read.first<LetterRow>(
    sql`select matter_id, kind, owner_id, copied, due_at, state from kernel.chase_letter where id = ${id}`,
  );
  return row && { ...row, copied: row.copied.map(Number) };
}

/** Decides it, for the caller's transaction. A second decision finds no row. */
export function decideLetter(
  id: string,
  as: { state: 'sent' | 'dropped'; by: number; at: Instant; reason: string | null },
): Fragment {
  return sql`update kernel.chase_letter set state = ${as.state}, decided_by = ${as.by}, decided_at = ${as.at}, reason = ${as.reason}
    where id = ${id} and state = 'draft'`;
}
