/** ZIP packages with the same bytes for the same parts: fixed order, fixed time, and a choice of method per part. */
import { deflateSync } from 'fflate';
import { huffmanDeflate } from './deflate/huffman.ts';

/** A part: XML is deflated fully, fonts by letter frequencies (`deflated` already or not), pictures are stored. */
export interface ZipPart {
  path: string;
  bytes: Uint8Array;
  packing: 'full' | 'letters' | 'none';
  deflated?: Uint8Array | undefined;
}

/** 1 January 2000, the fixed time of every part (MS-DOS form, which knows no time zone). */
const DOS_TIME = ((2000 - 1980) << 25) | (1 << 21) | (1 << 16);
const UTF8_NAMES = 0x800;

/** Writes a package with its parts in the given order. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.path);
    const data = packed(part);
    const fields = { part, name, size: data.length, at, crc: crc32(part.bytes) };
    const local = record(0x04034b50, fields);
    chunks.push(local, data);
    directory.push(record(0x02014b50, fields));
    at += local.length + data.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return Buffer.concat([...chunks, ...directory, new Uint8Array(end.buffer)]).subarray();
}

function packed(part: ZipPart): Uint8Array {
  if (part.packing === 'none') return part.bytes;
  if (part.deflated !== undefined) return part.deflated;
  return part.packing === 'letters' ? huffmanDeflate(part.bytes) : deflateSync(part.bytes, { level: 6 });
}

interface Fields {
  part: ZipPart;
  name: Uint8Array;
  size: number;
  at: number;
  crc: number;
}

/** A local header, or the directory's entry for it, which has a few fields more. */
function record(signature: number, { part, name, size, at, crc }: Fields): Uint8Array {
  const central = signature === 0x02014b50;
  const length = central ? 46 : 30;
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  let p = 0;
  const u16 = (value: number): void => {
    view.setUint16(p, value, true);
    p += 2;
  };
  const u32 = (value: number): void => {
    view.setUint32(p, value, true);
    p += 4;
  };
  u32(signature);
  if (central) u16(20);
  u16(20);
  u16(UTF8_NAMES);
  u16(part.packing === 'none' ? 0 : 8);
  u32(DOS_TIME);
  u32(crc);
  u32(size);
  u32(part.bytes.length);
  u16(name.length);
  u16(0);
  if (central) {
    for (let i = 0; i < 3; i++) u16(0);
    u32(0);
    u32(at);
  }
  bytes.set(name, length);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let crc = i;
  for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The check sum of ZIP and PNG. */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < data.length; i++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (data[i] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
