/** Takes a clean file in: bytes to the blob store, a row staged for its uploader, its text as purgeable content. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { fileErrors } from '../../../contracts/modules/files.ts';
import type { Apart } from '../../platform/apart/apart.ts';
import { type BlobStore, sm3 } from '../../platform/blobs/store.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { UploadedFile } from '../../platform/http/request.ts';
import { newId } from '../../platform/ids.ts';
import { enqueueJob } from '../../platform/jobs/enqueue.ts';
import { problem } from '../../platform/problem.ts';
import type { UploadStore } from '../../platform/uploads/store.ts';
import { assertPassed } from '../guard/api.ts';
import { type LookedAt, lookAt, pagesOf } from './admit.ts';
import { ownerOf, takeUpload } from './pieces.ts';
import type { FileRow } from './row.ts';

/** Longest name kept; longer ones lose their middle, never their extension. */
const NAME_LIMIT = 120;

/** Names that Windows keeps for its devices: nobody could save such a file. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Names come from strangers' disks: no folders, no control or direction characters, nothing a disk refuses, never empty. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const bare = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const safe = RESERVED.test(bare) ? `_${bare}` : bare || '未命名文件';
  const letters = [...safe];
  return letters.length <= NAME_LIMIT ? safe : [...letters.slice(0, 80), '…', ...letters.slice(-30)].join('');
}

/** A file that was read and may come in; still only in memory. */
export interface Admitted {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly looked: LookedAt;
}

/**
 * Reads and guards what was uploaded, before any transaction: a long paper must not hold a connection.
 * A file that came in pieces is named by `uploadId` and taken from memory.
 * @throws guard.secrecy_mark_found, files.empty and lookAt's; nothing was kept then
 */
export async function admitUpload(
  request: { readonly upload: UploadedFile | undefined; readonly cookie?: string | undefined },
  kernel: { readonly apart: Apart; readonly uploads: UploadStore },
): Promise<Admitted> {
  if (!request.upload) throw problem(fileErrors.empty);
  const upload = request.upload.fields.uploadId
    ? takeUpload(kernel.uploads, ownerOf(request), request.upload.fields)
    : request.upload;
  return admitBytes(kernel.apart, upload.name, upload.bytes);
}

/** Reads and guards bytes however they came. @throws guard.secrecy_mark_found and lookAt's */
export async function admitBytes(apart: Apart, given: string, bytes: Uint8Array): Promise<Admitted> {
  const name = cleanName(given);
  const looked = await lookAt(apart, bytes, name);
  assertPassed(looked.verdict);
  return { name, bytes, looked };
}

/**
 * Stages an admitted file. The blob is written before the row: a crash between leaves an orphan for the sweep, never a
 * row without bytes.
 */
export async function stageFile(
  tx: Tx,
  blobs: BlobStore,
  input: Admitted & { personId: number; purpose: FileRow['purpose']; now: Instant },
): Promise<FileRow> {
  const { looked, name } = input;
  await tx.rows(sql`select pg_advisory_xact_lock_shared(hashtextextended(${`blob/${sm3(input.bytes)}`}, 0))`);
  const hash = await blobs.put(input.bytes);
  const textId = looked.text.some((page) => page.lines.length > 0) ? newId() : null;
  if (textId) {
    const body = JSON.stringify(
      pagesOf(looked).map((p) => ({ page: p.page, lines: p.lines.map((l) => l.text.replaceAll('\0', '')) })),
    );
    await tx.run(
      sql`insert into kernel.content (id, kind, body, hash, at) values (${textId}, 'file_text', ${body}, ${sm3(body)}, ${input.now})`,
    );
  }
  const guard = looked.verdict.verdict === 'passed' ? 'passed' : 'not_checked';
  const isScan = guard === 'not_checked' && /^(?:image\/|application\/pdf$)/.test(looked.mediaType);
  const fileId = newId();
  if (isScan) {
    await enqueueJob(tx, {
      kind: 'files.recognise',
      payload: { fileId },
      key: `files.recognise/${fileId}`,
      runAt: input.now,
    });
  }
  return tx.one<FileRow>(sql`
    insert into kernel.file (id, staged_by, purpose, name, media_type, size, pages, hash, guard, ocr, text_id, at)
    values (${fileId}, ${input.personId}, ${input.purpose}, ${name}, ${looked.mediaType}, ${input.bytes.length}, ${looked.pages},
            ${hash}, ${guard}, ${isScan ? 'waiting' : 'none'}, ${textId}, ${input.now})
    returning *`);
}
