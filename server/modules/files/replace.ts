/** 更换文件: a better scan or a corrected file takes the place of the former. */
import type { InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { type replace as contract, fileErrors } from '../../../contracts/modules/files.ts';
import type { TxContext } from '../../kernel/binding/api.ts';
import { fileView, getFile, getStaged, replaceBarOf, replaceFile } from '../../kernel/files/api.ts';
import { tellPersons } from '../../kernel/notify/api.ts';
import { personsBehindEach } from '../../kernel/org/api.ts';
import { enqueueJob } from '../../platform/jobs/enqueue.ts';
import { problem } from '../../platform/problem.ts';
import { holdersOf } from './repo.ts';

/** The file keeps its identity, the former version its readers. @throws files.not_replaceable, base.changed_meanwhile */
export async function replace(
  ctx: TxContext,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { tx, actor, now } = ctx;
  const file = await getFile(tx, actor, params.fileId);
  const staged = await getStaged(tx, body.stagedId, actor.personId);

  const why = await replaceBarOf(tx, actor, file);
  if (why) throw problem(fileErrors.notReplaceable, { why });
  if (file.version !== body.version) throw problem(baseErrors.changedMeanwhile, { by: null, at: null });
  if (file.hash === staged.hash) throw problem(fileErrors.sameBytes);
  if (staged.guard === 'not_checked' && !body.attested)
    throw problem(fileErrors.attestationNeeded, { fileId: staged.id });

  const done = await replaceFile(tx, {
    file,
    staged,
    actor,
    attested: body.attested && staged.guard === 'not_checked',
    reason: body.reason,
    now,
  });
  if (done.length === 0) throw problem(baseErrors.changedMeanwhile, { by: null, at: null });

  for (const one of done) {
    await ctx.record({
      stream: 'settings',
      subject: `files/${one.matterId}`,
      event: 'file.replaced',
      body: {
        file: one.fileId,
        version: one.version,
        hash: staged.hash,
        former: one.formerId,
        formerHash: file.hash,
      },
    });
    await enqueueJob(tx, {
      kind: 'search.index',
      payload: { matterId: one.matterId },
      key: one.matterId,
      runAt: now,
    });
  }
  if (staged.ocr === 'waiting') {
    // What it was staged under is gone; the machine reads it under the file's own id.
    await enqueueJob(tx, {
      kind: 'files.recognise',
      payload: { fileId: file.id },
      key: `files.recognise/${file.id}/${staged.hash}`,
      runAt: now,
    });
  }
  for (const matterId of new Set(done.map((one) => one.matterId))) {
    const holders = await personsBehindEach(tx, await holdersOf(tx, matterId), now);
    await tellPersons(
      tx,
      {
        persons: holders.map(({ person }) => person).filter((person) => person !== actor.personId),
        matterId,
        kind: 'files.replaced',
        params: { by: actor.name },
      },
      now,
    );
  }
  return fileView(await getFile(tx, actor, file.id));
}
