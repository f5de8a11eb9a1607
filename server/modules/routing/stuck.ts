/** Matters that do not move: which, why, and where they may be put. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/jumps.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { currentHolders, daysLeft } from '../../kernel/matter/api.ts';
import { namesOf } from '../../kernel/org/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { idCursor } from '../../platform/http/cursor.ts';
import * as repo from './jump-repo.ts';
import { assertNoAdministrator, jumpSteps } from './jump-rules.ts';

const SHOWN = 50;

/** Why a matter counts as stuck; undefined when it is merely late by fewer days. */
function whyOf(row: repo.StuckCandidate, over: number | null, days: number) {
  if (row.held_by_nobody) return 'nobody' as const;
  if (row.wait_over) return 'wait_over' as const;
  return over !== null && over >= days ? ('overdue' as const) : undefined;
}

/** The steward's list. He sees where a matter stands and its title, not what is in it. */
export async function stuck(
  { read, actor, now, kernel }: QueryContext,
  { query }: InputOf<typeof contract.stuck>,
): Promise<ReplyOf<typeof contract.stuck>> {
  assertNoAdministrator(actor);
  const all = (await repo.stuckCandidates(read, now)).flatMap((row) => {
    const late = row.due_at !== null && row.due_at < now ? row.due_at : null;
    const left = daysLeft(kernel.calendar(), now, late);
    const over = left === null ? null : -left;
    const why = whyOf(row, over, query.days);
    return why ? [{ row, over, why }] : [];
  });
  const found = all.filter(
    (f) => (!query.why || f.why === query.why) && (!query.kind || f.row.kind === query.kind),
  );
  const after = idCursor(query.after);
  // One that was settled meanwhile is no place to go on from: the list begins again.
  const from = after === null ? 0 : found.findIndex((f) => f.row.id === after) + 1;
  const shown = found.slice(from, from + query.limit);
  const ids = shown.map(({ row }) => row.id);
  const [holders, open] = await Promise.all([
    currentHolders(read, ids, now),
    read.rows<{ id: string }>(
      sql`select m.id from kernel.matter_v m where m.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`,
    ),
  ]);
  const mayOpen = new Set(open.map((m) => m.id));
  const count = (why: (typeof all)[number]['why']) => all.filter((f) => f.why === why).length;
  return {
    items: shown.map(({ row, over, why }) => ({
      matterId: row.id,
      kind: row.kind,
      title: row.is_title_withheld || row.handling === 'work_secret' ? '' : row.title,
      step: `${row.kind}.${row.step}`,
      why,
      holders: holders.filter((h) => h.matter_id === row.id).map((h) => h.name),
      dueAt: row.due_at as Instant | null,
      daysOver: over,
      steps: jumpSteps(row.kind, row.definition_version),
      isProposed: row.is_proposed,
      mayOpen: mayOpen.has(row.id),
    })),
    next: from + query.limit < found.length ? (shown.at(-1)?.row.id ?? null) : null,
    counts: { nobody: count('nobody'), overdue: count('overdue'), wait_over: count('wait_over') },
    kinds: [...new Set(all.map((f) => f.row.kind))].sort(),
  };
}

/** Jumps I proposed, and those a director may decide in matters he may open. */
export async function jumps({ read, actor }: QueryContext): Promise<ReplyOf<typeof contract.jumps>> {
  const mayDecide = 'routing.approve_jump' in actor.grants;
  const rows = await repo.jumpsFor(read, actor.personId, mayDecide ? visibleTo(actor) : null, SHOWN);
  const names = await namesOf(
    read,
    rows.flatMap((r) => [r.to_id, r.proposed_by, ...(r.decided_by === null ? [] : [r.decided_by])]),
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      matterId: row.matter_id,
      kind: row.kind,
      title: row.is_title_withheld || row.handling === 'work_secret' ? '' : row.title,
      step: `${row.kind}.${row.step}`,
      to: names.get(row.to_id) ?? '',
      reason: row.reason,
      proposedBy: names.get(row.proposed_by) ?? '',
      proposedAt: row.proposed_at,
      decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? ''),
      isApproved: row.is_approved,
      mayDecide: mayDecide && row.decided_at === null && row.proposed_by !== actor.personId,
    })),
  };
}
