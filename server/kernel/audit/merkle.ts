/** Merkle root over record hashes: a seal stays small however many records it covers. */
import { sm3 } from '../../platform/blobs/store.ts';

/** Root of the hashes in order; an odd one out is carried up unchanged. Of none: the hash of nothing. */
export function merkleRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return sm3('');
  let level = [...hashes];
  while (level.length > 1) {
    const above: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] ?? '';
      const right = level[i + 1];
      above.push(right === undefined ? left : sm3(`${left}\n${right}`));
    }
    level = above;
  }
  return level[0] ?? '';
}
