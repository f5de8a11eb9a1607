/** Records of the streams that are not acts on matters: sign-ins, settings, refusals, reads. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { chain, EMPTY_HEAD, type Stream } from './chain.ts';

/** What is to be recorded; `body` holds references and codes, never content. */
export interface RecordInput {
  readonly stream: Exclude<Stream, 'matters'>;
  /** Whose chain: a person's or account's id, a setting's key. */
  readonly subject: string;
  readonly event: string;
  readonly at: Instant;
  readonly personId: number | null;
  readonly body: Record<string, unknown>;
}

/**
 * Appends a record in the caller's transaction. The chain's head row is locked, which is why chains are per subject:
 * one global head would make every writer wait for every other.
 */
export async function record(tx: Tx, input: RecordInput): Promise<void> {
  await tx.run(sql`insert into kernel.record_head (stream, subject, seq, hash)
    values (${input.stream}, ${input.subject}, 0, ${EMPTY_HEAD}) on conflict do nothing`);
  const head = await tx.one<{ seq: number; hash: string }>(
    sql`select seq, hash from kernel.record_head where stream = ${input.stream} and subject = ${input.subject} for no key update`,
  );
  const next = chain(head.hash, {
    stream: input.stream,
    subject: input.subject,
    seq: head.seq + 1,
    event: input.event,
    at: input.at,
    person_id: input.personId,
    body: JSON.stringify(input.body),
  });
  await tx.run(sql`insert into kernel.record (stream, subject, seq, event, at, person_id, body, prev_hash, hash)
    values (${next.stream}, ${next.subject}, ${next.seq}, ${next.event}, ${next.at}, ${next.person_id}, ${next.body}, ${next.prev_hash}, ${next.hash})`);
  await tx.run(
    sql`update kernel.record_head set seq = ${next.seq}, hash = ${next.hash} where stream = ${input.stream} and subject = ${input.subject}`,
  );
}
