/** Checks every chain, every seal and the anchors outside; says what is wrong and what is not sealed yet. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { EMPTY_HEAD, hashRecord } from './chain.ts';
import { merkleRoot } from './merkle.ts';
import { floorOf, hashSeal, RECORD, SEAL, type Seal, type StoredRecord } from './seal.ts';

/** One thing found wrong. */
export interface AuditFinding {
  readonly what:
    | 'altered'
    | 'missing'
    | 'out_of_order'
    | 'seal_altered'
    | 'seal_root_differs'
    | 'anchor_differs'
    | 'anchor_missing'
    | 'matter_missing'
    | 'head_differs'
    | 'content_altered'
    | 'opinion_differs'
    | 'title_differs'
    | 'file_differs'
    | 'file_missing'
    | 'file_altered';
  readonly where: string;
}

/** The verifier's answer. */
export interface AuditReport {
  readonly records: number;
  readonly seals: number;
  readonly anchors: number;
  /** Records younger than the last seal: they are chained but not yet anchored. */
  readonly unsealed: { readonly records: number; readonly since: string | null };
  readonly findings: readonly AuditFinding[];
}

/** Records read at a time. */
const PAGE = 5000;

/** Verifies the whole. `anchors` are the lines kept outside the database. */
export async function verifyAudit(read: ReadOnly, anchors: readonly string[]): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  const records = await verifyChains(read, findings);
  const seals = await read.rows<Seal>(sql`select ${SEAL} from kernel.seal order by id`);
  await verifySeals(read, seals, findings);
  verifyAnchors(seals, anchors, findings);
  const last = seals.at(-1);
  const unsealed = await read.one<{ n: number; since: string | null }>(
    sql`select count(*) as n, min(at) as since from kernel.record
         where id > ${floorOf(seals, last?.generation ?? 1)} and (xid >= ${last?.to_xid ?? '0'}::xid8 or id > ${last?.last_id ?? 0})`,
  );
  return {
    records,
    seals: seals.length,
    anchors: anchors.length,
    unsealed: { records: unsealed.n, since: unsealed.since },
    findings,
  };
}

/** Records in pages along their unique key: an office's ten years do not fit into memory at once. */
async function* recordsInOrder(read: ReadOnly): AsyncGenerator<StoredRecord> {
  let after = { stream: '', subject: '', seq: 0 };
  for (;;) {
    const rows = await read.rows<StoredRecord>(
      sql`select ${RECORD} from kernel.record where (stream, subject, seq) > (${after.stream}, ${after.subject}, ${after.seq})
           order by stream, subject, seq limit ${PAGE}`,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last;
  }
}

async function verifyChains(read: ReadOnly, findings: AuditFinding[]): Promise<number> {
  let records = 0;
  let chainOf = '';
  let head = EMPTY_HEAD;
  let seq = 0;
  for await (const row of recordsInOrder(read)) {
    records += 1;
    const key = `${row.stream}/${row.subject}`;
    if (key !== chainOf) [chainOf, head, seq] = [key, EMPTY_HEAD, 0];
    const where = `${key}#${row.seq}`;
    if (row.seq !== seq + 1) findings.push({ what: 'missing', where: `${key}#${seq + 1}` });
    else if (row.prev_hash !== head) findings.push({ what: 'out_of_order', where });
    if (hashRecord(row.prev_hash, row) !== row.hash) findings.push({ what: 'altered', where });
    [head, seq] = [row.hash, row.seq];
  }
  await verifyHeads(read, findings);
  return records;
}

async function verifyHeads(read: ReadOnly, findings: AuditFinding[]): Promise<void> {
  // A chain cut at its end still shows: the head is kept apart from the records.
  const heads = await read.rows<{ key: string }>(sql`
    select 'matters/' || m.id as key from kernel.matter m
     where not exists (select 1 from kernel.record r where r.stream = 'matters' and r.subject = m.id::text and r.seq = m.seq and r.hash = m.head_hash)
    union all
    select h.stream || '/' || h.subject from kernel.record_head h
     where h.seq > 0 and not exists (select 1 from kernel.record r where r.stream = h.stream and r.subject = h.subject and r.seq = h.seq and r.hash = h.hash)`);
  for (const { key } of heads) findings.push({ what: 'head_differs', where: key });
  // A matter taken away whole leaves its records behind.
  const orphans = await read.rows<{ subject: string }>(sql`select r.subject from kernel.record r
    where r.stream = 'matters' and r.seq = 1 and not exists (select 1 from kernel.matter m where m.id::text = r.subject)`);
  for (const { subject } of orphans) findings.push({ what: 'matter_missing', where: `matters/${subject}` });
}

async function verifySeals(read: ReadOnly, seals: readonly Seal[], findings: AuditFinding[]): Promise<void> {
  let head = EMPTY_HEAD;
  let before: Seal | undefined;
  for (const seal of seals) {
    const where = `seal ${seal.id}`;
    // Between two seals of a generation nothing may lie that neither covers.
    const joins =
      before?.generation === seal.generation ? seal.from_xid === before.to_xid : seal.from_xid === '0';
    if (seal.prev_hash !== head || hashSeal(seal) !== seal.hash || !joins)
      findings.push({ what: 'seal_altered', where });
    const rows = await read.rows<StoredRecord>(
      sql`select ${RECORD} from kernel.record where id > ${floorOf(seals, seal.generation)} and id <= ${seal.last_id}
             and xid >= ${seal.from_xid}::xid8 and xid < ${seal.to_xid}::xid8 order by record.xid, id`,
    );
    const root = merkleRoot(rows.map((row) => hashRecord(row.prev_hash, row)));
    if (rows.length !== seal.records || root !== seal.root)
      findings.push({ what: 'seal_root_differs', where });
    head = seal.hash;
    before = seal;
  }
}

/**
 * Every anchor must fit its seal, and between the first and the last anchor none may be missing: each node writes them
 * all. A line torn by a killed process says nothing and needs to say nothing: its seal's line was written again.
 */
function verifyAnchors(seals: readonly Seal[], anchors: readonly string[], findings: AuditFinding[]): void {
  const byId = new Map(seals.map((seal) => [seal.id, seal]));
  const anchored = new Set<number>();
  anchors.forEach((line, i) => {
    const anchor = anchorOf(line);
    if (!anchor) return;
    anchored.add(anchor.id);
    if (byId.get(anchor.id)?.hash !== anchor.hash)
      findings.push({ what: 'anchor_differs', where: `anchor ${i + 1}` });
  });
  const [first, last] = [Math.min(...anchored), Math.max(...anchored)];
  for (const { id } of seals) {
    if (id > first && id < last && !anchored.has(id))
      findings.push({ what: 'anchor_missing', where: `seal ${id}` });
  }
}

function anchorOf(line: string): { id: number; hash: string } | undefined {
  try {
    return JSON.parse(line) as { id: number; hash: string };
  } catch {
    return undefined;
  }
}
