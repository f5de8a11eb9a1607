/** SQL of stuck matters and jumps. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { heldOn } from '../../kernel/org/api.ts';
import { type Fragment, type Statement, sql, statement } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';

/** An open matter that may be stuck. */
export interface StuckCandidate {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly is_title_withheld: boolean;
  readonly handling: string;
  readonly step: string;
  readonly definition_version: number;
  readonly due_at: Instant | null;
  readonly held_by_nobody: boolean;
  readonly wait_over: boolean;
  readonly is_proposed: boolean;
}

/** Most that are looked at: further ones show as these are settled. */
const LOOKED_AT = 500;

/** Open matters late, waiting past their wait, or with a task whose post or person is not there; longest first. */
export async function stuckCandidates(
  read: ReadOnly | Tx,
  now: Instant,
  matterId?: string,
): Promise<StuckCandidate[]> {
  const vacant = sql`exists (select 1 from kernel.task_v t join kernel.addressee_v a on a.id = t.addressee_id
      where t.matter_id = m.id and t.state = 'open' and a.kind in ('post', 'person') and not exists (
        select 1 from ${heldOn(now)} h where t.addressee_id in (h.post_id, h.person_id)))`;
  const waiting = sql`exists (select 1 from kernel.wait_v w where w.matter_id = m.id and w.until_at < ${now})`;
  return read.rows<StuckCandidate>(sql`
    select * from (
      select m.id, m.kind, m.title, m.is_title_withheld, m.handling, m.step, d.definition_version, m.due_at, ${vacant} as held_by_nobody, ${waiting} as wait_over,
             exists (select 1 from routing.jump j where j.matter_id = m.id and j.decided_at is null) as is_proposed
        from kernel.matter_v m join kernel.matter_definition_v d on d.id = m.id
       where m.state in ('open', 'suspended') and (${matterId ?? null}::uuid is null or m.id = ${matterId ?? null})) x
     where held_by_nobody or wait_over or due_at < ${now} order by held_by_nobody desc, wait_over desc, due_at, id limit ${LOOKED_AT}`);
}

/** Row of routing.jump. */
export interface JumpRow {
  readonly id: string;
  readonly matter_id: string;
  readonly step: string;
  readonly to_id: number;
  readonly reason: string;
  readonly proposed_by: number;
  readonly proposed_at: Instant;
  readonly decided_by: number | null;
  readonly decided_at: Instant | null;
  readonly is_approved: boolean | null;
}

/** A proposal. @returns false when the matter has an undecided one */
export async function insertJump(
  tx: Tx,
  row: Omit<JumpRow, 'decided_by' | 'decided_at' | 'is_approved'>,
): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into routing.jump (id, matter_id, step, to_id, reason, proposed_by, proposed_at)
    values (${row.id}, ${row.matter_id}, ${row.step}, ${row.to_id}, ${row.reason}, ${row.proposed_by}, ${row.proposed_at})
    on conflict (matter_id) where decided_at is null do nothing`);
  return rows > 0;
}

/** A proposal by its id. */
export async function jump(read: ReadOnly | Tx, id: string): Promise<JumpRow | undefined> {
  return read.first<JumpRow>(sql`select * from routing.jump where id = ${id}`);
}

/** The approval, written with the act. */
export function approveJump(id: string, personId: number, at: Instant): Statement {
  return statement(sql`update routing.jump set decided_by = ${personId}, decided_at = ${at}, is_approved = true
    where id = ${id} and decided_at is null`);
}

/** A refusal. @returns false when it was decided before */
export async function refuse(tx: Tx, id: string, personId: number, now: Instant): Promise<boolean> {
  const rows =
    await tx.run(sql`update routing.jump set decided_by = ${personId}, decided_at = ${now}, is_approved = false
    where id = ${id} and decided_at is null`);
  return rows > 0;
}

/** Jumps a person proposed, and those of matters that `visible` lets through; newest first. */
export async function jumpsFor(
  read: ReadOnly,
  personId: number,
  visible: Fragment | null,
  limit: number,
): Promise<(JumpRow & Pick<StuckCandidate, 'kind' | 'title' | 'is_title_withheld' | 'handling'>)[]> {
  return read.rows(sql`select j.*, m.kind, m.title, m.is_title_withheld, m.handling
      from routing.jump j join kernel.matter_v m on m.id = j.matter_id
     where j.proposed_by = ${personId} or ${visible ?? sql`false`} order by j.proposed_at desc, j.id desc limit ${limit}`);
}

/** Why a jump was wanted is words of the matter: they go with it. */
export function purge(matterId: string): Statement {
  return statement(sql`update routing.jump set reason = '（内容已清除）' where matter_id = ${matterId}`);
}
