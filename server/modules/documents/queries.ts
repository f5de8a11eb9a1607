/** Lists and details of incoming papers, each through the visibility filter. */

import type { Instant } from '../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import type * as contract from '../../../contracts/modules/documents.ts';
import type * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import { newestVisible, visibleTo } from '../../kernel/access/api.ts';
import type { QueryContext } from '../../kernel/binding/api.ts';
import { mattersWithPaper } from '../../kernel/files/api.ts';
import { currentHolders, getVisibleMatter, jsonOf } from '../../kernel/matter/api.ts';
import { type Actor, namesOf, titledHolder } from '../../kernel/org/api.ts';
import { sql, TRUE } from '../../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../../platform/db/tx.ts';
import { idCursor } from '../../platform/http/cursor.ts';
import * as checks from './check/repo.ts';
import { INCOMING } from './flow.ts';
import { filtered } from './register/filter.ts';
import * as repo from './repo.ts';

type SameRow = ReplyOf<typeof incomingDrop.drop>['sameAs'][number];

/** Papers in the register that look like this one, as far as the registrar may see them. */
export async function findSame(
  read: ReadOnly | Tx,
  actor: Actor,
  paper: { fileHash: string; numberFolded: string; titleFolded: string },
): Promise<SameRow[]> {
  const same = await repo.sameAs(read, paper, await mattersWithPaper(read, paper.fileHash));
  if (same.length === 0) return [];
  const rows = await read.rows<{ id: string; title: string; number: string | null; opened_at: Instant }>(
    sql`select m.id, m.title, m.number, m.opened_at from kernel.matter_v m
         where m.id = any(${same.map((s) => s.matter_id)}::uuid[]) and m.state <> 'void' and ${visibleTo(actor)}`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return same.flatMap(({ matter_id, why }) => {
    const row = byId.get(matter_id);
    return row
      ? [{ matterId: row.id, title: row.title, registerNumber: row.number, at: row.opened_at, why }]
      : [];
  });
}

interface ListRow {
  id: string;
  number: string | null;
  title: string;
  sender: string;
  paper_number: string;
  kind: string;
  urgency: 'normal' | 'urgent' | 'extra_urgent';
  state: string;
  step: string;
  opened_at: Instant;
}

/** The register, newest first. */
export async function listIncoming(
  { read, actor, now }: QueryContext,
  { query }: InputOf<typeof contract.list>,
): Promise<ReplyOf<typeof contract.list>> {
  const after = idCursor(query.after);
  const where = sql`${filtered(query, now)} and ${after ? sql`m.id < ${after}::uuid` : TRUE}`;
  const limit = query.limit + 1;
  const rows = await read.rows<ListRow>(sql`
    select m.id, m.number, m.title, i.sender, i.paper_number, i.kind, m.urgency, m.state, m.step, m.opened_at
      from (${newestVisible(actor, { kind: INCOMING, where, limit })}) n join kernel.matter_v m on m.id = n.id
      join documents.incoming i on i.matter_id = m.id
     where ${visibleTo(actor)} order by m.id desc limit ${limit}`);
  const shown = rows.slice(0, query.limit);
  const holders = await currentHolders(
    read,
    shown.map((row) => row.id),
    now,
  );
  return {
    items: shown.map((row) => ({
      matterId: row.id,
      registerNumber: row.number,
      title: row.title,
      sender: row.sender,
      paperNumber: row.paper_number,
      kind: row.kind,
      urgency: row.urgency,
      state: row.state,
      step: `documents.incoming.${row.step}`,
      at: row.opened_at,
      holders: holders.filter((h) => h.matter_id === row.id).map((h) => h.name),
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** What the register says of one paper. */
export async function incomingDetail(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.detail>,
): Promise<ReplyOf<typeof contract.detail>> {
  await getVisibleMatter(read, actor, params.matterId, INCOMING);
  const row = await repo.get(read, params.matterId);
  const proposal = await jsonOf<repo.Proposal>(read, row.proposal_id, { summary: '', options: [] });
  const names = await namesOf(
    read,
    proposal.options.flatMap((o) => o.unitIds),
  );
  return {
    sender: row.sender,
    paperNumber: row.paper_number,
    paperDate: row.paper_on,
    kind: row.kind,
    copies: row.copies,
    summary: proposal.summary,
    options: proposal.options.map((o) => ({ ...o, unitNames: o.unitIds.map((id) => names.get(id) ?? '') })),
    leaderId: row.leader_post_id,
    leaderName: row.leader_post_id === null ? null : await titledHolder(read, row.leader_post_id, now),
    ...(await checkView(read, row)),
  };
}

/** 初审 as decided, 退文, 问询. */
async function checkView(read: ReadOnly, row: repo.IncomingRow) {
  const [kept, back, inquiries] = await Promise.all([
    jsonOf<checks.KeptCheck>(read, row.check_id, { points: [] }),
    checks.returnOf(read, row.matter_id),
    checks.inquiriesOf(read, row.matter_id),
  ]);
  const names = await namesOf(read, [
    ...(back ? [back.returned_by] : []),
    ...inquiries.map((i) => i.asked_by),
  ]);
  return {
    relation: row.relation,
    points: [...kept.points],
    returned: back ? { points: back.points, by: names.get(back.returned_by) ?? '', at: back.at } : null,
    inquiries: inquiries.map((i) => ({
      about: i.about,
      how: i.asked_how,
      by: names.get(i.asked_by) ?? '',
      at: i.asked_at,
      outcome: i.outcome,
      answeredAt: i.answered_at,
    })),
  };
}
