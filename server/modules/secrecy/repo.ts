/** SQL of incidents and purge requests. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** Row of secrecy.purge_request. */
export interface RequestRow {
  readonly id: string;
  readonly matter_id: string;
  readonly reason: string;
  readonly proposed_by: number;
  readonly proposed_at: Instant;
  readonly decided_by: number | null;
  readonly decided_at: Instant | null;
  readonly is_approved: boolean | null;
  readonly done_at: Instant | null;
  readonly matters: number | null;
  readonly files: number | null;
}

/** A matter without its title. */
export interface MatterFacts {
  readonly kind: string;
  readonly number: string | null;
  readonly unit_name: string | null;
  readonly opened_at: Instant;
}

/** The matter named by its id or by its number. */
export async function findMatter(read: ReadOnly | Tx, named: string): Promise<string | undefined> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(named);
  const row = await read.first<{ id: string }>(
    isId
      ? sql`select id from kernel.matter_v where id = ${named}`
      : sql`select id from kernel.matter_v where number = ${named} order by id desc limit 1`,
  );
  return row?.id;
}

/** A new request. @returns false when the matter has an undecided one */
export async function insertRequest(
  tx: Tx,
  row: Pick<RequestRow, 'id' | 'matter_id' | 'reason' | 'proposed_by' | 'proposed_at'>,
): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into secrecy.purge_request (id, matter_id, reason, proposed_by, proposed_at)
    values (${row.id}, ${row.matter_id}, ${row.reason}, ${row.proposed_by}, ${row.proposed_at})
    on conflict (matter_id) where decided_at is null do nothing`);
  return rows > 0;
}

/** A request by its id. */
export async function request(read: ReadOnly | Tx, id: string): Promise<RequestRow | undefined> {
  return read.first<RequestRow>(sql`select * from secrecy.purge_request where id = ${id}`);
}

/** Decides. @returns false when it was decided before */
export async function decide(
  tx: Tx,
  id: string,
  by: number,
  isApproved: boolean,
  at: Instant,
): Promise<boolean> {
  const rows =
    await tx.run(sql`update secrecy.purge_request set decided_by = ${by}, decided_at = ${at}, is_approved = ${isApproved}
    where id = ${id} and decided_at is null`);
  return rows > 0;
}

/** The content is gone. */
export async function markGone(
  tx: Tx,
  id: string,
  gone: { matters: number; files: number },
  at: Instant,
): Promise<void> {
  await tx.run(sql`update secrecy.purge_request set done_at = ${at}, matters = ${gone.matters}, files = ${gone.files}
    where id = ${id} and done_at is null`);
}

/** Requests, newest first, with their matters. */
export async function requests(
  read: ReadOnly,
  after: string | null,
  limit: number,
): Promise<(RequestRow & MatterFacts)[]> {
  return read.rows(sql`select q.*, m.kind, m.number, u.name as unit_name, m.opened_at
      from secrecy.purge_request q join kernel.matter_v m on m.id = q.matter_id left join kernel.addressee_v u on u.id = m.unit_id
     where ${after}::uuid is null or q.id < ${after}::uuid order by q.id desc limit ${limit}`);
}

/** An incident with its matter. */
export interface IncidentRow extends MatterFacts {
  readonly id: number;
  readonly entrance: string;
  readonly rule: string;
  readonly person_id: number | null;
  readonly at: Instant;
  readonly matter_id: string;
}

/** Incidents that left a matter behind, newest first. */
export async function incidents(read: ReadOnly, after: number | null, limit: number): Promise<IncidentRow[]> {
  return read.rows<IncidentRow>(sql`select i.id, i.entrance, i.rule, i.person_id, i.at, i.matter_id,
           m.kind, m.number, u.name as unit_name, m.opened_at
      from kernel.guard_incident_v i join kernel.matter_v m on m.id = i.matter_id left join kernel.addressee_v u on u.id = m.unit_id
     where i.matter_id is not null and (${after}::bigint is null or i.id < ${after}::bigint) order by i.id desc limit ${limit}`);
}
