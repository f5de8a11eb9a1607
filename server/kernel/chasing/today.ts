/** The ladder as people see it: today's steps, and the next one of a matter. */
import {
  addDays,
  type Instant,
  type LocalDate,
  localDateOf,
  startOfDay,
} from '../../../contracts/base/dates.ts';
import { type Fragment, sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { holderNames } from '../org/api.ts';
import { addresseesOf, allAddresseesOf } from './targets.ts';

/** A step of today with the names of those it reaches. */
export interface StepOfDay {
  readonly matterId: string;
  readonly title: string;
  readonly rule: string;
  readonly kind: 'warn' | 'overdue' | 'escalate' | 'report';
  readonly does: 'tell' | 'letter' | 'criticism';
  readonly at: Instant;
  readonly doneAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly owner: string;
  readonly to: string[];
  readonly copy: string[];
}

interface Row {
  readonly matter_id: string;
  readonly title: string;
  readonly rule: string;
  readonly kind: StepOfDay['kind'];
  readonly detail: { to: string; copy?: string[]; does?: StepOfDay['does'] };
  readonly at: Instant;
  readonly done_at: Instant | null;
  readonly due_at: Instant | null;
  readonly owner_id: number;
  readonly holders: number[];
}

/**
 * Steps of a day, to stand in a `from`: those taken on it, whenever they were planned, and those still to be taken. Today these
 * are all that were planned until tonight: a step the office was away for (the server stood, a demo's clock was put forward) is
 * taken late, on the day it is taken. Two ranges of two indexes, never the whole table.
 */
export function stepsOn(day: LocalDate, now: Instant): Fragment {
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))];
  const since = day === localDateOf(now) ? TRUE : sql`at >= ${from}`;
  return sql`((select * from kernel.clock_step where done_at is null and at < ${to} and ${since})
    union all (select * from kernel.clock_step where done_at >= ${from} and done_at < ${to} and done_at is not null))`;
}

/** What was taken stands, though its matter be finished since; what is to come counts while its limit runs. `s`, `c` and `m`. */
export const stepStands = sql`(s.done_at is not null or (c.state = 'running' and m.state = 'open'))`;

/** Steps pending until tonight and those taken today. `visible` speaks of `m`, the matter. */
export async function stepsOfDay(
  read: ReadOnly,
  visible: Fragment,
  now: Instant,
  limit: number,
): Promise<StepOfDay[]> {
  const rows = await read.rows<Row>(sql`
    select c.matter_id, m.title, c.rule, s.kind, s.detail, s.at, s.done_at, c.due_at, c.owner_id,
           array(select t.addressee_id from kernel.task t where t.matter_id = c.matter_id and t.state = 'open') as holders
      from ${stepsOn(localDateOf(now), now)} s
      join kernel.clock c on c.id = s.clock_id join kernel.matter_v m on m.id = c.matter_id
     where ${stepStands} and ${visible} order by s.at, c.id, s.step limit ${limit}`);
  return Promise.all(rows.map((row) => named(read, row, now)));
}

async function named(read: ReadOnly, row: Row, now: Instant): Promise<StepOfDay> {
  const of = { owner: row.owner_id, holders: row.holders.map(Number) };
  const to = await addresseesOf(read, row.detail.to, of, now);
  const copy = (await allAddresseesOf(read, row.detail.copy ?? [], of, now)).filter((id) => !to.includes(id));
  const names = await holderNames(read, [...to, ...copy, row.owner_id], now);
  const namesOf = (ids: readonly number[]) => [...new Set(ids.map((id) => names.get(id) ?? ''))];
  return {
    matterId: row.matter_id,
    title: row.title,
    rule: row.rule,
    kind: row.kind,
    does: row.detail.does ?? 'tell',
    at: row.at,
    doneAt: row.done_at,
    dueAt: row.due_at,
    owner: names.get(row.owner_id) ?? '',
    to: namesOf(to),
    copy: namesOf(copy),
  };
}

/** The next step of each matter: when, and whom in the words of the rule. */
export async function nextSteps(
  read: ReadOnly,
  matterIds: readonly string[],
): Promise<Map<string, { at: Instant; to: string; does: StepOfDay['does'] }>> {
  const rows = await read.rows<{ matter_id: string; at: Instant; detail: Row['detail'] }>(sql`
    select distinct on (c.matter_id) c.matter_id, s.at, s.detail
      from kernel.clock c join kernel.clock_step s on s.clock_id = c.id
     where c.matter_id = any(${[...matterIds]}::uuid[]) and c.state = 'running' and s.done_at is null
     order by c.matter_id, s.at, s.step`);
  return new Map(
    rows.map((row) => [row.matter_id, { at: row.at, to: row.detail.to, does: row.detail.does ?? 'tell' }]),
  );
}
