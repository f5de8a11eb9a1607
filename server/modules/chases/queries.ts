/** What the ladder does today, and its letters, as far as one may see the matters. */
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/chases.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { lettersOf, stepsOfDay } from '../../kernel/chasing/api.ts';
import { namesOf } from '../../kernel/org/api.ts';

const STEPS = 100;
const LETTERS = 50;

/** Today's steps by time. */
export async function today({ read, actor, now }: QueryContext): Promise<ReplyOf<typeof contract.today>> {
  const steps = await stepsOfDay(read, visibleTo(actor), now, STEPS + 1);
  return { items: steps.slice(0, STEPS), more: steps.length > STEPS };
}

/** Letters. */
export async function letters({ read, actor }: QueryContext): Promise<ReplyOf<typeof contract.letters>> {
  const rows = await lettersOf(read, visibleTo(actor), LETTERS);
  const names = await namesOf(
    read,
    rows.flatMap((row) => [
      row.owner_id,
      ...row.copied,
      ...(row.decided_by === null ? [] : [row.decided_by]),
    ]),
  );
  return {
    items: rows.map((row) => ({
      id: row.id,
      matterId: row.matter_id,
      title: row.title,
      kind: row.kind,
      owner: names.get(row.owner_id) ?? '',
      copied: row.copied.map((id) => names.get(id) ?? ''),
      dueAt: row.due_at,
      draftedAt: row.drafted_at,
      state: row.state,
      decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? null),
      decidedAt: row.decided_at,
      reason: row.reason,
    })),
  };
}
