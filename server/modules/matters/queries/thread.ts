/**
 * 脉络: from the paper to the archive, both ways, as far as the walker may see. A node is a paper, an instruction, an
 * item, a unit's part, an answer; what he may not open is absent, not greyed.
 */

import { epochOf, type Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/matters.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { ActEvent } from '../../../kernel/flow/api.ts';
import { type ActRow, firstActsOf, getVisibleMatter, linkedTo } from '../../../kernel/matter/api.ts';
import { type Actor, namesOf } from '../../../kernel/org/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { ReadOnly } from '../../../platform/db/tx.ts';

type Node = ReplyOf<typeof contract.thread>['nodes'][number];

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly source: string | null;
  readonly state: string;
  readonly step: string;
  readonly round: number;
  readonly opened_at: Instant;
  readonly due_at: Instant | null;
  readonly unit_name: string | null;
}

/** How far a thread is walked: a paper, its item and the item's parts are two links apart. */
const LINKS = 4;

/** The nodes, parents before children. */
export async function thread(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.thread>,
): Promise<ReplyOf<typeof contract.thread>> {
  await getVisibleMatter(read, actor, params.matterId);
  const { rows, parentOf } = await walk(read, actor, params.matterId);
  const told = await toldOf(read, rows);
  const nodes: Node[] = [];
  const roots = rows.filter((row) => !parentOf.has(row.id));
  const visit = (row: Row, under: string | null) => {
    const own = nodesOf(row, told, under, now);
    nodes.push(...own);
    for (const child of rows.filter((r) => parentOf.get(r.id) === row.id))
      visit(child, anchorFor(own, child));
  };
  for (const root of roots) visit(root, null);
  return { nodes, rounds: Math.max(1, ...rows.map((row) => row.round)) };
}

/** A child hangs under what brought it about: an item under the instruction, a unit's part under its round's notice. */
function anchorFor(own: readonly Node[], child: Row): string | null {
  const kind = child.kind === 'supervision.item' ? 'instruction' : 'notice';
  const fitting = own.filter((n) => n.kind === kind && (kind === 'instruction' || n.round === child.round));
  return fitting.at(-1)?.id ?? own[0]?.id ?? null;
}

async function walk(
  read: ReadOnly,
  actor: Actor,
  start: string,
): Promise<{ rows: Row[]; parentOf: Map<string, string> }> {
  const seen = new Map<string, Row>();
  const parentOf = new Map<string, string>();
  let frontier = [start];
  for (let step = 0; step <= LINKS && frontier.length > 0; step += 1) {
    const rows =
      await read.rows<Row>(sql`select m.id, m.kind, m.title, m.number, m.source, m.state, m.step, m.round, m.opened_at, m.due_at,
        (select name from kernel.addressee_v a where a.id = m.lead_unit_id) as unit_name
      from kernel.matter_v m where m.id = any(${frontier}::uuid[]) and ${visibleTo(actor)}`);
    for (const row of rows) seen.set(row.id, row);
    const links = await linkedTo(
      read,
      rows.map((row) => row.id),
    );
    // A reassigned part also arises from the one it replaces; it hangs where that one hung.
    for (const { from_id, to_id, kind } of links)
      if (kind !== 'cites' && (kind === 'part_of' || !parentOf.has(from_id))) parentOf.set(from_id, to_id);
    frontier = [...new Set(links.flatMap((l) => [l.from_id, l.to_id]))].filter((id) => !seen.has(id));
  }
  const rows = [...seen.values()].sort(
    (a, b) => epochOf(a.opened_at) - epochOf(b.opened_at) || (a.id < b.id ? -1 : 1),
  );
  for (const [child, parent] of parentOf) if (!seen.has(parent)) parentOf.delete(child);
  return { rows, parentOf };
}

/** Which acts stand as nodes, by their action. Everything else is history. */
const NODE_OF: Readonly<Record<string, Node['kind']>> = {
  'documents.register': 'paper',
  'documents.propose': 'proposal',
  'documents.instruct': 'instruction',
  'documents.record_instruction': 'instruction',
  'documents.conclude': 'closed',
  'supervision.open_item': 'item',
  'supervision.approve_initiation': 'notice',
  'supervision.sign': 'answer',
  'supervision.return_answer': 'returned',
  'supervision.accept': 'accepted',
  'supervision.approve_report': 'report',
  'supervision.note': 'noted',
  'supervision.instruct_again': 'instruction',
  'spreading.start': 'notice',
  'spreading.sign': 'answer',
  'spreading.summarise': 'report',
  'spreading.note': 'noted',
  'archives.arrange': 'filed',
};

/** The acts that stand as nodes, by matter, and who is named in them. */
interface Told {
  readonly acts: ReadonlyMap<string, readonly { act: ActRow; event: ActEvent }[]>;
  readonly names: ReadonlyMap<number, string>;
}

/** Read for all matters at once: a thread of 150 units costs as many questions as one of two. */
async function toldOf(read: ReadOnly, rows: readonly Row[]): Promise<Told> {
  const found = await firstActsOf(
    read,
    rows.map((row) => row.id),
    500,
  );
  const told = found
    .map((act) => ({ act, event: ActEvent.parse(JSON.parse(act.body)) }))
    .filter(({ event }) => NODE_OF[event.action] || event.created);
  const names = await namesOf(
    read,
    told.flatMap(({ act, event }) =>
      [event.capacity.onBehalfOf ?? act.person_id].filter((id) => id !== null),
    ),
  );
  const acts = new Map<string, (typeof told)[number][]>();
  for (const one of told) acts.set(one.act.subject, [...(acts.get(one.act.subject) ?? []), one]);
  return { acts, names };
}

function nodesOf(row: Row, { acts, names }: Told, under: string | null, now: Instant): Node[] {
  const nodes: Node[] = [];
  for (const { act, event } of acts.get(row.id) ?? []) {
    // The approval that opens a unit's part is that part's first act: there it stands for the unit.
    const kind =
      (row.kind === 'supervision.assignment' || row.kind === 'spreading.part') && act.seq === 1
        ? 'unit'
        : (NODE_OF[event.action] ?? 'item');
    const parent =
      kind === 'notice' || kind === 'report'
        ? (roundRoot(nodes, event.after.round) ?? under)
        : (nodes.at(-1)?.id ?? under);
    nodes.push({
      id: `${row.id}#${act.seq}`,
      matterId: row.id,
      parent: nodes.length === 0 ? under : parent,
      kind,
      label: labelOf(kind, row, event),
      who: names.get(event.capacity.onBehalfOf ?? act.person_id ?? 0) ?? null,
      at: act.at,
      state: 'done',
      round: event.after.round,
    });
  }
  const last = nodes.at(-1);
  if (last && row.state === 'void') nodes[nodes.length - 1] = { ...last, state: 'void' };
  if (last && row.state === 'open') {
    const isLate = row.due_at !== null && epochOf(now) > epochOf(row.due_at);
    nodes[nodes.length - 1] = {
      ...last,
      state: isLate ? 'late' : row.step.startsWith('await') ? 'waiting' : 'current',
    };
  }
  return nodes;
}

function roundRoot(nodes: readonly Node[], round: number): string | undefined {
  return nodes.filter((n) => n.round === round && (n.kind === 'item' || n.kind === 'instruction')).at(-1)?.id;
}

function labelOf(kind: Node['kind'], row: Row, event: ActEvent): string {
  if (kind === 'paper') return row.source ?? row.title;
  if (kind === 'unit') return row.unit_name ?? row.title;
  if (kind === 'notice' || kind === 'filed') return event.number?.display ?? '';
  return '';
}
