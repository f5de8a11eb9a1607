/**
 * The sealer: every second it takes the records whose transaction is below the oldest running one, in (xid, id) order,
 * and chains a Merkle root over them. Writers never wait for it. Its seals leave the database as anchors.
 */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sm3 } from '../../platform/blobs/store.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Db, ReadOnly, Tx } from '../../platform/db/tx.ts';
import { EMPTY_HEAD, hashRecord, type RecordContent } from './chain.ts';
import { merkleRoot } from './merkle.ts';

/** One sealer at a time, on however many nodes; the number is ours alone. */
const SEALER_LOCK = 4_813_002;

/** What a seal's hash covers, in this order. */
export interface SealContent {
  readonly generation: number;
  readonly from_xid: string;
  readonly to_xid: string;
  /** Highest record id covered by this seal or an earlier one. */
  readonly last_id: number;
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
    [
      seal.prev_hash,
      seal.generation,
      seal.from_xid,
      seal.to_xid,
      seal.last_id,
      seal.records,
      seal.root,
      seal.at,
    ].join('\n'),
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

/** Columns of a stored record, xid as text; order by record.xid, for a bare xid would be this text: '10000' before '9999'. */
export const RECORD = sql`id, xid::text, stream, subject, seq, event, at, person_id, body, prev_hash, hash`;
/** Columns of a seal, xids as text. */
export const SEAL = sql`id, generation, from_xid::text, to_xid::text, last_id, records, root, prev_hash, hash, at`;

/** What one seal is to cover. */
interface Span {
  readonly generation: number;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly StoredRecord[];
}

/**
 * Seals what is ready. @returns the new seal, or undefined when there was nothing or another sealer is at work.
 * Hashes are computed anew from the content, never taken from the stored hash.
 */
export async function sealOnce(db: Db, now: Instant): Promise<Seal | undefined> {
  return db.transaction(async (tx) => {
    const lock = await tx.one<{ got: boolean }>(sql`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as got`);
    if (!lock.got) return undefined;
    const last = await tx.first<Seal>(sql`select ${SEAL} from kernel.seal order by id desc limit 1`);
    const span = (last && (await afterRestore(tx, last))) ?? (await nextSpan(tx, last));
    const lastId = Math.max(last?.last_id ?? 0, ...span.rows.map((row) => row.id));
    if (span.rows.length === 0) return undefined;
    const content: SealContent = {
      generation: span.generation,
      from_xid: span.from,
      to_xid: span.to,
      last_id: lastId,
      records: span.rows.length,
      root: merkleRoot(span.rows.map((row) => hashRecord(row.prev_hash, row))),
      prev_hash: last?.hash ?? EMPTY_HEAD,
      at: now,
    };
    return tx.one<Seal>(sql`insert into kernel.seal (generation, from_xid, to_xid, last_id, records, root, prev_hash, hash, at)
      values (${content.generation}, ${content.from_xid}::xid8, ${content.to_xid}::xid8, ${content.last_id}, ${content.records},
              ${content.root}, ${content.prev_hash}, ${hashSeal(content)}, ${content.at}) returning ${SEAL}`);
  });
}

/** Seals with a higher id, oldest first: what an anchor file lacks. */
export async function sealsAfter(read: ReadOnly, id: number, limit: number): Promise<Seal[]> {
  return read.rows<Seal>(sql`select ${SEAL} from kernel.seal where id > ${id} order by id limit ${limit}`);
}

/** The highest record id of earlier generations: ids go on after a restore, so a generation lies wholly above it. */
export function floorOf(seals: readonly Pick<Seal, 'generation' | 'last_id'>[], generation: number): number {
  return Math.max(0, ...seals.filter((s) => s.generation < generation).map((s) => s.last_id));
}

/** The ordinary case: on from the last seal up to the oldest transaction still running. */
async function nextSpan(tx: Tx, last: Seal | undefined, generation = last?.generation ?? 1): Promise<Span> {
  const isNew = last !== undefined && generation > last.generation;
  const from = isNew ? '0' : (last?.to_xid ?? '0');
  const floor = isNew
    ? last.last_id
    : (
        await tx.one<{ id: number }>(
          sql`select coalesce(max(last_id), 0) as id from kernel.seal where generation < ${generation}`,
        )
      ).id;
  const horizon = await tx.one<{ xmin: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`,
  );
  const within = sql`id > ${floor} and xid >= ${from}::xid8 and xid < ${horizon.xmin}::xid8`;
  const rows = await tx.rows<StoredRecord>(
    sql`select ${RECORD} from kernel.record where ${within} order by record.xid, id limit ${MOST}`,
  );
  if (rows.length < MOST) return { generation, from, to: horizon.xmin, rows };
  // A full batch may end inside a transaction: that one waits for the next seal, or is sealed whole if it is alone.
  const cut = rows.at(-1)?.xid ?? from;
  const whole = rows.filter((row) => row.xid !== cut);
  if (whole.length > 0) return { generation, from, to: cut, rows: whole };
  const alone = await tx.rows<StoredRecord>(
    sql`select ${RECORD} from kernel.record where id > ${floor} and xid = ${cut}::xid8 order by record.xid, id`,
  );
  return { generation, from, to: String(BigInt(cut) + 1n), rows: alone };
}

/**
 * After a restore transaction numbers begin again, below the last seal. Records with new ids and low xids show it.
 * First the old generation is closed over what it had not sealed; then a new one begins above its ids.
 */
async function afterRestore(tx: Tx, last: Seal): Promise<Span | undefined> {
  const newer = await tx.one<{ id: number | null }>(
    sql`select min(id) as id from kernel.record where id > ${last.last_id} and xid < ${last.to_xid}::xid8`,
  );
  if (newer.id === null) return undefined;
  const rows = await tx.rows<StoredRecord>(sql`select ${RECORD} from kernel.record
    where xid >= ${last.to_xid}::xid8 and id < ${newer.id} and id > (select coalesce(max(last_id), 0) from kernel.seal where generation < ${last.generation})
    order by record.xid, id`);
  const end = rows.at(-1)?.xid;
  if (end === undefined) return nextSpan(tx, last, last.generation + 1);
  return { generation: last.generation, from: last.to_xid, to: String(BigInt(end) + 1n), rows };
}
