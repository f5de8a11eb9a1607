/** Whom a clock's event reaches, and the notice it puts before them in the same transaction. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { MatterDraft } from '../flow/api.ts';
import { personsBehind } from '../org/api.ts';

/** The persons behind addressees now, each once. */
export async function personsOf(tx: Tx, addressees: readonly number[], now: Instant): Promise<number[]> {
  const persons = await Promise.all([...new Set(addressees)].map((a) => personsBehind(tx, a, now)));
  return [...new Set(persons.flat())];
}

/** A notice of a matter's event. */
export function noticeOf(
  person: number,
  draft: MatterDraft,
  kind: string,
  params: Record<string, unknown>,
): Fragment {
  return sql`insert into kernel.notice (id, person_id, matter_id, kind, params, at)
    values (${newId()}, ${person}, ${draft.id}, ${kind}, ${JSON.stringify(params)}::jsonb, ${draft.ctx.now})`;
}
