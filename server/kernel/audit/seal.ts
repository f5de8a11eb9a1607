/**
 * The sealer: every second it takes the records whose transaction is below the oldest running one, in (xid, id) order,
 * and chains a Merkle root over them. Writers never wait for it. Its seals leave the database as anchors.
 */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sm3 } from '../../platform/blobs/store.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db } from '../../platform/db/tx.ts';
import { EMPTY_HEAD, hashRecord, type RecordContent } from './chain.ts';
import { merkleRoot } from './merkle.ts';

/** One sealer at a time, on however many nodes; the number is ours alone. */
const SEALER_LOCK = 4_813_002;

/** What a seal's hash covers, in this order. */
export interface SealContent {
  readonly generation: number;
  readonly from_xid: string;
  readonly to_xid: string;
  readonly records: number;
  readonly root: string;
  readonly prev_hash: string;
  readonly at: Instant;
}

/** A seal as stored. */
export interface Seal extends SealContent {
  readonly id: number;
  readonly hash: string;
}

/** Hash of a seal. */
export function hashSeal(seal: SealContent): string {
  return sm3(
    [seal.prev_hash, seal.generation, seal.from_xid, seal.to_xid, seal.records, seal.root, seal.at].join(
      '\n',
    ),
  );
}

/** The line written outside the database for a seal. */
export function anchorLine(seal: Seal): string {
  return JSON.stringify({
    id: seal.id,
    generation: seal.generation,
    records: seal.records,
    hash: seal.hash,
    at: seal.at,
  });
}

/** Records as the sealer and the verifier read them. */
export interface StoredRecord extends RecordContent {
  readonly id: number;
  readonly xid: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Most records one seal covers, so that a verifier never needs more in memory. */
const MOST = 5000;

/**
 * Seals what is ready. @returns the new seal, or undefined when there was nothing or another sealer is at work.
 * Hashes are computed anew from the content, never taken from the stored hash.
 */
export async function sealOnce(db: Db, now: Instant): Promise<Seal | undefined> {
  return db.transaction(async (tx) => {
    const lock = await tx.one<{ got: boolean }>(sql`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as got`);
    if (!lock.got) return undefined;
    const last = await tx.first<Seal>(sql`select * from kernel.seal order by id desc limit 1`);
    const horizon = await tx.one<{ xmin: string; restarted: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
                 coalesce(${last?.to_xid ?? null}::xid8 > pg_snapshot_xmin(pg_current_snapshot()), false) as restarted`,
    );
    // After a restore transaction numbers begin again below the last seal: a new generation covers what is unsealed.
    const generation = (last?.generation ?? 0) + (horizon.restarted ? 1 : last ? 0 : 1);
    const from = horizon.restarted ? '0' : (last?.to_xid ?? '0');
    const rows = await tx.rows<StoredRecord>(
      sql`select id, xid::text, stream, subject, seq, event, at, person_id, body, prev_hash, hash from kernel.record
           where xid >= ${from}::xid8 and xid < ${horizon.xmin}::xid8 order by xid, id limit ${MOST}`,
    );
    const whole = wholeTransactions(rows);
    const lastRow = whole.at(-1);
    if (!lastRow) return undefined;
    const content: SealContent = {
      generation,
      from_xid: from,
      // The next seal begins here: behind the last whole transaction of this one.
      to_xid:
        whole.length < rows.length || rows.length === MOST ? String(BigInt(lastRow.xid) + 1n) : horizon.xmin,
      records: whole.length,
      root: merkleRoot(whole.map((row) => hashRecord(row.prev_hash, row))),
      prev_hash: last?.hash ?? EMPTY_HEAD,
      at: now,
    };
    const hash = hashSeal(content);
    return tx.one<Seal>(sql`insert into kernel.seal (generation, from_xid, to_xid, records, root, prev_hash, hash, at)
      values (${content.generation}, ${content.from_xid}::xid8, ${content.to_xid}::xid8, ${content.records}, ${content.root},
              ${content.prev_hash}, ${hash}, ${content.at})
      returning id, generation, from_xid::text, to_xid::text, records, root, prev_hash, hash, at`);
  });
}

/** A full batch may end inside a transaction; that transaction waits for the next seal. */
function wholeTransactions(rows: readonly StoredRecord[]): readonly StoredRecord[] {
  if (rows.length < MOST) return rows;
  const cut = rows.at(-1)?.xid;
  const whole = rows.filter((row) => row.xid !== cut);
  return whole.length > 0 ? whole : rows;
}
