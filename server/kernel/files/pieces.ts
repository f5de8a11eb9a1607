/** Files that come in pieces: the store's refusals in words, and the guard's look at a name before the first byte. */
import { createHash } from 'node:crypto';
import { fileErrors } from '../../../contracts/modules/files.ts';
import type { UploadedFile } from '../../platform/http/request.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import { UploadRefused, type UploadStore } from '../../platform/uploads/store.ts';
import { assertPassed, inspect } from '../guard/api.ts';

/** Whose uploads: a session's own. */
export function ownerOf(request: { readonly cookie?: string | undefined }): string {
  return createHash('sha256')
    .update(request.cookie ?? '')
    .digest('hex');
}

/** Begins. @throws guard.secrecy_mark_found by the name; files.too_many_uploads */
export function beginUpload(
  uploads: UploadStore,
  owner: string,
  file: { readonly name: string; readonly size: number },
): string {
  assertPassed(inspect({ entrance: 'file', fileName: file.name, pages: [], readable: false }));
  return orProblem(() => uploads.begin(owner, file.name, file.size));
}

/** Adds a piece. @throws files.upload_gone, files.wrong_offset */
export function putPiece(
  uploads: UploadStore,
  owner: string,
  uploadId: string,
  offset: number,
  piece: UploadedFile | undefined,
): number {
  return orProblem(() => uploads.put(uploadId, owner, offset, piece?.bytes ?? new Uint8Array()));
}

/** How much has arrived. @throws files.upload_gone */
export function uploadState(uploads: UploadStore, owner: string, uploadId: string): number {
  return orProblem(() => uploads.received(uploadId, owner));
}

/** The whole file out of memory. @throws files.upload_gone, files.wrong_offset, files.upload_differs */
export function takeUpload(
  uploads: UploadStore,
  owner: string,
  fields: Readonly<Record<string, string>>,
): { name: string; bytes: Uint8Array } {
  return orProblem(() => uploads.take(fields.uploadId ?? '', owner, fields.sha256 ?? ''));
}

function orProblem<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof UploadRefused)) throw thrown;
    throw problemOf(thrown);
  }
}

function problemOf({ reason, received }: UploadRefused): Problem {
  switch (reason) {
    case 'wrong-offset':
      return problem(fileErrors.wrongOffset, { received });
    case 'too-many':
      return problem(fileErrors.tooManyUploads);
    case 'differs':
      return problem(fileErrors.uploadDiffers);
    default:
      return problem(fileErrors.uploadGone);
  }
}
