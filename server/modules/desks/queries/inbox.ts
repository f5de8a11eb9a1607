/** 待办: open tasks of my addressees, nearest limit first; by keyset, never counted or skipped through. */

import type { Urgency } from '../../../../contracts/base/acts.ts';
import type { Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { inbox as contract } from '../../../../contracts/modules/desks.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { daysLeft, lightOf } from '../../../kernel/matter/api.ts';
import { type Actor, taskReach } from '../../../kernel/org/api.ts';
import { idsUnseen, limitAtLeast, prepared, sql, TRUE } from '../../../platform/db/sql.ts';
import { dueCursor } from '../../../platform/http/cursor.ts';
import { addresseesOf, ofItsKind } from './reach.ts';

type Row = ReplyOf<typeof contract>['items'][number];

/** A task with its matter's head. */
export interface TaskJoin {
  id: string;
  version: number;
  matter_id: string;
  addressee_id: number;
  step: string;
  round: number;
  urgency: Urgency;
  opened_at: Instant;
  due_at: Instant | null;
  warn_at: Instant | null;
  read_at: Instant | null;
  kind: string;
  title: string;
  number: string | null;
  source: string | null;
}

/** One page. The limit applies per addressee before the join: an OR over addressees took 40 to 5,000 times as long. */
export async function inbox(
  ctx: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { read, actor, now } = ctx;
  const whose =
    query.whose === 'mine'
      ? addresseesOf(taskReach(actor))
      : addresseesOf(actor.liaisonFor.map((l) => ({ addressees: l.addressees, kinds: null })));
  const after = dueCursor(query.after);
  const light =
    query.light === 'red'
      ? sql`t.due_at < ${now}`
      : query.light === 'yellow'
        ? sql`t.due_at >= ${now} and t.warn_at <= ${now}`
        : query.light === 'green'
          ? sql`t.due_at >= ${now} and (t.warn_at is null or t.warn_at > ${now})`
          : query.light === 'none'
            ? sql`t.due_at is null`
            : TRUE;
  const limit = limitAtLeast(query.limit + 1);
  const rows = await read.rows<TaskJoin>(
    prepared(sql`
    select x.id, x.version, x.matter_id, x.addressee_id, x.step, x.round, x.urgency, x.opened_at, x.due_at, x.warn_at, x.read_at, m.kind, m.title, m.number, m.source from (
      select t.* from unnest(${idsUnseen(whose.ids, 'bigint')}, ${idsUnseen(whose.kinds, 'text')}) a(id, kinds)
       cross join lateral (
         select t.id, t.version, t.matter_id, t.addressee_id, t.step, t.round, t.urgency, t.opened_at, t.due_at, t.warn_at, t.read_at, t.due_key
           from kernel.task_v t
          where t.addressee_id = a.id and t.state = 'open' and ${ofItsKind} and ${light}
            and ${query.step ? sql`t.step = ${query.step.split('.').at(-1)}` : TRUE}
            and ${after ? sql`(t.due_key, t.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : TRUE}
          order by t.due_key, t.id ${limit}) t
      order by t.due_key, t.id ${limit}) x
    join kernel.matter_v m on m.id = x.matter_id order by x.due_key, x.id`),
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => taskRow(ctx, row)),
    next: rows.length > query.limit && last ? `${last.due_at ?? 'infinity'}|${last.id}` : null,
  };
}

/** A task as its row. */
export function taskRow({ actor, now, kernel }: QueryContext, row: TaskJoin): Row {
  return {
    taskId: row.id,
    taskVersion: row.version,
    matterId: row.matter_id,
    matterKind: row.kind,
    title: row.title,
    number: row.number,
    source: row.source,
    step: `${row.kind}.${row.step}`,
    round: row.round,
    urgency: row.urgency,
    since: row.opened_at,
    dueAt: row.due_at,
    light: lightOf(row, now),
    workingDaysLeft: daysLeft(kernel.calendar(), now, row.due_at),
    unread: row.read_at === null,
    of: ofWhom(actor, row.addressee_id),
  };
}

function ofWhom(actor: Actor, addressee: number): Row['of'] {
  if (actor.addressees.includes(addressee)) return null;
  const absent = actor.standsInFor.find((s) => s.addressees.includes(addressee));
  if (absent) return { name: absent.name, as: 'stand_in' };
  const leader = actor.liaisonFor.find((l) => l.addressees.includes(addressee));
  return leader ? { name: leader.name, as: 'liaison' } : null;
}
