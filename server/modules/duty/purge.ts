/** Letting go of the log's own words of a matter. */
import { type Statement, sql, statement } from '../../platform/db/sql.ts';

/** What stands where words stood. */
const GONE = '（内容已清除）';

/**
 * Lines that name the matter lose their words. The shifts that wrote them may speak of it in what they handed on and in why persons were
 * swapped: those words go as well. Who, when and which matter stay.
 */
export function purge(matterId: string): Statement {
  return statement(sql`with lines as (
      update duty.entry set text = ${GONE}, from_whom = null, outcome = case when outcome is null then null else ${GONE} end
       where matter_id = ${matterId} returning shift_id),
    notes as (
      update duty.hand_over set note = ${GONE} where note <> '' and from_shift in (select shift_id from lines))
    update duty.swap set reason = ${GONE} where shift_id in (select shift_id from lines)`);
}
