/**
 * A job reads what nobody could read at the door. A mark in it takes the file away at once, wherever its bytes are named; else
 * its text can be searched, marked as the machine's. Running it again changes nothing: only what waits is read.
 */
import { WorkKilled } from '../../platform/apart/apart.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Kernel } from '../binding/api.ts';
import { inspect } from '../guard/api.ts';
import type { FoundPage, OcrOutcome } from '../reading/api.ts';
import { quarantine } from './quarantine.ts';
import { settle } from './settle.ts';

/** A file that waits for the machine. */
export interface WaitingScan {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  readonly media_type: string;
  readonly pages: number | null;
  readonly body: string | null;
}

/** Longer scans are for people: the machine would be at them for hours. */
const MOST_PAGES = 120;
/** Pages in one go: the caps are for so many. */
const SLICE = 4;
const CAPS = { millis: 240_000, megabytes: 900 };

/** Reads one file that waits. */
export async function recogniseScan(kernel: Kernel, fileId: string): Promise<void> {
  const scan = await kernel.db.read.first<WaitingScan>(sql`
    select f.id, f.hash, f.name, f.media_type, f.pages, c.body from kernel.file f left join kernel.content c on c.id = f.text_id
     where f.id = ${fileId} and f.ocr = 'waiting' and f.purged_at is null`);
  if (!scan || !kernel.blobs.has(scan.hash)) return;
  const known = scan.body === null ? [] : (JSON.parse(scan.body) as { page: number; lines: string[] }[]);
  const wanted = pagesToRead(scan.pages ?? 1, known);
  const outcome = wanted.length > MOST_PAGES ? cannot : await readPages(kernel, scan, wanted);
  if (outcome.state !== 'read') {
    await settle(kernel, scan, outcome.state === 'no-engine' ? 'no_engine' : 'unreadable', []);
    return;
  }
  const verdict = inspect({ entrance: 'file', fileName: scan.name, pages: outcome.pages, readable: true });
  if (verdict.verdict === 'refused') return quarantine(kernel, scan, verdict.rule);
  const isWhole = outcome.pages.every((page) => page.lines.length > 0);
  await settle(kernel, scan, isWhole ? 'read' : 'unreadable', merged(known, outcome.pages));
}

const cannot: OcrOutcome = { state: 'cannot' };

/** Pages without a letter; all of them where every page has some and they made no sense. */
function pagesToRead(count: number, known: readonly { page: number; lines: string[] }[]): number[] {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  const empty = all.filter((page) => !known.some((k) => k.page === page && k.lines.length > 0));
  return empty.length > 0 ? empty : all;
}

async function readPages(kernel: Kernel, scan: WaitingScan, wanted: readonly number[]): Promise<OcrOutcome> {
  const bytes = await kernel.blobs.get(scan.hash);
  const pages: FoundPage[] = [];
  for (let from = 0; from < wanted.length; from += SLICE) {
    const input = { bytes, mediaType: scan.media_type, pages: wanted.slice(from, from + SLICE) };
    const outcome = await kernel.apart.run<OcrOutcome>('files.ocr', input, CAPS).catch((thrown) => {
      if (thrown instanceof WorkKilled) return cannot;
      throw thrown;
    });
    if (outcome.state !== 'read') return outcome;
    pages.push(...outcome.pages);
  }
  return { state: 'read', pages };
}

function merged(known: readonly { page: number; lines: string[] }[], read: readonly FoundPage[]) {
  const found = read.map(({ page, lines }) => ({ page, lines: lines.map((line) => line.text) }));
  const kept = known.filter((k) => !found.some((f) => f.page === k.page));
  return [...kept, ...found].sort((a, b) => a.page - b.page);
}
