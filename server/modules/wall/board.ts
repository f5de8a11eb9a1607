/** What hangs on the wall, as far as one person may see it. */
import type { Light } from '../../../contracts/base/acts.ts';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { Board } from '../../../contracts/modules/wall.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { Kernel } from '../../kernel/binding/api.ts';
import { daysLeft, lightOf } from '../../kernel/matter/api.ts';
import type { Actor } from '../../kernel/org/api.ts';
import { sql } from '../../platform/db/sql.ts';

/** A wall is read from five metres: what does not fit on some eight pages nobody waits for. */
const SHOWN = 60;

interface Part {
  readonly item_id: string;
  readonly unit: string;
  readonly state: string;
  readonly due_at: Instant | null;
  readonly warn_at: Instant | null;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly is_title_withheld: boolean;
  readonly handling: string;
  readonly number: string | null;
  readonly round: number;
  readonly leader: string | null;
}

const RANK: Readonly<Record<Light, number>> = { red: 0, yellow: 1, green: 2, none: 3 };

/** Open items, the most pressing first, with the lights of their units in the round that runs. */
export async function boardOf(kernel: Kernel, actor: Actor, now: Instant): Promise<Board> {
  const { read } = kernel.db;
  const items = await read.rows<Item>(sql`
    select m.id, m.title, m.is_title_withheld, m.handling, m.number, m.round, a.name as leader
      from kernel.matter_v m left join kernel.addressee_v a on a.id = m.lead_person_id
     where m.kind = 'supervision.item' and m.state = 'open' and ${visibleTo(actor)} order by m.id desc limit 500`);
  const parts = await read.rows<Part>(sql`
    select l.to_id as item_id, u.name as unit, m.state, m.due_at,
           (select min(t.warn_at) from kernel.task_v t where t.matter_id = m.id and t.state = 'open') as warn_at
      from kernel.link_v l join kernel.matter_v m on m.id = l.from_id join kernel.matter_v i on i.id = l.to_id
      join kernel.addressee_v u on u.id = m.lead_unit_id
     where l.kind = 'part_of' and l.to_id = any(${items.map((i) => i.id)}::uuid[]) and m.round = i.round and m.state <> 'void'
     order by l.from_id`);
  const byItem = grouped(parts, (part) => part.item_id);
  const rows = items.map((item) => {
    const units = (byItem.get(item.id) ?? []).map((part) => ({
      name: part.unit,
      isDone: part.state !== 'open',
      light: part.state === 'open' ? lightOf(part, now) : ('none' as const),
      dueAt: part.due_at,
    }));
    const open = units.filter((u) => !u.isDone);
    const worst = [...open].sort(
      (a, b) => RANK[a.light] - RANK[b.light] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
    )[0];
    const mayHang = !item.is_title_withheld && item.handling === 'ordinary';
    return {
      title: mayHang ? item.title : null,
      number: mayHang ? item.number : null,
      leader: item.leader,
      round: item.round,
      light: worst?.light ?? ('none' as const),
      dueAt: worst?.dueAt ?? null,
      workingDaysLeft: daysLeft(kernel.calendar(), now, worst?.dueAt ?? null),
      units: units.map(({ name, light, isDone }) => ({ name, light, isDone })),
    };
  });
  const pressing = rows.sort(
    (a, b) => RANK[a.light] - RANK[b.light] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );
  const all = rows.flatMap((row) => row.units);
  return {
    officeName: kernel.instance.officeName,
    now,
    totals: countOf(all),
    units: [...grouped(all, (unit) => unit.name)]
      .map(([name, units]) => ({ name, ...countOf(units) }))
      .sort((a, b) => b.red - a.red || b.yellow - a.yellow || b.green - a.green),
    items: pressing.slice(0, SHOWN),
    more: pressing.length > SHOWN,
  };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function countOf(units: readonly { light: Light; isDone: boolean }[]) {
  const of = (light: Light) => units.filter((u) => !u.isDone && u.light === light).length;
  return {
    red: of('red'),
    yellow: of('yellow'),
    green: of('green') + of('none'),
    done: units.filter((u) => u.isDone).length,
  };
}
