/** Whose tasks a desk shows: addressees side by side with the kinds they are seen for. */
import type { Reach } from '../../../kernel/org/api.ts';
import { sql } from '../../../platform/db/sql.ts';

/**
 * Two arrays for `unnest(…) a(id, kinds)`: each addressee once per reach, kinds joined by commas or null for all.
 * A reach for every kind wins over one for some, so that no task is listed twice.
 */
export function addresseesOf(reach: readonly Reach[]): { ids: number[]; kinds: (string | null)[] } {
  const kindsOf = new Map<number, Set<string> | null>();
  for (const { addressees, kinds } of reach) {
    for (const id of addressees) {
      const known = kindsOf.get(id);
      if (kinds === null || known === null) kindsOf.set(id, null);
      else kindsOf.set(id, new Set([...(known ?? []), ...kinds]));
    }
  }
  return {
    ids: [...kindsOf.keys()],
    kinds: [...kindsOf.values()].map((kinds) => (kinds === null ? null : [...kinds].join(','))),
  };
}

/** Condition on a task `t` under an addressee `a`: a stand-in for some kinds has the tasks of these alone. */
export const ofItsKind = sql`(a.kinds is null or exists (select 1 from kernel.matter_v k
  where k.id = t.matter_id and k.kind = any(string_to_array(a.kinds, ','))))`;
