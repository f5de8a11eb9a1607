/** 原件流转: where the sheet is, handed to whom until when, signed for, back, in which box. */
import type { Instant } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { flowErrors } from '../../../../contracts/modules/flow.ts';
import {
  type moveOriginal as moving,
  officeErrors,
  type signOriginal as signing,
} from '../../../../contracts/modules/incoming-office.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { getVisibleMatter } from '../../../kernel/matter/api.ts';
import { getActor, holderNames, namesOf, personsBehind } from '../../../kernel/org/api.ts';
import type { ReadOnly, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { Problem, problem } from '../../../platform/problem.ts';
import { INCOMING } from '../flow.ts';
import * as office from './repo.ts';

type Move = ReplyOf<typeof moving>;

/** Moves as screens show them. */
export async function moveViews(
  read: ReadOnly | Tx,
  rows: readonly office.MoveRow[],
  now: Instant,
): Promise<Move[]> {
  const people = await namesOf(
    read,
    rows.flatMap((r) => [r.moved_by, r.signed_by].filter((id) => id !== null)),
  );
  const to = await holderNames(
    read,
    rows.flatMap((r) => r.to_id ?? []),
    now,
  );
  return rows.map((r) => ({
    id: r.id,
    kind: r.kind,
    at: r.at,
    by: people.get(r.moved_by) ?? '',
    to: r.to_id === null ? null : (to.get(r.to_id) ?? ''),
    dueOn: r.due_on,
    signedAt: r.signed_at,
    signedBy: r.signed_by === null ? null : (people.get(r.signed_by) ?? ''),
    box: r.box,
  }));
}

/** Moves the sheet. It comes back before it goes on; a box is for what is back. */
export async function moveOriginal(ctx: TxContext, { params, body }: InputOf<typeof moving>): Promise<Move> {
  const { tx, actor, now } = ctx;
  await getVisibleMatter(tx, actor, params.matterId, INCOMING);
  await office.lockOriginal(tx, params.matterId);
  const move = body;
  const at = await office.whereNow(tx, params.matterId);
  if (at?.kind === 'handed' && move.kind !== 'back') {
    const [view] = await moveViews(tx, [at], now);
    throw problem(officeErrors.originalElsewhere, { at: view?.to ?? '' });
  }
  if (move.kind === 'back' && (at === undefined || at.kind === 'back'))
    throw problem(officeErrors.originalElsewhere, { at: '' });
  if (move.kind === 'handed') await assertMayOpen(tx, params.matterId, move.toId, now);
  if (move.kind === 'boxed' && move.box === '') throw problem(officeErrors.boxNeeded);

  const row: office.MoveRow = {
    id: newId(),
    matter_id: params.matterId,
    kind: move.kind,
    at: now,
    moved_by: actor.personId,
    to_id: move.kind === 'handed' ? move.toId : null,
    due_on: move.kind === 'handed' ? move.dueOn : null,
    signed_at: null,
    signed_by: null,
    box: move.kind === 'boxed' ? move.box : '',
  };
  await office.insertMove(tx, row);
  await recorded(ctx, row, 'documents.original_moved');
  const [view] = await moveViews(tx, [row], now);
  if (!view) throw new Error('a move has a view');
  return view;
}

/** Whoever was handed it signs. Signing twice changes nothing. */
export async function signOriginal(ctx: TxContext, { params }: InputOf<typeof signing>): Promise<Move> {
  const { tx, actor, now } = ctx;
  await getVisibleMatter(tx, actor, params.matterId, INCOMING);
  await office.lockOriginal(tx, params.matterId);
  const at = await office.whereNow(tx, params.matterId);
  if (!at || at.to_id === null || !(await personsBehind(tx, at.to_id, now)).includes(actor.personId))
    throw problem(officeErrors.originalNotYours);
  if (await office.signMove(tx, at.id, actor.personId, now))
    await recorded(ctx, at, 'documents.original_signed');
  const [view] = await moveViews(tx, await office.movesOf(tx, params.matterId), now);
  if (!view) throw new Error('a move has a view');
  return view;
}

/** The sheet is the matter: it goes to nobody who may not open it. */
async function assertMayOpen(tx: Tx, matterId: string, to: number | null, now: Instant): Promise<void> {
  const persons = to === null ? [] : await personsBehind(tx, to, now);
  if (persons.length === 0) throw problem(flowErrors.unknownAddressee);
  for (const person of persons) {
    const actor = await getActor(tx, person, now);
    const may = await getVisibleMatter(tx, actor, matterId).then(
      () => true,
      (thrown) => {
        if (thrown instanceof Problem) return false;
        throw thrown;
      },
    );
    if (may) return;
  }
  const names = await namesOf(tx, to === null ? [] : [to]);
  throw problem(officeErrors.originalStranger, { name: [...names.values()].join('、') });
}

async function recorded(ctx: TxContext, row: office.MoveRow, event: string): Promise<void> {
  await ctx.record({
    stream: 'settings',
    subject: `original/${row.matter_id}`,
    event,
    body: { move: row.id, kind: row.kind, to: row.to_id, dueOn: row.due_on },
  });
}
