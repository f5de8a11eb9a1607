/** 导出: at once up to 5,000 rows, in the background above. */
import { epochOf, instantOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { type exportList as contract, exportErrors } from '../../../../contracts/modules/exports.ts';
import type { QueryContext, TxContext } from '../../../kernel/binding/api.ts';
import { findList } from '../../../kernel/exporting/api.ts';
import type { ReadOnly } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue.ts';
import { problem } from '../../../platform/problem.ts';
import * as repo from '../repo.ts';
import { filterOf, rowsOf } from '../rows.ts';
import { workbookOf } from '../xlsx.ts';

const AT_ONCE = 5000;
const KEPT_MS = 86_400_000;

/** Asking is recorded: which list, by which filter, how many rows. */
export async function exportList(
  ctx: TxContext,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const list = findList(body.list);
  if (!list) throw problem(exportErrors.unknownList);
  // Through this transaction's own connection: a second one for each export, and a full pool would wait for itself.
  const asReader: QueryContext = { ...ctx, read: ctx.tx as unknown as ReadOnly };
  const filter = filterOf(asReader, list, body.query);

  const { rows, isMore } = await rowsOf(asReader, list, filter, AT_ONCE);
  const id = newId();
  const row = { id, person_id: ctx.actor.personId, list: list.name, query: body.query, asked_at: ctx.now };
  const made = isMore ? null : { rows: rows.length, bytes: workbookOf({ ...list, rows }) };
  await repo.sweep(ctx.tx, instantOf(epochOf(ctx.now) - KEPT_MS));
  await repo.insert(ctx.tx, row, made);
  if (isMore) {
    await enqueueJob(ctx.tx, { kind: 'exports.make', payload: { id }, key: id, runAt: ctx.now });
  }
  await ctx.record({
    stream: 'reads',
    subject: String(ctx.actor.personId),
    event: 'list.exported',
    body: { workbook: id, list: list.name, filter: Object.keys(body.query), rows: made?.rows ?? null },
  });
  return {
    id,
    title: list.title,
    state: made ? 'done' : 'waiting',
    rows: made?.rows ?? null,
    askedAt: ctx.now,
    doneAt: made ? ctx.now : null,
  };
}
