/** A staged PDF cut into several, each read and guarded like any file that comes in. Nothing is stored here. */
import { rangesOf } from '../../../contracts/base/page-ranges.ts';
import { fileErrors } from '../../../contracts/modules/files.ts';
import { type Apart, type Caps, WorkKilled } from '../../platform/apart/apart.ts';
import type { BlobStore } from '../../platform/blobs/store.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import { lookAt } from './admit.ts';
import type { Cut } from './cut-task.ts';
import type { FileRow } from './row.ts';
import { type Admitted, cleanName } from './stage.ts';

const CAPS: Caps = { millis: 60_000, megabytes: 900 };

/**
 * The parts, each with the guard's verdict: a refused one is answered, not thrown, since the whole must go then.
 * @throws files.protected, files.broken, files.too_complex
 */
export async function cutStaged(
  kernel: { readonly apart: Apart; readonly blobs: BlobStore },
  file: Pick<FileRow, 'hash' | 'name' | 'pages'>,
  starts: readonly number[],
): Promise<Admitted[]> {
  const bytes = await kernel.blobs.get(file.hash);
  const cut = await kernel.apart.run<Cut>('files.cut', { bytes, starts }, CAPS).catch((thrown) => {
    if (thrown instanceof WorkKilled)
      throw problem(fileErrors.tooComplex, {
        reason: thrown.reason === 'took-too-long' ? thrown.reason : 'too-complex',
      });
    throw thrown;
  });
  if (cut.state !== 'cut') throw problemOf(cut.state);

  const ranges = rangesOf(starts, file.pages ?? 0);
  const parts: Admitted[] = [];
  for (const [i, part] of cut.parts.entries()) {
    const name = partName(file.name, ranges[i]);
    parts.push({ name, bytes: part, looked: await lookAt(kernel.apart, part, name) });
  }
  return parts;
}

function problemOf(state: Exclude<Cut['state'], 'cut'>): Problem {
  if (state === 'locked') return problem(fileErrors.protected);
  if (state === 'too-large') return problem(fileErrors.tooComplex, { reason: 'too-complex' });
  return problem(fileErrors.broken, { reason: state });
}

/** 扫描件.pdf → 扫描件（第3-5页）.pdf */
function partName(name: string, range: { from: number; to: number } | undefined): string {
  const bare = name.replace(/\.pdf$/i, '');
  if (!range) return cleanName(`${bare}.pdf`);
  const pages = range.from === range.to ? `${range.from}` : `${range.from}-${range.to}`;
  return cleanName(`${bare}（第${pages}页）.pdf`);
}
