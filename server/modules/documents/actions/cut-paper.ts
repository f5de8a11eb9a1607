/**
 * Several papers in one PDF: cut where the clerk says, each part guarded, read and proposed like a paper dropped alone. All or
 * none. The whole stays staged and is swept with what nobody took, so that another cut can be made of it.
 */

import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { isCut, rangesOf } from '../../../../contracts/base/page-ranges.ts';
import { documentErrors } from '../../../../contracts/modules/document-errors.ts';
import type { cut as contract } from '../../../../contracts/modules/incoming-drop.ts';
import { callerOf, type Kernel, type TxContext } from '../../../kernel/binding/api.ts';
import { type Admitted, cutStaged, type FileRow, getFile, getStaged } from '../../../kernel/files/api.ts';
import { assertPassed } from '../../../kernel/guard/api.ts';
import { quarantine } from '../../../kernel/scans/api.ts';
import type { HttpRequest } from '../../../platform/http/request.ts';
import { problem } from '../../../platform/problem.ts';
import { stageDrop } from './drop-paper.ts';

type Input = InputOf<typeof contract>;

/** Cuts and reads before the transaction. A mark that shows only when a part is by itself takes the whole away too. */
export async function cutBefore(request: HttpRequest, kernel: Kernel): Promise<Admitted[]> {
  const { params, body } = request as unknown as Input;
  const file = await getFile(kernel.db.read, await callerOf(kernel, request), params.fileId);
  assertMayBeCut(file, body.starts);
  const parts = await cutStaged(kernel, file, body.starts);
  const refused = parts.find(({ looked }) => looked.verdict.verdict === 'refused');
  if (refused) {
    await quarantine(kernel, file, refused.looked.verdict.rule ?? '', 'by-the-refusal');
    assertPassed(refused.looked.verdict);
  }
  return parts;
}

/** Stages the parts. */
export async function cutPaper(
  ctx: TxContext,
  { params, body }: Input,
  parts: Admitted[],
): Promise<ReplyOf<typeof contract>> {
  // Registered or taken away while it was being cut: then there is nothing to cut.
  const whole = await getStaged(ctx.tx, params.fileId, ctx.actor.personId);
  const drops = [];
  for (const part of parts) drops.push(await stageDrop(ctx, part));
  const ranges = rangesOf(body.starts, whole.pages ?? 0);
  await ctx.record({
    stream: 'settings',
    subject: `staged/${ctx.actor.personId}`,
    event: 'documents.cut',
    body: { file: whole.id, parts: drops.map((drop, i) => ({ file: drop.file.id, ...ranges[i] })) },
  });
  return { drops };
}

function assertMayBeCut(file: FileRow, starts: readonly number[]): void {
  if (file.matter_id !== null) throw problem(baseErrors.notFound);
  if (file.media_type !== 'application/pdf') throw problem(documentErrors.onlyPdfIsCut);
  if (!isCut(starts, file.pages ?? 0)) throw problem(documentErrors.badCut, { pages: file.pages ?? 0 });
}
