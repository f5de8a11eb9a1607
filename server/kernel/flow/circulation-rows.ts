/** Circulations and their copies as stored. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { heldOn } from '../org/api.ts';

/** Row of kernel.circulation. */
export interface CirculationRow {
  readonly id: string;
  readonly matter_id: string;
  readonly seq: number;
  readonly by_id: number;
  readonly by_post_id: number | null;
  readonly is_in_order: boolean;
  readonly wants: 'read' | 'signed_for';
  readonly due_at: Instant | null;
  readonly at: Instant;
}

/** Row of kernel.circulation_copy. */
export interface CopyRow {
  readonly circulation_id: string;
  readonly addressee_id: number;
  readonly place: number;
  readonly state: 'waiting' | 'sent' | 'read' | 'taken_back';
  readonly sent_at: Instant | null;
  readonly opened_at: Instant | null;
  readonly read_at: Instant | null;
  readonly read_by: number | null;
  readonly stands_in_for: number | null;
  readonly chased_at: Instant | null;
  readonly taken_back_at: Instant | null;
  /** Somebody answers to the addressee now. */
  readonly has_reader: boolean;
}

/** Circulations of a matter, oldest first. */
export async function circulationsOf(read: ReadOnly | Tx, matterId: string): Promise<CirculationRow[]> {
  return read.rows<CirculationRow>(
    sql`select * from kernel.circulation where matter_id = ${matterId} order by seq, id`,
  );
}

/** Copies of circulations in their order. */
export async function copiesOf(
  read: ReadOnly | Tx,
  circulationIds: readonly string[],
  now: Instant,
): Promise<CopyRow[]> {
  if (circulationIds.length === 0) return [];
  return read.rows<CopyRow>(sql`
    select c.*, exists (select 1 from ${heldOn(now)} h join kernel.post p on p.id = h.post_id
        where c.addressee_id in (h.person_id, p.id)
           or (c.addressee_id = p.unit_id and p.role in ('unit_principal', 'unit_contact'))) as has_reader
      from kernel.circulation_copy c where c.circulation_id = any(${[...circulationIds]}::uuid[]) order by c.circulation_id, c.place`);
}

/** A circulation of the matter with its copies locked: a reader signing at this moment comes first or comes too late. */
export async function lockCirculation(
  tx: Tx,
  matterId: string,
  circulationId: string,
  now: Instant,
): Promise<{ circulation: CirculationRow; copies: CopyRow[] } | undefined> {
  const circulation = await tx.first<CirculationRow>(
    sql`select * from kernel.circulation where id = ${circulationId} and matter_id = ${matterId}`,
  );
  if (!circulation) return undefined;
  await tx.rows(
    sql`select 1 from kernel.circulation_copy where circulation_id = ${circulationId} order by addressee_id for update`,
  );
  return { circulation, copies: await copiesOf(tx, [circulationId], now) };
}
