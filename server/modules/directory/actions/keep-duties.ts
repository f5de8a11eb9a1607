/** 分管 and 联络员: which units a leader answers for, and who records for him. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import type * as contract from '../../../../contracts/modules/holdings.ts';
import { directoryErrors } from '../../../../contracts/modules/organisation-errors.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { endDuty as end, insertDuty, isPerson, personHasRole } from '../../../kernel/org/api.ts';
import { problem } from '../../../platform/problem.ts';
import { keptUnit } from '../reach.ts';

type Duty = InputOf<typeof contract.setDuty>['body'];

async function assertKept(ctx: TxContext, duty: Pick<Duty, 'kind' | 'otherId'>): Promise<void> {
  if (duty.kind === 'portfolio') await keptUnit(ctx.tx, ctx.actor, duty.otherId);
  else if (!(await isPerson(ctx.tx, duty.otherId))) throw problem(baseErrors.notFound);
}

/** A duty begins. */
export async function setDuty(
  ctx: TxContext,
  { body }: InputOf<typeof contract.setDuty>,
): Promise<ReplyOf<typeof contract.setDuty>> {
  await assertKept(ctx, body);
  if (!(await personHasRole(ctx.tx, body.leaderId, 'leader', ctx.now)))
    throw problem(directoryErrors.notALeader);

  if (!(await insertDuty(ctx.tx, body))) throw problem(directoryErrors.holdsAlready);
  await ctx.record({
    stream: 'settings',
    subject: `person/${body.leaderId}`,
    event: `${body.kind}.begun`,
    body: { leader: body.leaderId, other: body.otherId, from: body.from },
  });
  return { done: true };
}

/** A duty ends with a day. */
export async function endDuty(
  ctx: TxContext,
  { body }: InputOf<typeof contract.endDuty>,
): Promise<ReplyOf<typeof contract.endDuty>> {
  await assertKept(ctx, body);
  if (body.lastDay < body.from) throw problem(directoryErrors.datesWrong);

  if (!(await end(ctx.tx, body))) throw problem(baseErrors.notFound);
  await ctx.record({
    stream: 'settings',
    subject: `person/${body.leaderId}`,
    event: `${body.kind}.ended`,
    body: { leader: body.leaderId, other: body.otherId, from: body.from, lastDay: body.lastDay },
  });
  return { done: true };
}
