/** Lists and details of messages and units' parts, each through the visibility filter. */
import type { z } from 'zod';
import type { Instant, LocalDate } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/spreading.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { currentHolders, getVisibleMatter, lightOf, textsOf } from '../../kernel/matter/api.ts';
import { namesOf, titledHolder } from '../../kernel/org/api.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { idCursor } from '../../platform/http/cursor.ts';
import { MESSAGE, PART } from './flow.ts';
import * as repo from './repo.ts';

type Figures = z.output<typeof contract.SpreadFigures>;

/** How far the units of these messages are. */
async function figuresOf(
  read: ReadOnly,
  messageIds: readonly string[],
  now: Instant,
): Promise<Map<string, Figures>> {
  const rows = await read.rows<Figures & { message_id: string }>(sql`
    select p.message_id, count(*)::int as units, count(p.passed_at)::int as passed,
           count(*) filter (where p.is_passed_late)::int as "passedLate",
           count(*) filter (where m.state in ('closed', 'filed'))::int as done,
           count(*) filter (where m.state in ('closed', 'filed') and c.is_late)::int as "doneLate",
           count(*) filter (where m.state = 'open' and m.due_at < ${now})::int as late
      from spreading.part p join kernel.matter_v m on m.id = p.matter_id
      left join lateral (select bool_or(c.is_late) as is_late from kernel.clock_v c where c.matter_id = p.matter_id) c on true
     where p.message_id = any(${[...messageIds]}::uuid[]) group by p.message_id`);
  return new Map(rows.map(({ message_id, ...figures }) => [message_id, figures]));
}

const NONE: Figures = { units: 0, passed: 0, passedLate: 0, done: 0, doneLate: 0, late: 0 };

/** Messages, newest first. */
export async function listMessages(
  { read, actor, now }: QueryContext,
  { query }: InputOf<typeof contract.list>,
): Promise<ReplyOf<typeof contract.list>> {
  const after = idCursor(query.after);
  const rows = await read.rows<{
    id: string;
    title: string;
    meeting: string;
    held_on: LocalDate;
    state: string;
    step: string;
    opened_at: Instant;
  }>(sql`select m.id, m.title, s.meeting, s.held_on, m.state, m.step, m.opened_at
      from spreading.message s join kernel.matter_v m on m.id = s.matter_id
     where ${visibleTo(actor)} and ${after ? sql`m.id < ${after}::uuid` : TRUE} order by m.id desc limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const figures = await figuresOf(
    read,
    shown.map((row) => row.id),
    now,
  );
  return {
    items: shown.map((row) => ({
      matterId: row.id,
      title: row.title,
      meeting: row.meeting,
      heldOn: row.held_on,
      state: row.state,
      step: `${MESSAGE}.${row.step}`,
      at: row.opened_at,
      figures: figures.get(row.id) ?? NONE,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** One message. */
export async function messageDetail(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.detail>,
): Promise<ReplyOf<typeof contract.detail>> {
  await getVisibleMatter(read, actor, params.matterId, MESSAGE);
  const row = await repo.message(read, params.matterId);
  const [texts, figures, leaderName] = await Promise.all([
    textsOf(read, [row.text_id, row.summary_id]),
    figuresOf(read, [row.matter_id], now),
    titledHolder(read, row.leader_post_id, now),
  ]);
  return {
    meeting: row.meeting,
    heldOn: row.held_on,
    text: texts.get(row.text_id) ?? '',
    summary: texts.get(row.summary_id ?? '') ?? '',
    leaderName,
    figures: figures.get(row.matter_id) ?? NONE,
    mayChase: 'spreading.chase' in actor.grants,
  };
}

interface UnitJoin extends repo.PartRow {
  readonly unit_name: string;
  readonly state: string;
  readonly step: string;
  readonly due_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly is_late: boolean | null;
}

/** Units of a message. */
export async function messageUnits(
  { read, actor, now }: QueryContext,
  { params, query }: InputOf<typeof contract.units>,
): Promise<ReplyOf<typeof contract.units>> {
  await getVisibleMatter(read, actor, params.matterId, MESSAGE);
  const after = idCursor(query.after);
  const only = {
    all: TRUE,
    not_passed: sql`p.passed_at is null and m.state = 'open'`,
    not_done: sql`m.state = 'open'`,
    late: sql`m.state = 'open' and m.due_at < ${now}`,
    done: sql`m.state in ('closed', 'filed')`,
  }[query.only];
  const rows = await read.rows<UnitJoin>(sql`
    select p.*, a.name as unit_name, m.state, m.step, m.due_at, m.closed_at,
           (select bool_or(c.is_late) from kernel.clock_v c where c.matter_id = p.matter_id) as is_late
      from spreading.part p join kernel.matter_v m on m.id = p.matter_id join kernel.addressee_v a on a.id = p.unit_id
     where p.message_id = ${params.matterId} and ${visibleTo(actor)} and ${only} and ${after ? sql`m.id > ${after}::uuid` : TRUE}
     order by m.id limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const holders = await currentHolders(
    read,
    shown.map((row) => row.matter_id),
    now,
  );
  return {
    items: shown.map((row) => ({
      matterId: row.matter_id,
      unitName: row.unit_name,
      state: row.state,
      step: `${PART}.${row.step}`,
      passedAt: row.passed_at,
      how: row.passed_how,
      people: row.people,
      doneAt: row.closed_at,
      isLate: row.is_passed_late || row.is_late === true,
      light: row.state === 'open' ? lightOf({ due_at: row.due_at, warn_at: null }, now) : 'none',
      dueAt: row.due_at,
      chases: row.chases,
      holders: holders.filter((h) => h.matter_id === row.matter_id).map((h) => h.name),
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.matter_id ?? null) : null,
  };
}

/** One unit's part. The message itself is named only to who may open it. */
export async function partDetail(
  { read, actor }: QueryContext,
  { params }: InputOf<typeof contract.unitDetail>,
): Promise<ReplyOf<typeof contract.unitDetail>> {
  await getVisibleMatter(read, actor, params.matterId, PART);
  const row = await repo.part(read, params.matterId);
  const [texts, names, whole] = await Promise.all([
    textsOf(read, [row.text_id, row.report_id]),
    namesOf(read, [row.unit_id]),
    read.first(sql`select 1 from kernel.matter_v m where m.id = ${row.message_id} and ${visibleTo(actor)}`),
  ]);
  return {
    messageId: whole ? row.message_id : null,
    meeting: row.meeting,
    heldOn: row.held_on,
    text: texts.get(row.text_id) ?? '',
    unitName: names.get(row.unit_id) ?? '',
    passedAt: row.passed_at,
    how: row.passed_how,
    people: row.people,
    passedLate: row.is_passed_late,
    report: texts.get(row.report_id ?? '') ?? '',
    chases: row.chases,
  };
}
