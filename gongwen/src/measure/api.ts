/** Measuring finished papers, ours or anybody's: positions in mm, sizes in pt, read from the file itself. */
import type { Measurement } from './measurement.ts';
import { Unmeasurable } from './measurement.ts';
import { measureOfd } from './ofd/measure-ofd.ts';
import { measurePdf } from './pdf/measure-pdf.ts';

export { linesOf } from './count-lines.ts';
export { measuredText } from './measured-text.ts';
export type {
  MeasuredPage,
  MeasuredPicture,
  MeasuredRule,
  MeasuredText,
  Measurement,
} from './measurement.ts';
export { Unmeasurable } from './measurement.ts';

/**
 * Measures a PDF or OFD file; the kind is told from its first bytes, `name` is only for messages.
 * @throws Unmeasurable
 */
export async function measureFile(bytes: Uint8Array, name: string): Promise<Measurement> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return measurePdf(bytes);
  if (head.startsWith('PK')) return measureOfd(bytes);
  throw new Unmeasurable(`${name} 既不是 PDF 也不是 OFD 文件`);
}
