/** The chain of records: each hash covers the one before it and the very characters of the record. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sm3 } from '../../platform/blobs/store.ts';

/** Streams of records. Acts on matters are records of the stream 'matters'. */
export type Stream = 'matters' | 'sign_ins' | 'settings' | 'refusals' | 'reads';

/** What a hash covers. `body` is JSON text, hashed as it stands so that no re-serialising can change it. */
export interface RecordContent {
  readonly stream: Stream;
  readonly subject: string;
  readonly seq: number;
  readonly event: string;
  readonly at: Instant;
  readonly person_id: number | null;
  readonly body: string;
}

/** A record with its place in the chain; column names as in kernel.record. */
export interface ChainedRecord extends RecordContent {
  readonly prev_hash: string;
  readonly hash: string;
}

/** The head of a chain that has no records yet. */
export const EMPTY_HEAD = '0'.repeat(64);

/** SM3 over the previous hash and every field, each on its own line, the body last. */
export function hashRecord(prevHash: string, record: RecordContent): string {
  return sm3(
    [
      prevHash,
      record.stream,
      record.subject,
      record.seq,
      record.event,
      record.at,
      record.person_id ?? '',
      record.body,
    ].join('\n'),
  );
}

/** Puts a record after `prevHash`. */
export function chain(prevHash: string, record: RecordContent): ChainedRecord {
  return { ...record, prev_hash: prevHash, hash: hashRecord(prevHash, record) };
}
