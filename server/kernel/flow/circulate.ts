/**
 * 传阅 and 收回: a matter goes round to readers while its work goes on. An act sends, takes back and chases; each reader's
 * 已阅 or 签收 is a line of his own outside the matter's lock (`circulation-receipts.ts`), so that 150 units never wait for
 * each other.
 */
import type { Instant } from '../../../contracts/base/dates.ts';
import { routingErrors } from '../../../contracts/modules/routing-errors.ts';
import { sql, statement } from '../../platform/db/sql.ts';
import { problem } from '../../platform/problem.ts';
import type { CirculationRow, CopyRow } from './circulation-rows.ts';
import type { MatterDraft } from './draft.ts';
import { letRead } from './draft-content.ts';
import { ActEvent, type CirculationChange } from './event.ts';
import { fold } from './fold.ts';
import type { RecordedAct } from './recall.ts';

/** To whom it goes, how, and what they are asked for. */
export interface CirculationInput {
  /** Persons, posts and units; groups are taken apart before. In reading order where that counts. */
  readonly readers: readonly number[];
  readonly inOrder: boolean;
  readonly wants: 'read' | 'signed_for';
  readonly dueAt: Instant | null;
}

/** Sends the matter round: to all at once, or to the first, the others in their turn. @returns the circulation's id */
export function circulate(draft: MatterDraft, input: CirculationInput): string {
  const readers = [...new Set(input.readers)];
  const sent = input.inOrder ? readers.slice(0, 1) : readers;
  const { ctx, capacity } = draft;
  const id = ctx.newId();
  draft.circulations.push({
    id,
    isInOrder: input.inOrder,
    wants: input.wants,
    takenBack: [],
    sent,
    waiting: readers.slice(sent.length),
    chased: [],
  });
  draft.note.readers = readers.length;
  letRead(draft, sent);
  draft.extra.push(
    statement(sql`insert into kernel.circulation (id, matter_id, seq, by_id, by_post_id, is_in_order, wants, due_at, at)
      values (${id}, ${draft.id}, ${draft.seq}, ${ctx.actor.personId}, ${capacity.postId}, ${input.inOrder}, ${input.wants},
              ${input.dueAt}, ${ctx.now})`),
    statement(sql`insert into kernel.circulation_copy (circulation_id, addressee_id, matter_id, place, state, sent_at)
      select ${id}, r.id, ${draft.id}, r.place, case when r.place <= ${sent.length} then 'sent' else 'waiting' end,
             case when r.place <= ${sent.length} then ${ctx.now}::timestamptz end
        from unnest(${readers}::bigint[]) with ordinality r(id, place)`),
  );
  return id;
}

/** In reading order: whose turn it is when nobody has it; undefined when somebody reads, or all have. */
export function nextReader(copies: readonly CopyRow[]): CopyRow | undefined {
  if (copies.some((copy) => copy.state === 'sent')) return undefined;
  return copies.filter((copy) => copy.state === 'waiting').sort((a, b) => a.place - b.place)[0];
}

/** Sends it to the reader whose turn has come. */
export function sendNext(draft: MatterDraft, circulation: CirculationRow, next: CopyRow): void {
  change(draft, circulation).sent.push(next.addressee_id);
  letRead(draft, [next.addressee_id]);
  draft.extra.push(
    statement(sql`update kernel.circulation_copy set state = 'sent', sent_at = ${draft.ctx.now}
      where circulation_id = ${circulation.id} and addressee_id = ${next.addressee_id}`),
  );
}

/**
 * Takes back what nobody has opened, from the readers named or from all. Whom nothing else had let in may not open the
 * matter any more. `copies` locked, `acts`: all of the matter.
 * @throws routing.nothing_to_take_back
 */
export function takeBack(
  draft: MatterDraft,
  circulation: CirculationRow,
  copies: readonly CopyRow[],
  from: { readers: readonly number[] | null; acts: readonly RecordedAct[] },
): void {
  const back = copies.filter(
    (copy) =>
      (copy.state === 'waiting' || copy.state === 'sent') &&
      (copy.opened_at === null || !copy.has_reader) &&
      (from.readers === null || from.readers.includes(copy.addressee_id)),
  );
  if (back.length === 0) throw problem(routingErrors.nothingToTakeBack);
  const ids = back.map((copy) => copy.addressee_id);
  change(draft, circulation).takenBack.push(...ids);
  const kept = letInOtherwise(circulation.id, from.acts);
  const gone = ids.filter((id) => !kept.has(id));
  for (const id of gone) draft.aclGone.add(id);
  draft.extra.push(
    statement(sql`update kernel.circulation_copy set state = 'taken_back', taken_back_at = ${draft.ctx.now}
      where circulation_id = ${circulation.id} and addressee_id = any(${ids}::bigint[])`),
    statement(
      sql`delete from kernel.matter_acl where matter_id = ${draft.id} and addressee_id = any(${gone}::bigint[])`,
    ),
    statement(sql`update kernel.notice set cleared_at = ${draft.ctx.now} where matter_id = ${draft.id} and cleared_at is null
      and kind like 'circulation.%' and (params ->> 'addressee')::bigint = any(${ids}::bigint[])`),
  );
  if (!circulation.is_in_order) return;
  const next = nextReader(copies.filter((copy) => !ids.includes(copy.addressee_id)));
  if (next) sendNext(draft, circulation, next);
}

/** Who might open the matter though this circulation had never been. */
function letInOtherwise(circulationId: string, acts: readonly RecordedAct[]): ReadonlySet<number> {
  const events = acts.map((act) => {
    const event = ActEvent.parse(JSON.parse(act.body));
    const sent = (event.circulations ?? []).filter((c) => c.id === circulationId).flatMap((c) => c.sent);
    const others = (event.circulations ?? []).filter((c) => c.id !== circulationId).flatMap((c) => c.sent);
    const meant = new Set([...event.opened.map((task) => task.addressee), ...others]);
    return { ...event, acl: event.acl.filter((id) => meant.has(id) || !sent.includes(id)) };
  });
  return fold(events).acl;
}

/** Reminds whoever was sent it and has not signed. @throws routing.nobody_to_chase */
export function chaseReaders(
  draft: MatterDraft,
  circulation: CirculationRow,
  copies: readonly CopyRow[],
): void {
  const late = copies.filter((copy) => copy.state === 'sent').map((copy) => copy.addressee_id);
  if (late.length === 0) throw problem(routingErrors.nobodyToChase);
  change(draft, circulation).chased.push(...late);
  draft.note.readers = late.length;
  draft.extra.push(
    statement(sql`update kernel.circulation_copy set chased_at = ${draft.ctx.now}
      where circulation_id = ${circulation.id} and addressee_id = any(${late}::bigint[]) and state = 'sent'`),
  );
}

function change(draft: MatterDraft, circulation: CirculationRow): CirculationChange {
  const known = draft.circulations.find((c) => c.id === circulation.id);
  if (known) return known;
  const fresh: CirculationChange = {
    id: circulation.id,
    isInOrder: circulation.is_in_order,
    wants: circulation.wants,
    takenBack: [],
    sent: [],
    waiting: [],
    chased: [],
  };
  draft.circulations.push(fresh);
  return fresh;
}
