/** Every act of a matter, oldest first, with small facts and no content. */

import type { Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/matters.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { ActEvent } from '../../../kernel/flow/api.ts';
import { actsOf, getVisibleMatter } from '../../../kernel/matter/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';
import { countCursor } from '../../../platform/http/cursor.ts';

/** One page of the history. The cursor is the last act's place in the chain. */
export async function history(
  { read, actor }: QueryContext,
  { params, query }: InputOf<typeof contract.history>,
): Promise<ReplyOf<typeof contract.history>> {
  const matter = await getVisibleMatter(read, actor, params.matterId);
  const rows = await actsOf(read, matter.id, {
    after: countCursor(query.after) ?? 0,
    limit: query.limit + 1,
  });
  const shown = rows
    .slice(0, query.limit)
    .map((row) => ({ row, event: ActEvent.parse(JSON.parse(row.body)) }));
  const ids = shown.flatMap(({ row, event }) =>
    [
      row.person_id,
      event.capacity.postId,
      event.capacity.standsInFor,
      event.capacity.onBehalfOf,
      ...reachedBy(event),
    ].filter((id) => id !== null),
  );
  const names = await namesOf(read, ids);
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    items: shown.map(({ row, event }) => ({
      seq: row.seq,
      act: event.act,
      action: event.action,
      by: nameOf(row.person_id) ?? '',
      post: nameOf(event.capacity.postId),
      standsInFor: nameOf(event.capacity.standsInFor),
      onBehalfOf: nameOf(event.capacity.onBehalfOf),
      at: row.at as Instant,
      step: `${matter.kind}.${event.after.step}`,
      round: event.after.round,
      number: event.number?.display ?? null,
      note: event.note,
      reached: reachedBy(event).flatMap((id) => names.get(id) ?? []),
    })),
    next: rows.length > query.limit ? String(shown.at(-1)?.row.seq ?? 0) : null,
  };
}

/** Steps taken before it was kept whom they reached say nobody. */
function reachedBy(event: ActEvent): readonly number[] {
  return Array.isArray(event.note.reached) ? event.note.reached : [];
}
