/** 盯办: which matter goes wrong next, and how far what the leaders asked for has come. */
import type { Urgency } from '../../../../contracts/base/acts.ts';
import type { Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/desk-views.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { currentHolders, daysLeft } from '../../../kernel/matter/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import { dueCursor } from '../../../platform/http/cursor.ts';
import { watched } from './watched.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly step: string;
  readonly round: number;
  readonly urgency: Urgency;
  readonly source: string | null;
  readonly lead_unit_id: number | null;
  readonly due_at: Instant;
  readonly late: boolean;
  readonly leader_id: number | null;
}

/** One page, the latest first. */
export async function watch(
  { read, actor, now, kernel }: QueryContext,
  { query }: InputOf<typeof contract.watch>,
): Promise<ReplyOf<typeof contract.watch>> {
  const after = dueCursor(query.after);
  const rows = await read.rows<Row>(sql`
    select w.* from (${watched(actor, now)}) w
     where ${query.light ? sql`w.late = ${query.light === 'red'}` : TRUE}
       and ${query.leader ? sql`w.leader_id = ${query.leader}` : TRUE}
       and ${query.source ? sql`w.source = ${query.source}` : TRUE}
       and ${after ? sql`(w.due_at, w.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : TRUE}
     order by w.due_at, w.id limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const [holders, names] = await Promise.all([
    currentHolders(
      read,
      shown.map((r) => r.id),
      now,
    ),
    namesOf(
      read,
      shown.flatMap((r) => [r.leader_id, r.lead_unit_id].filter((id) => id !== null)),
    ),
  ]);
  return {
    items: shown.map((r) => ({
      matterId: r.id,
      kind: r.kind,
      title: r.title,
      number: r.number,
      step: `${r.kind}.${r.step}`,
      round: r.round,
      urgency: r.urgency,
      source: r.source,
      leader: r.leader_id === null ? null : (names.get(r.leader_id) ?? null),
      unitName: r.lead_unit_id === null ? null : (names.get(r.lead_unit_id) ?? null),
      holders: holders.filter((h) => h.matter_id === r.id).map((h) => h.name),
      dueAt: r.due_at,
      light: r.late ? ('red' as const) : ('yellow' as const),
      workingDaysLeft: daysLeft(kernel.calendar(), now, r.due_at),
    })),
    next: rows.length > query.limit && last ? `${last.due_at}|${last.id}` : null,
  };
}

/** The same rows counted: by leader and by source, the twenty with most. */
export async function watchCounts({
  read,
  actor,
  now,
}: QueryContext): Promise<ReplyOf<typeof contract.watchCounts>> {
  const rows = await read.rows<{
    leader_id: number | null;
    source: string | null;
    red: number;
    yellow: number;
  }>(sql`
    select w.leader_id, w.source, count(*) filter (where w.late)::int as red, count(*) filter (where not w.late)::int as yellow
      from (${watched(actor, now)}) w group by w.leader_id, w.source`);
  const names = await namesOf(
    read,
    rows.flatMap((r) => (r.leader_id === null ? [] : [r.leader_id])),
  );
  const grouped = <Key>(keyOf: (row: (typeof rows)[number]) => Key | null) => {
    const sums = new Map<Key, { red: number; yellow: number }>();
    for (const row of rows) {
      const key = keyOf(row);
      if (key === null) continue;
      const sum = sums.get(key) ?? { red: 0, yellow: 0 };
      sums.set(key, { red: sum.red + row.red, yellow: sum.yellow + row.yellow });
    }
    return [...sums].sort((a, b) => b[1].red - a[1].red || b[1].yellow - a[1].yellow).slice(0, 20);
  };
  return {
    all: {
      red: rows.reduce((n, r) => n + r.red, 0),
      yellow: rows.reduce((n, r) => n + r.yellow, 0),
    },
    leaders: grouped((r) => r.leader_id).map(([id, sum]) => ({ id, name: names.get(id) ?? '', ...sum })),
    sources: grouped((r) => r.source).map(([name, sum]) => ({ name, ...sum })),
    asOf: now,
  };
}
