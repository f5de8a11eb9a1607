/** Identities: UUIDv7, so that what is born later sorts later and indexes stay dense. */
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import { realMs } from './clock.ts';

/** Randomness is fetched for many ids at once: each fetch costs more than all the rest of an id. */
const store = new Uint8Array(16 * 256);
let used = store.length;

function random(): Uint8Array {
  if (used === store.length) {
    randomFillSync(store);
    used = 0;
  }
  used += 16;
  return store.subarray(used - 16, used);
}

let latest = 0;
let seq = 0;

/** A new id; also among those of one millisecond the later one sorts later. */
export function newId(): string {
  const bits = random();
  const now = realMs();
  if (now > latest) {
    latest = now;
    // Begins low in its 32 bits, so that a millisecond's ids never run over.
    seq = ((bits[6] ?? 0) << 16) | ((bits[7] ?? 0) << 8) | (bits[8] ?? 0);
  } else seq += 1;
  return v7({ random: bits, msecs: latest, seq });
}
