/** 传阅单 and 待阅: who has read what went round, and what lies with me to read. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/circulation.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { type CopyRow, circulationsOf, copiesOf } from '../../kernel/flow/api.ts';
import { getVisibleMatter } from '../../kernel/matter/api.ts';
import { namesOf, taskReach } from '../../kernel/org/api.ts';
import { type Fragment, sql, TRUE } from '../../platform/db/sql.ts';
import { idCursor } from '../../platform/http/cursor.ts';
import { senderCapacity } from './circulation-hands.ts';

type Circulations = ReplyOf<typeof contract.circulations>;
type Copy = Circulations['items'][number]['copies'][number];

/** Every circulation of a matter one may open, its readers in their order. */
export async function circulations(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.circulations>,
): Promise<Circulations> {
  const matter = await getVisibleMatter(read, actor, params.matterId);
  const rows = await circulationsOf(read, matter.id);
  const copies = await copiesOf(
    read,
    rows.map((row) => row.id),
    now,
  );
  const people = [
    ...rows.map((r) => r.by_id),
    ...copies.flatMap((c) => [c.addressee_id, c.read_by, c.stands_in_for]),
  ];
  const names = await namesOf(read, [...new Set(people.filter((id) => id !== null))]);
  const isOver = matter.state === 'void';
  return {
    items: rows.map((row) => {
      const own = copies.filter((copy) => copy.circulation_id === row.id);
      const open = own.filter((copy) => copy.state === 'sent' || copy.state === 'waiting');
      const mayManage = !isOver && senderCapacity(actor, matter.kind, row) !== undefined;
      return {
        id: row.id,
        by: names.get(row.by_id) ?? '',
        at: row.at,
        inOrder: row.is_in_order,
        wants: row.wants,
        dueAt: row.due_at,
        copies: own.map((copy) => copyView(copy, names, row.due_at !== null && row.due_at < now)),
        read: own.filter((copy) => copy.state === 'read').length,
        unread: open.length,
        mayTakeBack: mayManage && open.some(isTakenBackEasily),
        mayChase: mayManage && open.some((copy) => copy.state === 'sent'),
      };
    }),
  };
}

function isTakenBackEasily(copy: CopyRow): boolean {
  return copy.opened_at === null || !copy.has_reader;
}

function copyView(copy: CopyRow, names: ReadonlyMap<number, string>, isPastDue: boolean): Copy {
  const isOpen = copy.state === 'sent' || copy.state === 'waiting';
  const state =
    isOpen && !copy.has_reader ? 'gone' : copy.state === 'sent' && copy.opened_at ? 'opened' : copy.state;
  return {
    readerId: copy.addressee_id,
    reader: names.get(copy.addressee_id) ?? '',
    state,
    at: copy.read_at ?? copy.taken_back_at ?? copy.opened_at ?? copy.sent_at,
    by:
      copy.read_by === null || copy.read_by === copy.addressee_id ? null : (names.get(copy.read_by) ?? null),
    standsInFor: copy.stands_in_for === null ? null : (names.get(copy.stands_in_for) ?? null),
    chasedAt: copy.chased_at,
    isLate: isOpen && isPastDue,
  };
}

interface ToReadRow {
  readonly circulation_id: string;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly by: string;
  readonly sent_at: Instant;
  readonly wants: 'read' | 'signed_for';
  readonly due_at: Instant | null;
  readonly opened_at: Instant | null;
  readonly absent: string | null;
}

const CAP = 1000;

/** 待阅. What was sent to an absent one lies with his stand-in too, for the kinds he stands in for. */
export async function toRead(
  { read, actor, now }: QueryContext,
  { query }: InputOf<typeof contract.toRead>,
): Promise<ReplyOf<typeof contract.toRead>> {
  const after = idCursor(query.after);
  const reach = taskReach(actor);
  const whose = reach.flatMap((r) =>
    r.addressees.map((id) => ({ id, kinds: r.kinds, absent: 'name' in r ? String(r.name) : null })),
  );
  const mine = (more: Fragment) => sql`
    from unnest(${whose.map((w) => w.id)}::bigint[], ${whose.map((w) => w.kinds?.join(' ') ?? null)}::text[],
                ${whose.map((w) => w.absent)}::text[]) w(id, kinds, absent)
      join kernel.circulation_copy_v c on c.addressee_id = w.id and c.state = 'sent'
      join kernel.circulation_v k on k.id = c.circulation_id
      join kernel.matter_v m on m.id = c.matter_id
      join kernel.addressee_v a on a.id = k.by_id
     where m.state <> 'void' and (w.kinds is null or m.kind = any(string_to_array(w.kinds, ' '))) and ${visibleTo(actor)} and ${more}`;
  const [rows, count] = await Promise.all([
    read.rows<ToReadRow>(sql`
      select distinct on (c.circulation_id) c.circulation_id, m.id, m.kind, m.title, m.number, a.name as by, c.sent_at, k.wants, k.due_at,
             c.opened_at, w.absent
        ${mine(after ? sql`c.circulation_id < ${after}::uuid` : TRUE)}
       order by c.circulation_id desc, w.absent nulls first limit ${query.limit + 1}`),
    read.one<{ n: number }>(
      sql`select count(*)::int as n from (select distinct c.circulation_id ${mine(TRUE)} limit ${CAP}) x`,
    ),
  ]);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((row) => ({
      matterId: row.id,
      kind: row.kind,
      title: row.title,
      number: row.number,
      by: row.by,
      sentAt: row.sent_at,
      wants: row.wants,
      dueAt: row.due_at,
      isLate: row.due_at !== null && row.due_at < now,
      isOpened: row.opened_at !== null,
      standsInFor: row.absent,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.circulation_id ?? null) : null,
    total: count.n,
  };
}
