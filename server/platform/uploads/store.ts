/**
 * Uploads that come in pieces. They lie in memory and nowhere else until they are whole and the guard has looked at them: no byte
 * of an unchecked file touches a disk. What is left lying is forgotten.
 */
import { createHash } from 'node:crypto';
import { newId } from '../ids.ts';

/** Bounds of one server. */
export const UPLOAD_BOUNDS = {
  /** All uploads under way together. */
  totalBytes: 200 * 1024 * 1024,
  /** Of one session. */
  perOwner: 3,
  /** Without a new piece. */
  idleMillis: 20 * 60_000,
} as const;

/** Why a piece or the end is not taken. */
export class UploadRefused extends Error {
  readonly reason: 'gone' | 'wrong-offset' | 'too-many' | 'differs';
  /** What has arrived: from there the sender goes on. */
  readonly received: number;

  constructor(reason: UploadRefused['reason'], received = 0) {
    super(reason);
    this.name = 'UploadRefused';
    this.reason = reason;
    this.received = received;
  }
}

/** Uploads under way. `owner` is whoever began: nobody else can add to it, ask for it or take it. */
export interface UploadStore {
  /** @throws UploadRefused too-many */
  begin(owner: string, name: string, size: number): string;
  /** Adds a piece at its offset; one that has arrived before changes nothing. @throws UploadRefused gone, wrong-offset */
  put(id: string, owner: string, offset: number, piece: Uint8Array): number;
  /** @throws UploadRefused gone */
  received(id: string, owner: string): number;
  /** Lets go of it; what is not there or another's changes nothing. */
  drop(id: string, owner: string): void;
  /** The whole file, once. @throws UploadRefused gone, wrong-offset while pieces are missing, differs */
  take(id: string, owner: string, sha256: string): { name: string; bytes: Uint8Array };
}

interface Under {
  readonly owner: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  received: number;
  touched: number;
}

/** @param now milliseconds that only ever grow */
export function openUploads(now: () => number = () => performance.now()): UploadStore {
  const all = new Map<string, Under>();

  const sweep = () => {
    for (const [id, one] of all) if (now() - one.touched > UPLOAD_BOUNDS.idleMillis) all.delete(id);
  };
  const find = (id: string, owner: string): Under => {
    sweep();
    const one = all.get(id);
    if (one?.owner !== owner) throw new UploadRefused('gone');
    one.touched = now();
    return one;
  };

  return {
    begin(owner, name, size) {
      sweep();
      const own = [...all.values()].filter((one) => one.owner === owner).length;
      const total = [...all.values()].reduce((sum, one) => sum + one.bytes.length, size);
      if (own >= UPLOAD_BOUNDS.perOwner || total > UPLOAD_BOUNDS.totalBytes)
        throw new UploadRefused('too-many');
      const id = newId();
      all.set(id, { owner, name, bytes: new Uint8Array(size), received: 0, touched: now() });
      return id;
    },
    put(id, owner, offset, piece) {
      const one = find(id, owner);
      const end = offset + piece.length;
      // A piece whose answer was lost comes again: its bytes are the same, so it may be laid over itself.
      if (offset > one.received || end > one.bytes.length)
        throw new UploadRefused('wrong-offset', one.received);
      one.bytes.set(piece, offset);
      one.received = Math.max(one.received, end);
      return one.received;
    },
    received: (id, owner) => find(id, owner).received,
    drop(id, owner) {
      if (all.get(id)?.owner === owner) all.delete(id);
    },
    take(id, owner, sha256) {
      const one = find(id, owner);
      if (one.received < one.bytes.length) throw new UploadRefused('wrong-offset', one.received);
      all.delete(id);
      if (createHash('sha256').update(one.bytes).digest('hex') !== sha256) throw new UploadRefused('differs');
      return { name: one.name, bytes: one.bytes };
    },
  };
}
