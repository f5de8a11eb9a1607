/** Tells a file by its bytes. A name says nothing: `合同.txt` may be an archive. */
import type { FileKind } from './found.ts';

/** `zip` and `old-office` are containers; what is in them tells more. `text` may turn out to be HTML or a mail. */
export type RawKind =
  | Extract<FileKind, 'pdf' | 'zip' | 'rtf' | 'old-office' | 'jpeg' | 'png' | 'webp'>
  | 'text'
  | 'unknown';

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, i) => bytes[i] === byte);

/** Formats we know and do not take: GIF, TIFF, RAR, 7z, gzip, bzip2, xz, ELF, Windows programs. */
const REFUSED: readonly (readonly number[])[] = [
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a],
];

/** The kind by the first bytes. */
export function rawKindOf(bytes: Uint8Array): RawKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-office';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(bytes, 0x52, 0x49, 0x46, 0x46) && startsWith(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50))
    return 'webp';
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (REFUSED.some((mark) => startsWith(bytes, ...mark)) && !isText(bytes)) return 'unknown';
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  return isText(bytes) ? 'text' : 'unknown';
}

/** UTF-16 text is full of zero bytes, other text has none: only what carries its mark may contain them. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const head = bytes.subarray(0, 4096);
  const control = head.filter((b) => b < 9 || (b > 13 && b < 32 && b !== 27)).length;
  const zeros = head.filter((b) => b === 0).length;
  return control - zeros <= head.length * 0.05 && zeros <= head.length * 0.6;
}
