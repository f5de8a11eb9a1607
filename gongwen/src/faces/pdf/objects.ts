/** The body of a PDF file: indirect objects, streams, cross-reference table. */

import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { huffmanZlib } from '../deflate/huffman.ts';

/** How a stream is deflated: fully, by letter frequencies (what hardly repeats), or not at all. */
export type Packing = 'full' | 'letters' | 'none';

/** A growing file; object numbers are given out in order of asking. */
export interface PdfObjects {
  /** Reserves a number. */
  reserve(): number;
  /** Fills a reserved object with its text. */
  set(id: number, text: string): void;
  /** Adds an object and gives its number. */
  add(text: string): number;
  /** Adds a stream. */
  stream(dictionary: string, data: Uint8Array, packing?: Packing): number;
  /** Adds a stream that has been deflated already. */
  deflatedStream(dictionary: string, packed: Uint8Array): number;
  /** The file. `catalog` and `info` are object numbers. */
  finish(catalog: number, info: number): Uint8Array;
}

const encoder = new TextEncoder();
const END_OBJECT = encoder.encode('\nendobj\n');
const END_STREAM = encoder.encode('\nendstream');

/** An empty file. */
export function newPdf(): PdfObjects {
  const bodies: (Uint8Array[] | null)[] = [];
  const reserve = (): number => bodies.push(null);
  const put = (id: number, ...body: Uint8Array[]): number => {
    bodies[id - 1] = body;
    return id;
  };
  const putStream = (dictionary: string, data: Uint8Array): number => {
    const head = encoder.encode(`<<${dictionary}/Length ${data.length}>>\nstream\n`);
    return put(reserve(), head, data, END_STREAM);
  };
  const deflatedStream = (dictionary: string, packed: Uint8Array): number =>
    putStream(`${dictionary}/Filter/FlateDecode`, packed);
  return {
    reserve,
    set: (id, text) => put(id, encoder.encode(text)),
    add: (text) => put(reserve(), encoder.encode(text)),
    stream: (dictionary, data, packing = 'full') =>
      packing === 'none' ? putStream(dictionary, data) : deflatedStream(dictionary, deflate(data, packing)),
    deflatedStream,
    finish: (catalog, info) => assemble(bodies, catalog, info),
  };
}

/** Not the runtime's zlib: its output differs between builds, and equal papers must give equal bytes anywhere. */
function deflate(data: Uint8Array, packing: 'full' | 'letters'): Uint8Array {
  return packing === 'letters' ? huffmanZlib(data) : zlibSync(data, { level: 6 });
}

function assemble(bodies: readonly (Uint8Array[] | null)[], catalog: number, info: number): Uint8Array {
  const parts: Uint8Array[] = [
    new Uint8Array([...encoder.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]),
  ];
  const hash = createHash('sha256');
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  bodies.forEach((body, i) => {
    if (body === null) throw new Error(`PDF object ${i + 1} was never written`);
    offsets.push(at);
    const object = [encoder.encode(`${i + 1} 0 obj\n`), ...body, END_OBJECT];
    for (const part of body) hash.update(part);
    for (const part of object) at += part.length;
    parts.push(...object);
  });
  const id = hash.digest('hex').slice(0, 32);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = bodies.length + 1;
  const trailer = `<</Size ${count}/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>`;
  parts.push(
    encoder.encode(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

/** Arrays one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A text string: UTF-16 with its mark, in hexadecimal. */
export function pdfText(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex.toUpperCase()}>`;
}
