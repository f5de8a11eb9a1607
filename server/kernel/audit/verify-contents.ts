/**
 * Words and files are kept apart from the records, which hold only their hashes, so that they can be purged. Whoever
 * alters an opinion in the database leaves every chain whole: here what is kept is compared with what was recorded.
 */
import { type BlobStore, sm3 } from '../../platform/blobs/store.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { AuditFinding } from './verify.ts';

/** What the events of a matter say of its words; the rest of an event does not matter here. */
interface RecordedWords {
  readonly act?: string;
  readonly created?: { readonly title: string };
  readonly opinions?: readonly { id: string; text: string | null; ink: string | null }[];
  readonly files?: readonly { id: string; hash: string | null }[];
}

/** Matters looked at together: their records, words and files fit into memory. */
const PAGE = 500;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Compares texts, opinions, titles and files with the records' hashes. What was purged is not looked for. */
export async function verifyContents(read: ReadOnly, blobs: BlobStore): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  await verifyTexts(read, findings);
  for (let after = NIL; ; ) {
    const matters = await read.rows<{ id: string; title: string }>(
      sql`select id, title from kernel.matter where id > ${after}::uuid order by id limit ${PAGE}`,
    );
    const last = matters.at(-1);
    if (!last) return findings;
    const ids = matters.map((m) => m.id);
    const recorded = await recordedWords(read, ids);
    await verifyOpinions(read, ids, recorded.opinions, findings);
    verifyTitles(matters, recorded.titles, findings);
    await verifyFiles(read, blobs, ids, recorded.files, findings);
    after = last.id;
  }
}

async function verifyTexts(read: ReadOnly, findings: AuditFinding[]): Promise<void> {
  type Row = { id: string; body: string; hash: string };
  // In pages: the texts of an office do not fit into memory at once.
  for (let after = NIL; ; ) {
    const rows = await read.rows<Row>(
      sql`select id, body, hash from kernel.content where id > ${after}::uuid and body is not null order by id limit 500`,
    );
    for (const row of rows)
      if (sm3(row.body) !== row.hash) findings.push({ what: 'content_altered', where: `content ${row.id}` });
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function recordedWords(read: ReadOnly, matters: readonly string[]) {
  const opinions = new Map<string, { words: string; where: string }>();
  const files = new Map<string, string>();
  const titles = new Map<string, string>();
  const rows = await read.rows<{ subject: string; seq: number; body: string }>(
    sql`select subject, seq, body from kernel.record
         where stream = 'matters' and subject = any(${matters}::text[]) order by subject, seq`,
  );
  for (const { subject, seq, body } of rows) {
    const event = wordsOf(body);
    if (event.created) titles.set(subject, event.created.title);
    if (event.act === 'purge') titles.delete(subject);
    for (const { id, text, ink } of event.opinions ?? [])
      opinions.set(id, { words: `${text ?? ''} ${ink ?? ''}`, where: `matters/${subject}#${seq}` });
    for (const { id, hash } of event.files ?? []) if (hash) files.set(id, hash);
  }
  await replacedFiles(read, matters, files);
  return { opinions, files, titles };
}

/** A file that was replaced is what its last replacement says; its former versions are what they were. */
async function replacedFiles(
  read: ReadOnly,
  matters: readonly string[],
  files: Map<string, string>,
): Promise<void> {
  const rows = await read.rows<{ body: string }>(
    sql`select body from kernel.record where stream = 'settings' and event = 'file.replaced'
         and subject = any(${matters.map((id) => `files/${id}`)}::text[]) order by subject, seq`,
  );
  for (const row of rows) {
    const { file, hash, former, formerHash } = replacementOf(row.body);
    if (file && hash) files.set(file, hash);
    if (former && formerHash) files.set(former, formerHash);
  }
}

function replacementOf(body: string): Partial<Record<'file' | 'hash' | 'former' | 'formerHash', string>> {
  try {
    return JSON.parse(body) as Record<string, string>;
  } catch {
    return {};
  }
}

/** A body that no longer parses was altered, which the chains have said already. */
function wordsOf(body: string): RecordedWords {
  try {
    return JSON.parse(body) as RecordedWords;
  } catch {
    return {};
  }
}

async function verifyOpinions(
  read: ReadOnly,
  matters: readonly string[],
  recorded: ReadonlyMap<string, { words: string; where: string }>,
  findings: AuditFinding[],
): Promise<void> {
  const rows = await read.rows<{ id: string; words: string }>(sql`
    select o.id, coalesce(t.hash, '') || ' ' || coalesce(i.hash, '') as words
      from kernel.opinion o left join kernel.content t on t.id = o.content_id left join kernel.content i on i.id = o.ink_id
     where o.matter_id = any(${matters}::uuid[])`);
  const kept = new Map(rows.map((row) => [row.id, row.words]));
  for (const [id, { words, where }] of recorded)
    if (kept.get(id) !== words) findings.push({ what: 'opinion_differs', where });
  for (const id of kept.keys())
    if (!recorded.has(id)) findings.push({ what: 'opinion_differs', where: `opinion ${id}` });
}

function verifyTitles(
  rows: readonly { id: string; title: string }[],
  recorded: ReadonlyMap<string, string>,
  findings: AuditFinding[],
): void {
  for (const { id, title } of rows) {
    const hash = recorded.get(id);
    if (hash && sm3(title) !== hash) findings.push({ what: 'title_differs', where: `matters/${id}` });
  }
}

async function verifyFiles(
  read: ReadOnly,
  blobs: BlobStore,
  matters: readonly string[],
  recorded: ReadonlyMap<string, string>,
  findings: AuditFinding[],
): Promise<void> {
  const rows = await read.rows<{ id: string; hash: string }>(
    sql`select id, hash from kernel.file where purged_at is null and matter_id = any(${matters}::uuid[]) order by id`,
  );
  for (const { id, hash } of rows) {
    const where = `file ${id}`;
    if ((recorded.get(id) ?? hash) !== hash) findings.push({ what: 'file_differs', where });
    else if (!blobs.has(hash)) findings.push({ what: 'file_missing', where });
    else if (sm3(await blobs.get(hash)) !== hash) findings.push({ what: 'file_altered', where });
  }
}
