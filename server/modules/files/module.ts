/** Files in and out: staged before an act, read through their matter. */

import { baseErrors } from '../../../contracts/base/errors.ts';
import * as contract from '../../../contracts/modules/files.ts';
import { command, query } from '../../kernel/binding/api.ts';
import {
  admitUpload,
  beginUpload,
  fileView,
  getFile,
  ownerOf,
  previewOf,
  putPiece,
  recordFileRead,
  stageFile,
  textOf,
  uploadState,
} from '../../kernel/files/api.ts';
import type { Module } from '../../kernel/module.ts';
import { HttpReply } from '../../platform/http/request.ts';
import { problem } from '../../platform/problem.ts';
import { listVersions } from './list-versions.ts';
import { replace } from './replace.ts';

const stage = command(
  contract.stage,
  async (ctx, _input, admitted) => {
    const file = await stageFile(ctx.tx, ctx.kernel.blobs, {
      ...admitted,
      personId: ctx.actor.personId,
      purpose: 'evidence',
      now: ctx.now,
    });
    await ctx.record({
      stream: 'settings',
      subject: `staged/${ctx.actor.personId}`,
      event: 'file.staged',
      body: { file: file.id, hash: file.hash },
    });
    return fileView(file);
  },
  admitUpload,
);

/** Always as an attachment with a neutral type: a stranger's HTML must never run on our origin. */
const download = query(contract.download, async ({ read, actor, kernel, now }, { params }) => {
  const file = await getFile(read, actor, params.fileId);
  if (!kernel.blobs.has(file.hash)) throw problem(baseErrors.notFound);
  await recordFileRead(kernel.db, actor, file, now);
  const isPicture = file.media_type.startsWith('image/');
  return new HttpReply(Buffer.from(await kernel.blobs.get(file.hash)), {
    headers: {
      'content-type':
        isPicture || file.media_type === 'application/pdf' ? file.media_type : 'application/octet-stream',
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
    },
  });
});

/** Drawn from the file each time it is not in memory; its own type is one of two, never a stranger's. */
const preview = query(contract.preview, async ({ read, actor, kernel, now }, { params }) => {
  const file = await getFile(read, actor, params.fileId);
  if (!kernel.blobs.has(file.hash)) throw problem(baseErrors.notFound);
  const drawn = await previewOf(kernel, file);
  await recordFileRead(kernel.db, actor, file, now);
  return new HttpReply(Buffer.from(drawn.bytes), {
    headers: { 'content-type': drawn.mediaType, 'cache-control': 'private, no-store' },
  });
});

const text = query(contract.text, async ({ read, actor }, { params }) => {
  const file = await getFile(read, actor, params.fileId);
  return { file: fileView(file), pages: await textOf(read, file) };
});

const begin = query(contract.beginUpload, async ({ kernel, request }, { body }) => ({
  uploadId: beginUpload(kernel.uploads, ownerOf(request), body),
}));

const piece = query(contract.putPiece, async ({ kernel, request }, { params, query: { offset } }) => ({
  received: putPiece(kernel.uploads, ownerOf(request), params.uploadId, offset, request.upload),
}));

const state = query(contract.uploadState, async ({ kernel, request }, { params }) => ({
  received: uploadState(kernel.uploads, ownerOf(request), params.uploadId),
}));

const dropUpload = query(contract.dropUpload, async ({ kernel, request }, { params }) => {
  kernel.uploads.drop(params.uploadId, ownerOf(request));
  return { done: true as const };
});

export const files: Module = {
  name: 'files',
  uses: [],
  routes: [
    query(contract.versions, listVersions),
    command(contract.replace, replace),
    preview,
    begin,
    dropUpload,
    piece,
    state,
    stage,
    download,
    text,
  ],
};
