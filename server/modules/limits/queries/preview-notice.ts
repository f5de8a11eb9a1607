/** The difference a notice would make, before anybody confirms it. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { previewNotice as contract } from '../../../../contracts/modules/limits.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { storedCalendar } from '../../../kernel/calendar/api.ts';
import { changedDays, type MovedLimit, previewCalendar } from '../../../kernel/chasing/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { laidOver } from '../notice.ts';

const SHOWN = 50;

/** Reads and writes nothing. Matters he may not open are counted and not named. */
export async function previewNotice(
  ctx: QueryContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { read, now, kernel } = ctx;
  const was = await storedCalendar(read);
  const { is } = laidOver(was, body);
  const { moved, isWhole } = await previewCalendar(read, { clockRule: kernel.clockRule, was, is });
  const named = await namesOf(ctx, moved);
  const items = moved
    .flatMap((m) => {
      const matter = named.get(m.matterId);
      return matter ? [{ ...m, title: matter.title, number: matter.number }] : [];
    })
    .sort((a, b) => (a.before ?? '9').localeCompare(b.before ?? '9'));
  const isMove = (m: MovedLimit, sign: number) =>
    m.before !== null && m.after !== null && Math.sign(Date.parse(m.after) - Date.parse(m.before)) === sign;
  return {
    basedOn: was.version,
    days: changedDays(was, is),
    moved: moved.length,
    later: moved.filter((m) => isMove(m, 1)).length,
    earlier: moved.filter((m) => isMove(m, -1)).length,
    settled: moved.filter((m) => m.before === null && m.after !== null).length,
    late: moved.filter((m) => m.after !== null && m.after < now && !(m.before !== null && m.before < now))
      .length,
    hidden: moved.length - items.length,
    items: items.slice(0, SHOWN),
    isWhole,
  };
}

async function namesOf({ read, actor }: QueryContext, moved: readonly MovedLimit[]) {
  const ids = [...new Set(moved.map((m) => m.matterId))];
  const rows = await read.rows<{ id: string; title: string; number: string | null }>(
    sql`select m.id, m.title, m.number from kernel.matter_v m where m.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
