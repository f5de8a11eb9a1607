/**
 * Seals leave the database at once: each node appends the lines of all seals, its own and the others', to a file that
 * the database's user cannot reach, and to a second folder (a mounted disk, another office's share) when one is named.
 */
import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { anchorLine, type Seal, sealsAfter } from '../kernel/audit/api.ts';
import type { ReadOnly } from '../platform/db/tx.ts';

const FILE = 'seals.jsonl';
/** A line is about 150 bytes; the last whole one surely lies within this. */
const TAIL_BYTES = 4096;

/** The file of the data folder, and where else the same lines go. */
export function anchorFolders(dataDir: string, second: string | undefined): string[] {
  return [join(dataDir, 'anchors'), ...(second === undefined ? [] : [second])];
}

/**
 * Brings one folder's file up to the newest seal. What a killed node had sealed and not yet written is written by
 * whoever comes next; a line torn by the kill is left standing, its seal follows whole. @returns lines written
 */
export async function anchorSeals(read: ReadOnly, folder: string): Promise<number> {
  const path = join(folder, FILE);
  const tail = await tailOf(path);
  let last = tail.id;
  let written = 0;
  for (let lead = tail.isTorn ? '\n' : ''; ; lead = '') {
    const seals: Seal[] = await sealsAfter(read, last, 500);
    if (seals.length === 0) return written;
    await mkdir(folder, { recursive: true });
    await appendFile(path, `${lead}${seals.map((s) => `${anchorLine(s)}\n`).join('')}`, { flush: true });
    last = seals.at(-1)?.id ?? last;
    written += seals.length;
  }
}

/** The id of the last whole line, 0 when there is none, and whether something torn follows it. */
async function tailOf(path: string): Promise<{ id: number; isTorn: boolean }> {
  const size = await stat(path).then(
    (s) => s.size,
    () => 0,
  );
  if (size === 0) return { id: 0, isTorn: false };
  const file = await open(path, 'r');
  try {
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const text = buffer.toString('utf8');
    const ids = text.split('\n').flatMap((line) => idOf(line));
    return { id: Math.max(0, ...ids), isTorn: !text.endsWith('\n') };
  } finally {
    await file.close();
  }
}

function idOf(line: string): number[] {
  try {
    return [(JSON.parse(line) as { id: number }).id];
  } catch {
    return [];
  }
}

/** The seals of a demo that was reset prove nothing about the next; they are kept all the same. */
export async function putAnchorsAside(folder: string, now: string): Promise<void> {
  const aside = join(folder, `seals.before-reset-${Date.parse(now)}-${randomUUID().slice(0, 8)}.jsonl`);
  await rename(join(folder, FILE), aside).catch((thrown: { code?: string }) => {
    if (thrown.code !== 'ENOENT') throw thrown;
  });
}
