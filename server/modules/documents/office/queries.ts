/** Reading what the office did around papers. */
import { type Instant, localDateOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/incoming-office.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { getVisibleMatter, opinionTexts } from '../../../kernel/matter/api.ts';
import { hasRole, holderNames, namesOf, personsBehind, titledHolder } from '../../../kernel/org/api.ts';
import { sql, TRUE } from '../../../platform/db/sql.ts';
import { idCursor } from '../../../platform/http/cursor.ts';
import { INCOMING } from '../flow.ts';
import * as papers from '../repo.ts';
import { moveViews } from './original.ts';
import * as office from './repo.ts';
import { RECEIVERS, wantsAnswer } from './rules.ts';

/** What was signed for in my sections. */
export async function receipts(
  { read, actor }: QueryContext,
  { query }: InputOf<typeof contract.receipts>,
): Promise<ReplyOf<typeof contract.receipts>> {
  const after = idCursor(query.after);
  const rows = await read.rows<office.ReceiptRow & { registered: number; by: string }>(sql`
    select r.*, a.name as by, n.registered from documents.receipt r join kernel.addressee_v a on a.id = r.signed_by
     cross join lateral (select count(*)::int as registered from documents.incoming i where i.receipt_id = r.id) n
     where r.unit_id = any(${[...actor.unitIds]}::bigint[]) and ${after ? sql`r.id < ${after}::uuid` : TRUE}
       and ${query.open === 'yes' ? sql`n.registered < r.pieces` : TRUE}
     order by r.id desc limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((r) => ({
      id: r.id,
      at: r.at,
      by: r.by,
      fromWhom: r.from_whom,
      channel: r.channel,
      pieces: r.pieces,
      urgent: r.urgent,
      afterHours: r.after_hours,
      registered: r.registered,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Posts that take papers in hand, and how many open ones each has. */
export async function receivers({ read, now }: QueryContext): Promise<ReplyOf<typeof contract.receivers>> {
  const rows = await read.rows<{ id: number; unit: string; open: number }>(sql`
    select p.id, ua.name as unit, (select count(*)::int from documents.incoming i join kernel.matter_v m on m.id = i.matter_id
        where i.drafter_post_id = p.id and m.state = 'open') as open
      from kernel.post_v p join kernel.addressee_v ua on ua.id = p.unit_id
     where p.role = any(${[...RECEIVERS]}::text[]) order by ua.name, p.id`);
  const names = await holderNames(
    read,
    rows.map((r) => r.id),
    now,
  );
  return {
    items: rows.map((r) => ({
      postId: r.id,
      name: names.get(r.id) ?? '',
      unitName: r.unit,
      open: r.open,
    })),
  };
}

/** Originals out of hand, overdue ones first; or in boxes. */
export async function originals(
  { read, actor, now }: QueryContext,
  { query }: InputOf<typeof contract.originals>,
): Promise<ReplyOf<typeof contract.originals>> {
  const after = idCursor(query.after);
  const today = localDateOf(now);
  const where =
    query.where === 'boxed'
      ? sql`o.kind = 'boxed'`
      : query.where === 'overdue'
        ? sql`o.kind = 'handed' and o.due_on < ${today}`
        : sql`o.kind = 'handed'`;
  const rows = await read.rows<office.MoveRow & { number: string | null; title: string }>(sql`
    select o.*, m.number, m.title from documents.original_move o join kernel.matter_v m on m.id = o.matter_id
     where o.ended_at is null and ${where} and ${visibleTo(actor)} and ${after ? sql`o.id > ${after}::uuid` : TRUE}
     order by o.id limit ${query.limit + 1}`);
  const shown = rows.slice(0, query.limit);
  const views = await moveViews(read, shown, now);
  return {
    items: shown.map((r, i) => ({
      matterId: r.matter_id,
      registerNumber: r.number,
      title: r.title,
      where: views[i] ?? null,
      isOverdue: r.due_on !== null && r.due_on < today,
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Everything around one paper. */
export async function officeView(
  { read, actor, now }: QueryContext,
  { params }: InputOf<typeof contract.office>,
): Promise<ReplyOf<typeof contract.office>> {
  const matter = await getVisibleMatter(read, actor, params.matterId, INCOMING);
  const row = await papers.get(read, matter.id);
  const [receipt, answers, moves, opinions] = await Promise.all([
    office.receipt(read, row.receipt_id),
    office.answersOf(read, matter.id),
    office.movesOf(read, matter.id),
    opinionTexts(read, actor, [matter.id]),
  ]);
  const names = await namesOf(read, [
    ...[matter.created_by, receipt?.signed_by ?? null].filter((id) => id !== null),
    ...answers.flatMap((a) => [a.answered_by, ...a.told]),
  ]);
  const nameOf = (id: number | null) => (id === null ? '' : (names.get(id) ?? ''));
  const isOpen = matter.state === 'open';
  const isHis = actor.posts.some((p) => p.id === row.drafter_post_id);
  const at = moves[0];
  return {
    firstReceiver: await titledHolder(read, row.drafter_post_id, now),
    signedFor: receipt
      ? {
          at: receipt.at,
          by: nameOf(receipt.signed_by),
          fromWhom: receipt.from_whom,
          channel: receipt.channel,
          afterHours: receipt.after_hours,
        }
      : {
          at: matter.opened_at,
          by: nameOf(matter.created_by),
          fromWhom: '',
          channel: null,
          afterHours: false,
        },
    chases: row.chases,
    lastChasedAt: row.last_chased_at,
    reassigned: row.reassigned,
    wantsAnswer: wantsAnswer(row.kind, row.relation),
    answers: answers.map((a) => ({
      how: a.how,
      on: a.answered_on,
      by: nameOf(a.answered_by),
      text: opinions.find((o) => o.seq === a.seq)?.text ?? '',
      told: a.told.map(nameOf),
    })),
    original: await moveViews(read, moves, now),
    may: {
      chase: isOpen && 'documents.chase' in actor.grants,
      reassign:
        isOpen &&
        'documents.reassign' in actor.grants &&
        (isHis || hasRole(actor, 'section_chief') || hasRole(actor, 'director')),
      moveOriginal: 'documents.register' in actor.grants,
      signOriginal: await maySign(read, actor.personId, at, now),
    },
  };
}

async function maySign(
  read: QueryContext['read'],
  person: number,
  at: office.MoveRow | undefined,
  now: Instant,
): Promise<boolean> {
  if (!at || at.to_id === null || at.signed_at !== null) return false;
  return (await personsBehind(read, at.to_id, now)).includes(person);
}
