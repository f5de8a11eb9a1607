/** Figures of the register: by source, kind, sender and month; each key is a filter that opens its papers. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { figures as contract } from '../../../../contracts/modules/incoming-register.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { filtered, isLate } from './filter.ts';

type Reply = ReplyOf<typeof contract>;
type Row = Reply['total'] & { readonly dimension: number; readonly month: string };

/** Senders shown; the others are found by the filter. */
const SENDERS = 30;

/** Counts in one walk over the papers the caller may see. */
export async function registerFigures(
  { read, actor, now }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<Reply> {
  const rows = await read.rows<Row>(sql`
    with papers as (
      select i.relation, i.kind, i.sender, to_char(m.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
             m.state, ${isLate(now)} as late
        from documents.incoming i join kernel.matter_v m on m.id = i.matter_id
       where ${visibleTo(actor)} and ${filtered(query, now)})
    select grouping(relation, kind, sender, month)::int as dimension,
           coalesce(relation, kind, sender, month, '') as key, count(*)::int as papers,
           count(*) filter (where state in ('closed', 'filed'))::int as over,
           count(*) filter (where late)::int as late, count(*) filter (where state = 'void')::int as returned
      from papers group by grouping sets ((), (relation), (kind), (sender), (month))`);
  // grouping() sets a bit for each column left out of the set.
  const of = (dimension: number) =>
    rows
      .filter((row) => row.dimension === dimension)
      .map(({ key, papers, over, late, returned }) => ({ key, papers, over, late, returned }));
  const most = (a: { papers: number }, b: { papers: number }) => b.papers - a.papers;
  return {
    total: of(0b1111)[0] ?? { key: '', papers: 0, over: 0, late: 0, returned: 0 },
    byRelation: of(0b0111).sort(most),
    byKind: of(0b1011).sort(most),
    bySender: of(0b1101).sort(most).slice(0, SENDERS),
    byMonth: of(0b1110).sort((a, b) => (a.key < b.key ? 1 : -1)),
  };
}
