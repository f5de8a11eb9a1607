/** Opens zip archives by their directory. Nothing is unpacked before it is asked for, and nothing beyond the budget. */
import { inflateRawSync } from 'node:zlib';
import type { Budget } from './budget.ts';
import { UnreadableFile } from './unreadable.ts';

/** One entry. */
export interface ZipEntry {
  /** With its folders, whatever encoding its archive used. */
  readonly name: string;
  readonly size: number;
  /** @throws UnreadableFile locked, broken, too-complex */
  read(): Uint8Array;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;

/** The entries, folders left out. @throws UnreadableFile broken, locked, too-complex */
export function openZip(bytes: Uint8Array, budget: Budget): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK)
      throw new UnreadableFile('broken');
    budget.spend('entries', 1);
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    if (!name.endsWith('/')) entries.push(entryAt(bytes, view, at, name, budget));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands within the last 64 kB. Larger archives (zip64) are beyond what is taken in. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  throw new UnreadableFile('broken');
}

/** Without the UTF-8 flag the name is as the sender's machine writes: in China GBK. */
function nameOf(raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string, budget: Budget): ZipEntry {
  const isLocked = (view.getUint16(at + 8, true) & 1) !== 0;
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  return {
    name,
    size,
    read() {
      if (isLocked || method === 99) throw new UnreadableFile('locked');
      // What is declared is paid for before anything is unpacked; an entry that lies is cut at what it declared.
      budget.spend('inflatedBytes', size);
      if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_MARK)
        throw new UnreadableFile('broken');
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = bytes.subarray(from, from + packed);
      if (method === 0) return data.subarray(0, size);
      if (method !== 8) throw new UnreadableFile('unknown');
      try {
        return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
      } catch {
        throw new UnreadableFile('broken');
      }
    },
  };
}
