/**
 * Previews, drawn apart and kept in memory only: nothing of a paper lies on a disk but the file itself, and purging it leaves no
 * picture of it behind. The key is matter and content: the same bytes in another matter are another preview.
 */
import { fileErrors } from '../../../contracts/modules/files.ts';
import { type Apart, WorkKilled } from '../../platform/apart/apart.ts';
import type { BlobStore } from '../../platform/blobs/store.ts';
import { problem } from '../../platform/problem.ts';
import type { Preview } from './preview-task.ts';
import type { FileRow } from './row.ts';

const CAPS = { millis: 60_000, megabytes: 700 };
/** Kept in memory, newest first. */
const MOST_BYTES = 24 * 1024 * 1024;

const kept = new Map<string, Extract<Preview, { state: 'drawn' }>>();

/** Kinds that are shown by a preview of theirs rather than as they are. */
export function hasPreview(mediaType: string): boolean {
  return /wordprocessingml|^application\/ofd$|^image\//.test(mediaType);
}

/** The preview of a file that the caller may read. @throws files.no_preview */
export async function previewOf(
  kernel: { readonly apart: Apart; readonly blobs: BlobStore },
  file: FileRow,
): Promise<Extract<Preview, { state: 'drawn' }>> {
  if (!hasPreview(file.media_type)) throw problem(fileErrors.noPreview);
  const key = `${file.matter_id ?? file.id}/${file.hash}`;
  const known = kept.get(key);
  if (known) return known;
  const input = { bytes: await kernel.blobs.get(file.hash), name: file.name, mediaType: file.media_type };
  const drawn = await kernel.apart.run<Preview>('files.preview', input, CAPS).catch((thrown) => {
    if (thrown instanceof WorkKilled) return { state: 'cannot' } as const;
    throw thrown;
  });
  if (drawn.state !== 'drawn') throw problem(fileErrors.noPreview);
  keep(key, drawn);
  return drawn;
}

/** What is purged is not shown from memory either: its row is asked for first, and here it goes with the oldest. */
function keep(key: string, preview: Extract<Preview, { state: 'drawn' }>): void {
  kept.set(key, preview);
  let total = [...kept.values()].reduce((sum, one) => sum + one.bytes.length, 0);
  for (const [oldest, one] of kept) {
    if (total <= MOST_BYTES) return;
    kept.delete(oldest);
    total -= one.bytes.length;
  }
}
