/** Decoding PNG pictures (seals with transparency above all) into plain samples. */
import { unzlibSync } from 'fflate';
import { viewOf } from '../fonts/bytes.ts';
import { UnusableImage } from '../layout/image.ts';

/** Eight-bit samples: three a pixel, and one of opacity where the picture has any transparency. */
export interface Samples {
  width: number;
  height: number;
  rgb: Uint8Array;
  alpha: Uint8Array | null;
}

interface Header {
  width: number;
  height: number;
  depth: number;
  colour: number;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** A seal scanned at 1,200 dpi has 5 million pixels; more than 50 is an attack or a mistake. */
const MOST_PIXELS = 50_000_000;

/** @throws UnusableImage when the file is damaged, interlaced or absurdly large. */
export function decodePng(bytes: Uint8Array): Samples {
  try {
    return decode(bytes);
  } catch (cause) {
    if (cause instanceof UnusableImage) throw cause;
    throw new UnusableImage('图片不是完好的 PNG 文件');
  }
}

function decode(bytes: Uint8Array): Samples {
  const view = viewOf(bytes);
  const header: Header = {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colour: view.getUint8(25),
  };
  if (header.width * header.height > MOST_PIXELS) throw new UnusableImage('图片过大，超过五千万像素');
  if (view.getUint8(28) !== 0) throw new UnusableImage('不支持隔行扫描的 PNG，请另存为普通 PNG');
  const chunks = readChunks(bytes);
  const rows = unfiltered(header, chunks.data);
  return samplesOf(header, rows, chunks.palette, chunks.transparency);
}

function readChunks(bytes: Uint8Array): { data: Uint8Array; palette: Uint8Array; transparency: Uint8Array } {
  const view = viewOf(bytes);
  const data: Uint8Array[] = [];
  let palette: Uint8Array = new Uint8Array(0);
  let transparency: Uint8Array = new Uint8Array(0);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') data.push(body);
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') transparency = body;
    if (type === 'IEND') break;
    at += 12 + length;
  }
  const packed = new Uint8Array(data.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of data) {
    packed.set(part, to);
    to += part.length;
  }
  return { data: packed, palette, transparency };
}

function unfiltered(header: Header, packed: Uint8Array): Uint8Array[] {
  const channels = CHANNELS[header.colour];
  if (channels === undefined) throw new Error('colour type');
  const stride = Math.ceil((header.width * channels * header.depth) / 8);
  const step = Math.max(1, (channels * header.depth) >> 3);
  const raw = unzlibSync(packed, { out: new Uint8Array((stride + 1) * header.height) });
  const rows: Uint8Array[] = [];
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < header.height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const row = raw.slice(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let i = 0; i < stride; i++) {
      const left = i >= step ? (row[i - step] ?? 0) : 0;
      const corner = i >= step ? (above[i - step] ?? 0) : 0;
      row[i] = (row[i] ?? 0) + predicted(filter, left, above[i] ?? 0, corner);
    }
    rows.push(row);
    above = row;
  }
  return rows;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const p = left + up - corner;
  const a = Math.abs(p - left);
  const b = Math.abs(p - up);
  const c = Math.abs(p - corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function samplesOf(
  header: Header,
  rows: readonly Uint8Array[],
  palette: Uint8Array,
  trns: Uint8Array,
): Samples {
  const { width, height, depth, colour } = header;
  const channels = CHANNELS[colour] ?? 1;
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height).fill(255);
  const scale = colour === 3 || depth === 16 ? 1 : 255 / (2 ** depth - 1);
  rows.forEach((row, y) => {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const sample = (channel: number): number => sampleAt(row, x * channels + channel, depth) * scale;
      if (colour === 3) {
        const index = sample(0);
        rgb.set(palette.subarray(3 * index, 3 * index + 3), 3 * at);
        alpha[at] = trns[index] ?? 255;
        continue;
      }
      const grey = colour === 0 || colour === 4;
      for (let c = 0; c < 3; c++) rgb[3 * at + c] = sample(grey ? 0 : c);
      if (colour === 4) alpha[at] = sample(1);
      if (colour === 6) alpha[at] = sample(3);
    }
  });
  return { width, height, rgb, alpha: alpha.every((value) => value === 255) ? null : alpha };
}

/** The `index`-th sample of a row; of 16-bit samples the upper half. */
function sampleAt(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index] ?? 0;
  if (depth === 16) return row[2 * index] ?? 0;
  const bit = index * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
