/** What supervision adds to matter pages, and the ladder of who is to be chased. */
import type { z } from 'zod';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { TimeUnit } from '../../../contracts/modules/calendar.ts';
import type * as contract from '../../../contracts/modules/supervision.ts';
import type * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import type { AssignmentView } from '../../../contracts/modules/supervision-assignments.ts';
import { visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { nextSteps } from '../../kernel/chasing/api.ts';
import { type Facts, readFacts, ruleDueSince } from '../../kernel/flow/api.ts';
import {
  currentHolders,
  getVisibleMatter,
  jsonOf,
  lightOf,
  opinionTexts,
  textsOf,
} from '../../kernel/matter/api.ts';
import { namesOf, personsInUnit, titledHolder } from '../../kernel/org/api.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { dueCursor } from '../../platform/http/cursor.ts';
import { answerRule } from '../documents/api.ts';
import { ASSIGNMENT, ITEM } from './flow.ts';
import { inkOfRound } from './instruction.ts';
import * as repo from './repo.ts';

type View = z.output<typeof AssignmentView>;

interface PartRow extends repo.AssignmentRow {
  readonly state: string;
  readonly step: string;
  readonly due_at: Instant | null;
  readonly is_late: boolean;
  readonly unit_name: string;
}

const PART = sql`a.*, m.state, m.step, m.due_at, u.name as unit_name,
  coalesce((select bool_or(c.is_late) from kernel.clock_v c where c.matter_id = a.matter_id), false) as is_late`;

/** Shapes unit parts for the screen: holders, lights, the latest report as far as it may be read. */
async function viewsOf({ read, actor, now }: QueryContext, parts: readonly PartRow[]): Promise<View[]> {
  const ids = parts.map((p) => p.matter_id);
  const [holders, opinions, texts] = await Promise.all([
    currentHolders(read, ids, now),
    opinionTexts(read, actor, ids),
    textsOf(
      read,
      parts.map((p) => p.demand_id),
    ),
  ]);
  return parts.map((part) => {
    const held = holders.filter((h) => h.matter_id === part.matter_id);
    const due = part.due_at ?? held[0]?.due_at ?? null;
    const light =
      part.state === 'open' ? lightOf({ due_at: due, warn_at: held[0]?.warn_at ?? null }, now) : 'none';
    const reports = opinions.filter((o) => o.matter_id === part.matter_id && o.act === 'submit');
    return {
      matterId: part.matter_id,
      unitId: part.unit_id,
      unitName: part.unit_name,
      isLead: part.is_lead,
      round: part.round,
      demand: texts.get(part.demand_id) ?? '',
      state: part.state,
      step: `supervision.assignment.${part.step}`,
      dueAt: due,
      light,
      isLate: part.is_late || light === 'red',
      returns: part.returns,
      chases: part.chases,
      report: reports.at(-1)?.text ?? null,
      holders: held.map((h) => h.name),
    };
  });
}

/** An item with the parts this person may see. */
export async function itemDetail(
  ctx: QueryContext,
  { params }: InputOf<typeof contract.itemDetail>,
): Promise<ReplyOf<typeof contract.itemDetail>> {
  const { read, actor } = ctx;
  const matter = await getVisibleMatter(read, actor, params.matterId, ITEM);
  const item = await repo.item(read, params.matterId);
  const demands = await jsonOf<repo.Demand[]>(read, item.demands_id, []);
  const parts = await read.rows<PartRow>(sql`select ${PART} from supervision.assignment a
      join kernel.matter_v m on m.id = a.matter_id join kernel.addressee_v u on u.id = a.unit_id
     where a.item_id = ${params.matterId} and ${visibleTo(actor)} order by a.round, a.is_lead desc, a.matter_id`);
  const names = await namesOf(read, [...item.proposed_units, ...demands.map((d) => d.unitId)]);
  const opinions = await opinionTexts(read, actor, [params.matterId]);
  const usual = ctx.kernel.clockRule(answerRule(matter.urgency));
  return {
    instruction: (await textsOf(read, [item.instruction_id])).get(item.instruction_id) ?? '',
    leaderId: item.leader_post_id,
    // Who held the post when he instructed, not who holds it now.
    leaderName: await titledHolder(read, item.leader_post_id, item.instructed_at),
    instructionInk: await inkOfRound(read, item, matter.round),
    proposedUnits: item.proposed_units.map((id) => ({ id, name: names.get(id) ?? '' })),
    proposedLimit: item.proposed_limit,
    usualLimit: { amount: usual.budget, unit: usual.unit },
    demands: demands.map((d) => ({ ...d, unitName: names.get(d.unitId) ?? '' })),
    notices: await repo.noticesOf(read, params.matterId),
    assignments: await viewsOf(ctx, parts),
    report: opinions.filter((o) => o.act === 'submit' && o.step === 'compile').at(-1)?.text ?? null,
  };
}

async function partRow(read: ReadOnly, matterId: string): Promise<PartRow> {
  return read.one<PartRow>(sql`select ${PART} from supervision.assignment a
      join kernel.matter_v m on m.id = a.matter_id join kernel.addressee_v u on u.id = a.unit_id where a.matter_id = ${matterId}`);
}

/** One unit's part. */
export async function assignmentDetail(
  ctx: QueryContext,
  { params }: InputOf<typeof supervisionAssignments.assignmentDetail>,
): Promise<ReplyOf<typeof supervisionAssignments.assignmentDetail>> {
  const { read, actor, now } = ctx;
  await getVisibleMatter(read, actor, params.matterId, ASSIGNMENT);
  const part = await partRow(read, params.matterId);
  const [view] = await viewsOf(ctx, [part]);
  if (!view) throw new Error('a part has a view');
  const notice = (await repo.noticesOf(read, part.item_id)).find((n) => n.round === part.round);
  const facts = await readFacts(read, params.matterId);
  const colleagues = actor.unitIds.includes(part.unit_id) ? await personsInUnit(read, part.unit_id, now) : [];
  return {
    ...view,
    instruction: (await textsOf(read, [part.instruction_id])).get(part.instruction_id) ?? '',
    instructionInk: await inkOfRound(read, await repo.item(read, part.item_id), part.round),
    noticeNumber: notice?.number ?? null,
    limitUnit: (facts.clocks.find((c) => c.state !== 'stopped')?.unit ?? null) as TimeUnit | null,
    extension: await extensionOf(ctx, params.matterId),
    ...(await objectionOf(ctx, facts)),
    candidates: colleagues.map((c) => ({ id: c.id, name: `${c.name}（${c.post}）` })),
  };
}

async function extensionOf(
  { read, actor }: QueryContext,
  matterId: string,
): Promise<z.output<typeof supervisionAssignments.ExtensionView> | null> {
  const row = await repo.latestExtension(read, matterId);
  if (!row) return null;
  const [names, opinions] = await Promise.all([
    namesOf(read, [row.asked_by]),
    opinionTexts(read, actor, [matterId]),
  ]);
  return {
    amount: row.amount,
    reason: opinions.find((o) => o.seq === row.asked_seq)?.text ?? '',
    askedBy: names.get(row.asked_by) ?? '',
    askedAt: row.asked_at,
    dueBefore: row.due_before,
    granted: row.granted,
    dueAfter: row.due_after,
  };
}

/** Until when the unit may object, and what it objects while that is undecided. */
async function objectionOf(
  { read, actor, now, kernel }: QueryContext,
  { matter }: Facts,
): Promise<{ objectBy: Instant | null; objection: string | null }> {
  const until = ruleDueSince(
    { calendar: kernel.calendar(), clockRule: kernel.clockRule },
    'supervision.objection',
    matter.opened_at,
  );
  const mayStill =
    matter.step === 'assign' &&
    now <= until &&
    !matter.did.some(([action]) => action === 'supervision.object');
  if (matter.step !== 'objected') return { objectBy: mayStill ? until : null, objection: null };
  const said = (await opinionTexts(read, actor, [matter.id])).filter(
    (o) => o.step === 'assign' && o.act === 'return',
  );
  return { objectBy: null, objection: said.at(-1)?.text ?? null };
}

interface LadderRow extends PartRow {
  readonly item_title: string;
  readonly notice: string | null;
}

/** Open parts, nearest or most overdue limit first. */
export async function ladder(
  ctx: QueryContext,
  { query }: InputOf<typeof supervisionAssignments.ladder>,
): Promise<ReplyOf<typeof supervisionAssignments.ladder>> {
  const { read, actor } = ctx;
  const after = dueCursor(query.after);
  const rows = await read.rows<LadderRow>(sql`select ${PART}, m.title as item_title,
        (select n.number from supervision.notice n where n.matter_id = a.item_id and n.round = a.round) as notice
      from supervision.assignment a join kernel.matter_v m on m.id = a.matter_id join kernel.addressee_v u on u.id = a.unit_id
     where m.state = 'open' and ${visibleTo(actor)}
       and ${after ? sql`(coalesce(m.due_at, 'infinity'), a.matter_id) > (${after.due}::timestamptz, ${after.id}::uuid)` : TRUE}
     order by coalesce(m.due_at, 'infinity'), a.matter_id limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const views = await viewsOf(ctx, shown);
  const next = await nextSteps(
    read,
    shown.map((row) => row.matter_id),
  );
  const items = views.map((view, i) => ({
    ...view,
    itemId: shown[i]?.item_id ?? '',
    itemTitle: shown[i]?.item_title ?? '',
    noticeNumber: shown[i]?.notice ?? null,
    next: next.get(view.matterId) ?? null,
  }));
  const last = shown.at(-1);
  return {
    items: query.light ? items.filter((row) => row.light === query.light) : items,
    next: rows.length > query.limit && last ? `${last.due_at ?? 'infinity'}|${last.matter_id}` : null,
  };
}
