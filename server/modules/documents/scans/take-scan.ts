/** A scan taken in hand: it becomes a dropped paper of the clerk who took it. */
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../../contracts/base/errors.ts';
import { FILE_LIMIT_MB } from '../../../../contracts/modules/files.ts';
import { type takeScan as contract, scanErrors } from '../../../../contracts/modules/scan-queue.ts';
import type { Kernel, TxContext } from '../../../kernel/binding/api.ts';
import { type Admitted, admitBytes } from '../../../kernel/files/api.ts';
import type { HttpRequest } from '../../../platform/http/request.ts';
import { problem } from '../../../platform/problem.ts';
import type { Claim } from '../../../platform/scan-folder/folder.ts';
import { dropPaper } from '../actions/drop-paper.ts';

/** What was claimed and may come in. */
export interface TakenScan {
  readonly admitted: Admitted;
  readonly claim: Claim;
}

/**
 * Claims the file, reads and guards it before any transaction. What is refused goes back where it lay: it is the scanner's, not ours.
 * @throws documents.scan_gone, guard.secrecy_mark_found and those of a dropped file
 */
export async function admitScan(request: HttpRequest, kernel: Kernel): Promise<TakenScan> {
  const { name } = request.body as { name: string };
  const listed = (await kernel.scans?.list())?.find((file) => file.name === name);
  if (listed && listed.size > FILE_LIMIT_MB * 1024 * 1024)
    throw problem(baseErrors.tooLarge, { limitMb: FILE_LIMIT_MB });
  const claim = await kernel.scans?.claim(name);
  if (!claim) throw problem(scanErrors.scanGone);
  try {
    return { claim, admitted: await admitBytes(kernel.apart, name, claim.bytes) };
  } catch (thrown) {
    await claim.giveBack();
    throw thrown;
  }
}

/** Stages it under the clerk's name. */
export async function takeScan(
  ctx: TxContext,
  input: unknown,
  { admitted, claim }: TakenScan,
): Promise<ReplyOf<typeof contract>> {
  try {
    return await dropPaper(ctx, input, admitted);
  } catch (thrown) {
    await claim.giveBack();
    throw thrown;
  }
}
