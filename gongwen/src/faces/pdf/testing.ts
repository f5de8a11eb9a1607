/** Finished PDF files taken apart, for tests. */
import { unzlibSync } from 'fflate';

/** Bytes as characters of the same number. */
export const latin1 = new TextDecoder('latin1');

/** An object: dictionary text, and the inflated stream if there is one. */
export interface PdfObject {
  text: string;
  stream: Uint8Array | null;
}

/** Objects of a finished file by number. */
export function objectsOf(pdf: Uint8Array): Map<number, PdfObject> {
  const file = latin1.decode(pdf);
  const objects = new Map<number, PdfObject>();
  for (const found of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?:\nendobj|(?<=>>)\nstream\n)/g)) {
    const text = found[2] ?? '';
    const isStream = found[0].endsWith('stream\n');
    const from = (found.index ?? 0) + found[0].length;
    const length = Number(/\/Length (\d+)/.exec(text)?.[1] ?? 0);
    const raw = pdf.subarray(from, from + length);
    const stream = isStream ? (text.includes('FlateDecode') ? unzlibSync(raw) : raw) : null;
    if (!objects.has(Number(found[1]))) objects.set(Number(found[1]), { text, stream });
  }
  return objects;
}
