/**
 * .doc, .xls, .ppt, .wps: not read, so not checked. Their text lies in their bytes as UTF-16 or GBK all the same, and a
 * starred mark that shows there is seen.
 */
import type { FoundPage } from './found.ts';
import { pageOfLines } from './found.ts';
import { UnreadableFile } from './unreadable.ts';

const STARRED = /[绝機机秘祕絕]\s{0,4}密\s{0,4}[★☆]\s{0,4}(?:\d{1,2}\s{0,2}(?:年|个月)|长期|启用前)?/g;

/** Lines that hold a starred mark. @throws UnreadableFile locked for one with an opening password */
export function starredInBytes(bytes: Uint8Array): FoundPage[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new UnreadableFile('locked');
  const readings = [
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes.subarray(1)),
    new TextDecoder('gb18030').decode(bytes),
  ];
  const lines = readings.flatMap((text) => text.match(STARRED) ?? []);
  return lines.length > 0 ? [pageOfLines(lines)] : [];
}
