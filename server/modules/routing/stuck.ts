/** Matters that do not move: which, why, and where they may be put. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/routing.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { readFacts } from '../../kernel/flow/api.ts';
import { currentHolders, daysLeft } from '../../kernel/matter/api.ts';
import { namesOf } from '../../kernel/org/api.ts';
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
  const found = (await repo.stuckCandidates(read, now)).flatMap((row) => {
    const late = row.due_at !== null && row.due_at < now ? row.due_at : null;
    const left = daysLeft(kernel.calendar(), now, late);
    const over = left === null ? null : -left;
    const why = whyOf(row, over, query.days);
    return why ? [{ row, over, why }] : [];
  });
  const shown = found.slice(0, SHOWN);
  const holders = await currentHolders(
    read,
    shown.map(({ row }) => row.id),
    now,
  );
  const items: ReplyOf<typeof contract.stuck>['items'] = [];
  for (const { row, over, why } of shown) {
    const { matter } = await readFacts(read, row.id);
    items.push({
      matterId: row.id,
      kind: row.kind,
      title: row.is_title_withheld || row.handling === 'work_secret' ? '' : row.title,
      step: `${row.kind}.${row.step}`,
      why,
      holders: holders.filter((h) => h.matter_id === row.id).map((h) => h.name),
      dueAt: row.due_at as Instant | null,
      daysOver: over,
      steps: jumpSteps(matter.kind, matter.definition_version),
      isProposed: row.is_proposed,
    });
  }
  return { items, more: found.length > SHOWN };
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
