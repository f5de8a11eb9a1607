/** 回音: what became of the instructions I gave. */

import type { Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { echoes as contract } from '../../../../contracts/modules/desks.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { currentHolders, type HolderView, lightOf } from '../../../kernel/matter/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import type { ReadOnly } from '../../../platform/db/tx.ts';
import { idCursor } from '../../../platform/http/cursor.ts';

interface Row {
  id: string;
  kind: string;
  title: string;
  number: string | null;
  state: string;
  round: number;
  step: string;
  due_at: Instant | null;
  instructed_at: Instant;
  option_label: string | null;
  body: string | null;
  by: number | null;
  parts: number;
  parts_done: number;
  parts_due: Instant | null;
}

/** Items led by my instruction, newest instruction first: those that wait for my reading come on top by their step. */
export async function echoes(
  { read, actor, now }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const after = idCursor(query.after);
  const rows = await read.rows<Row>(sql`
    select m.id, m.kind, m.title, m.number, m.state, m.round, m.step, m.due_at, said.at as instructed_at, said.option_label, said.body, said.by,
           coalesce(p.n, 0)::int as parts, coalesce(p.done, 0)::int as parts_done, p.due as parts_due
      from kernel.matter_v m
      left join lateral (
        -- Joined from the few matters, never "in … or …": that walks all opinions of the leader for each item.
        select o.at, o.option_label, o.body, case when o.person_id <> ${actor.personId} then o.person_id end as by
          from (select m.id union all select l.to_id from kernel.link_v l where l.from_id = m.id and l.kind = 'arises_from') heard
          join kernel.opinion_v o on o.matter_id = heard.id
         where ${actor.personId} in (o.person_id, o.stands_in_for) and o.audience is null and o.act in ('approve', 'record_on_behalf', 'reopen')
         order by o.at desc limit 1) said on true
      left join lateral (
        select count(*) as n, count(*) filter (where c.state <> 'open') as done, max(c.due_at) as due
          from kernel.link_v l join kernel.matter_v c on c.id = l.from_id
         where l.to_id = m.id and l.kind = 'part_of' and c.round = m.round and c.state <> 'void') p on true
     where m.lead_person_id = ${actor.personId} and m.kind = 'supervision.item' and ${visibleTo(actor)}
       and ${after ? sql`m.id < ${after}::uuid` : TRUE}
     order by m.id desc limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const holders = await holdersWithParts(
    read,
    shown.map((row) => row.id),
    now,
  );
  const names = await namesOf(
    read,
    shown.flatMap((row) => row.by ?? []),
  );
  return {
    items: shown.map((row) => {
      const due = row.parts_due ?? row.due_at;
      const isAnswered = row.step === 'read_report' && row.state === 'open';
      return {
        matterId: row.id,
        title: row.title,
        number: row.number,
        instructedAt: row.instructed_at ?? now,
        saidBy: row.by === null ? null : (names.get(row.by) ?? null),
        said: [row.option_label, row.body].filter((part) => part).join('；'),
        state:
          row.state !== 'open'
            ? ('closed' as const)
            : isAnswered
              ? ('answered' as const)
              : ('waiting' as const),
        round: row.round,
        nowWith: isAnswered
          ? []
          : holders
              .filter((h) => h.item_id === row.id)
              .map((h) => ({ name: h.name, step: h.step, since: h.since })),
        unitsDone: row.parts_done,
        unitsAll: row.parts,
        light: row.state === 'open' && !isAnswered ? lightOf({ due_at: due, warn_at: null }, now) : 'none',
        dueAt: due,
      };
    }),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Who holds an item or any of its open parts. */
async function holdersWithParts(
  read: ReadOnly,
  items: readonly string[],
  now: Instant,
): Promise<(HolderView & { item_id: string })[]> {
  const parts = await read.rows<{ id: string; item_id: string; kind: string }>(sql`
    select m.id, l.to_id as item_id, m.kind from kernel.link_v l join kernel.matter_v m on m.id = l.from_id
     where l.to_id = any(${[...items]}::uuid[]) and l.kind = 'part_of' and m.state = 'open'`);
  const itemOf = new Map(parts.map((p) => [p.id, p]));
  const holders = await currentHolders(read, [...items, ...itemOf.keys()], now);
  return holders.map((h) => {
    const part = itemOf.get(h.matter_id);
    return {
      ...h,
      item_id: part?.item_id ?? h.matter_id,
      step: `${part?.kind ?? 'supervision.item'}.${h.step}`,
    };
  });
}
