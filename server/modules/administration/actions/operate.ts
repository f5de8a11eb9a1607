/** What the system administrator does to the machine: small acts, each with its record. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/administration.ts';
import { administrationErrors } from '../../../../contracts/modules/administration.ts';
import type { TxContext } from '../../../kernel/binding/api.ts';
import { keepBackup, retryJob as retry, turnSwitch as turn } from '../../../kernel/overseeing/api.ts';
import { problem } from '../../../platform/problem.ts';

/** A job given up is done again. */
export async function retryJob(
  ctx: TxContext,
  { params }: InputOf<typeof contract.retryJob>,
): Promise<ReplyOf<typeof contract.retryJob>> {
  const kind = await retry(ctx.tx, params.jobId, ctx.now);
  if (kind === undefined) throw problem(administrationErrors.jobNotFailed);
  await ctx.record({
    stream: 'settings',
    subject: `job/${params.jobId}`,
    event: 'job.retried',
    body: { job: params.jobId, kind },
  });
  return { done: true };
}

/** A backup was made outside; here stands when and where. */
export async function registerBackup(
  ctx: TxContext,
  { body }: InputOf<typeof contract.registerBackup>,
): Promise<ReplyOf<typeof contract.registerBackup>> {
  await keepBackup(ctx.tx, { at: ctx.now, place: body.place });
  await ctx.record({
    stream: 'settings',
    subject: 'backup.last',
    event: 'backup.registered',
    body: { place: body.place },
  });
  return { done: true };
}

/** A switch is turned. */
export async function turnSwitch(
  ctx: TxContext,
  { body }: InputOf<typeof contract.turnSwitch>,
): Promise<ReplyOf<typeof contract.turnSwitch>> {
  const before = await turn(ctx.tx, body.name, body.isOn, ctx.now);
  await ctx.record({
    stream: 'settings',
    subject: body.name,
    event: 'setting.changed',
    body: { before, value: body.isOn },
  });
  return { done: true };
}
