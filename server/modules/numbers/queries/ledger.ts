/** The numbers of a series; titles as far as the reader may open the matter. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type {
  ledger as contract,
  unnumbered as unnumberedContract,
} from '../../../../contracts/modules/numbers.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { numbersOf } from '../../../kernel/numbering/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { countCursor } from '../../../platform/http/cursor.ts';

/** A serial is no larger. */
const HIGHEST = 2_147_483_647;

/** One page. */
export async function ledger(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const after = countCursor(query.after);
  const rows = await numbersOf(read, `${query.series}/${query.year}`, {
    before: after === null ? undefined : Math.min(after, HIGHEST),
    limit: query.limit + 1,
    gapsOnly: query.only === 'gaps',
  });
  const shown = rows.slice(0, query.limit);
  const ids = shown.flatMap((row) => row.matter_id ?? []);
  const matters = await read.rows<{ id: string; title: string }>(
    sql`select m.id, m.title from kernel.matter_v m where m.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`,
  );
  const titles = new Map(matters.map((m) => [m.id, m.title]));
  const byOf = (row: (typeof shown)[number]) => row.changed_by ?? row.issued_by;
  const names = await namesOf(
    read,
    shown.flatMap((row) => byOf(row) ?? []),
  );
  return {
    items: shown.map((row) => {
      const by = byOf(row);
      const isOpen = row.matter_id !== null && titles.has(row.matter_id);
      return {
        serial: row.serial,
        display: row.display,
        state: row.state,
        origin: row.origin,
        matterId: isOpen ? row.matter_id : null,
        title: isOpen ? (titles.get(row.matter_id ?? '') ?? null) : null,
        at: row.at,
        by: by === null ? null : (names.get(by) ?? null),
        changedAt: row.changed_at,
        reason: row.reason,
      };
    }),
    next: rows.length > query.limit ? String(shown.at(-1)?.serial ?? 0) : null,
  };
}

/** Matters that a number could be given to. */
export async function unnumbered(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof unnumberedContract>,
): Promise<ReplyOf<typeof unnumberedContract>> {
  const items = await read.rows<{ matterId: string; title: string; kind: string }>(sql`
    select m.id as "matterId", m.title, m.kind from kernel.matter_v m
     where m.number is null and m.state in ('open', 'closed') and ${visibleTo(actor)} and strpos(m.title, ${query.words}) > 0
     order by m.id desc limit 20`);
  return { items };
}
