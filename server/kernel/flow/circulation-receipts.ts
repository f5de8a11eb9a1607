/** A reader's own line: opened, read, signed for. Never under the matter's lock; nobody waits for anybody here. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Actor } from '../org/api.ts';

/** A copy that was signed just now. */
export interface SignedCopy {
  readonly circulation_id: string;
  readonly addressee_id: number;
  readonly is_in_order: boolean;
  readonly wants: 'read' | 'signed_for';
}

/** He has the matter before him: what is opened cannot be taken back any more. @returns how many copies that is true of */
export async function openCopies(tx: Tx, actor: Actor, matterId: string, now: Instant): Promise<number> {
  return tx.run(sql`update kernel.circulation_copy set opened_at = ${now}
    where matter_id = ${matterId} and state = 'sent' and opened_at is null and addressee_id = any(${[...actor.addressees]}::bigint[])`);
}

/** Signs every copy of the matter that lies with him, or with whom he stands in for. */
export async function signCopies(
  tx: Tx,
  actor: Actor,
  matter: { readonly id: string; readonly kind: string },
  now: Instant,
): Promise<SignedCopy[]> {
  const hands = [
    { addressees: actor.addressees, absent: null },
    ...actor.standsInFor
      .filter((s) => s.kinds === null || s.kinds.includes(matter.kind))
      .map((s) => ({ addressees: s.addressees, absent: s.personId })),
  ];
  const signed: SignedCopy[] = [];
  for (const { addressees, absent } of hands) {
    const rows = await tx.rows<SignedCopy>(sql`
      update kernel.circulation_copy c set state = 'read', opened_at = coalesce(c.opened_at, ${now}), read_at = ${now},
             read_by = ${actor.personId}, stands_in_for = ${absent}
        from kernel.circulation k
       where k.id = c.circulation_id and c.matter_id = ${matter.id} and c.state = 'sent' and c.addressee_id = any(${[...addressees]}::bigint[])
      returning c.circulation_id, c.addressee_id, k.is_in_order, k.wants`);
    signed.push(...rows);
  }
  if (signed.length === 0) return signed;
  const kinds = [...new Set(signed.map((copy) => copy.wants))];
  await tx.run(sql`insert into kernel.receipt (matter_id, person_id, kind, at)
    select ${matter.id}, ${actor.personId}, kind, ${now} from unnest(${kinds}::text[]) kind on conflict do nothing`);
  await tx.run(sql`update kernel.notice set cleared_at = ${now} where matter_id = ${matter.id} and cleared_at is null
    and kind like 'circulation.%' and (params ->> 'addressee')::bigint = any(${signed.map((copy) => copy.addressee_id)}::bigint[])`);
  return signed;
}
