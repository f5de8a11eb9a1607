/** 日清日结 in figures, in a request of their own. */
import { localDateOf, startOfDay } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { clearOutCounts as contract, Tally } from '../../../../contracts/modules/clear-out.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { boundsOf } from './left.ts';
import { ofItsKind } from './reach.ts';
import { hasUnits, type Seat, seatsOf } from './within.ts';

type Reply = ReplyOf<typeof contract>;
type PersonLine = Reply['persons'][number];

const CAP = 1000;
const SWAMPED_FROM = 5;

/** Open tasks by what is left, by unit and by person, each addressee capped. */
export async function clearOutCounts(ctx: QueryContext, { query }: InputOf<typeof contract>): Promise<Reply> {
  const seats = await seatsOf(ctx, query.whose);
  const [tallies, done] = await Promise.all([
    talliesOf(ctx, seats, query.whose === 'mine'),
    doneToday(ctx, seats),
  ]);
  const persons = personsOf(seats, tallies, done);
  const units = new Map<number, Reply['units'][number]>();
  for (const person of persons) {
    if (person.unitId === null) continue;
    const unit = units.get(person.unitId);
    units.set(person.unitId, {
      id: person.unitId,
      name: person.unitName,
      tally: sum([...(unit ? [unit.tally] : []), person.tally]),
      doneToday: (unit?.doneToday ?? 0) + person.doneToday,
    });
  }
  return {
    tally: sum(persons.map((p) => p.tally)),
    units: [...units.values()].filter((u) => u.tally.open + u.doneToday > 0),
    persons: persons
      .map((p) => ({ ...p, isSwamped: isSwamped(p, persons) }))
      .filter((p) => p.tally.open + p.doneToday > 0),
    doneToday: persons.reduce((n, p) => n + p.doneToday, 0),
    hasUnits: hasUnits(ctx.actor),
    asOf: ctx.now,
  };
}

/** At least five, and more than twice what his section holds on average. */
function isSwamped(
  person: Omit<PersonLine, 'isSwamped'>,
  all: readonly Omit<PersonLine, 'isSwamped'>[],
): boolean {
  const section = all.filter((p) => p.unitId === person.unitId && p.id !== p.unitId);
  const mean = section.reduce((n, p) => n + p.tally.open, 0) / section.length;
  return section.length > 1 && person.tally.open >= SWAMPED_FROM && person.tally.open > 2 * mean;
}

function personsOf(
  seats: readonly Seat[],
  tallies: ReadonlyMap<number, Tally>,
  done: ReadonlyMap<number, number>,
): Omit<PersonLine, 'isSwamped'>[] {
  const lines = new Map<number, Omit<PersonLine, 'isSwamped'>>();
  for (const seat of seats) {
    const line = lines.get(seat.holderId);
    lines.set(seat.holderId, {
      id: seat.holderId,
      name: seat.holder,
      unitId: line?.unitId ?? seat.unitId,
      unitName: line?.unitName ?? seat.unitName,
      tally: sum([line?.tally, tallies.get(seat.id)].filter((t) => t !== undefined)),
      doneToday: done.get(seat.holderId) ?? 0,
    });
  }
  return [...lines.values()].sort((a, b) => b.tally.open - a.tally.open || a.id - b.id);
}

function sum(tallies: readonly Tally[]): Tally {
  const all = { open: 0, late: 0, hours: 0, today: 0, later: 0, none: 0 };
  for (const tally of tallies) for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
  return all;
}

async function talliesOf(
  { read, actor, now }: QueryContext,
  seats: readonly Seat[],
  isMine: boolean,
): Promise<Map<number, Tally>> {
  const { hours, today } = boundsOf(now);
  const rows = await read.rows<{ id: number } & Tally>(sql`
    select a.id, count(*)::int as open, count(*) filter (where t.due_at < ${now})::int as late,
           count(*) filter (where t.due_at >= ${now} and t.due_at <= ${hours})::int as hours,
           count(*) filter (where t.due_at > ${hours} and t.due_at <= ${today})::int as today,
           count(*) filter (where t.due_at > greatest(${hours}::timestamptz, ${today}::timestamptz))::int as later,
           count(*) filter (where t.due_at is null)::int as none
      from unnest(${seats.map((s) => s.id)}::bigint[], ${seats.map((s) => s.kinds)}::text[]) a(id, kinds)
     cross join lateral (select t.due_at from kernel.task_v t join kernel.matter_v m on m.id = t.matter_id
        where t.addressee_id = a.id and t.state = 'open' and ${ofItsKind} and (${isMine} or ${visibleTo(actor)})
        order by t.due_key limit ${CAP}) t
     group by a.id`);
  return new Map(rows.map(({ id, ...tally }) => [id, tally]));
}

/** Acts of each person since this morning, 200 at most: what was got out of the way. */
async function doneToday({ read, now }: QueryContext, seats: readonly Seat[]): Promise<Map<number, number>> {
  const holders = [...new Set(seats.map((s) => s.holderId))];
  const morning = startOfDay(localDateOf(now));
  const rows = await read.rows<{ id: number; n: number }>(sql`
    select p.id, count(distinct a.subject)::int as n from unnest(${holders}::bigint[]) p(id)
     cross join lateral (select a.subject, a.at from kernel.act_v a where a.person_id = p.id order by a.id desc limit 200) a
     where a.at >= ${morning} group by p.id`);
  return new Map(rows.map((r) => [r.id, r.n]));
}
