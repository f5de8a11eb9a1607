/** 签收: pieces are counted and signed for, urgent ones apart, with the time; after hours that is said. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { type signFor as contract, officeErrors } from '../../../../contracts/modules/incoming-office.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { isOfficeTime } from '../../../kernel/calendar/api.ts';
import { newId } from '../../../platform/ids.ts';
import { Problem, problem } from '../../../platform/problem.ts';
import { insertReceipt } from '../office/repo.ts';

/** Signs. */
export async function signFor(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { actor, now, tx } = ctx;
  if (body.urgent > body.pieces) throw problem(officeErrors.urgentAmongPieces);
  const post = actor.posts.find((p) => p.role === 'clerk' || p.role === 'section_chief') ?? actor.posts[0];
  if (!post) throw new Error('whoever signs for papers holds a post: the permission came with it');

  const row = {
    id: newId(),
    unit_id: post.unitId,
    at: now,
    signed_by: actor.personId,
    from_whom: body.fromWhom,
    channel: body.channel,
    pieces: body.pieces,
    urgent: body.urgent,
    after_hours: isAfterHours(ctx),
  };
  await insertReceipt(tx, row);
  await ctx.record({
    stream: 'settings',
    subject: `receipts/${post.unitId}`,
    event: 'documents.signed_for',
    body: { receipt: row.id, pieces: row.pieces, urgent: row.urgent, channel: row.channel },
  });
  return {
    id: row.id,
    at: now,
    by: actor.name,
    fromWhom: row.from_whom,
    channel: row.channel,
    pieces: row.pieces,
    urgent: row.urgent,
    afterHours: row.after_hours,
    registered: 0,
  };
}

/** A year without a holiday notice has no office hours to be outside of. */
function isAfterHours({ kernel, now }: TxContext): boolean {
  try {
    return !isOfficeTime(kernel.calendar(), now);
  } catch (thrown) {
    if (thrown instanceof Problem) return false;
    throw thrown;
  }
}
