import { ReadError } from './errors.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** PDF readers accept the mark anywhere in the first kilobyte; so do scanners' files with a preamble. */
function hasPdfMark(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 4, 1024);
  for (let i = 0; i < end; i++) {
    if (bytes[i] === 0x25 && bytes[i + 1] === 0x50 && bytes[i + 2] === 0x44 && bytes[i + 3] === 0x46)
      return true;
  }
  return false;
}

/** UTF-16 text is full of zero bytes, other text has none: only what carries its mark may contain them. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const head = bytes.subarray(0, 4096);
  const control = head.filter((b) => b < 9 || (b > 13 && b < 32 && b !== 27)).length;
  const zeros = head.filter((b) => b === 0).length;
  return control - zeros > head.length * 0.05 || zeros > head.length * 0.6;
}

const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

/**
 * What kind of file the bytes are. The name is not looked at: a renamed file is what it is, not what it says.
 * A zip is called `zip` here; whether it is a Word document only its parts can tell.
 * @throws ReadError empty-file, old-word-format (OLE), unsupported-type (pictures, archives, RTF, binaries).
 */
export function detectType(bytes: Uint8Array): 'zip' | 'pdf' | 'txt' {
  if (bytes.length === 0) throw new ReadError('empty-file');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ReadError(oleReason(bytes));
  if (PICTURES.some((mark) => startsWith(bytes, ...mark))) throw new ReadError('unsupported-type');
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new ReadError('unsupported-type');
  if (hasPdfMark(bytes)) return 'pdf';
  if (looksBinary(bytes)) throw new ReadError('unsupported-type');
  return 'txt';
}

/** A .docx with an opening password is an OLE container too; its stream names stand in UTF-16 in the directory. */
function oleReason(bytes: Uint8Array): 'encrypted' | 'old-word-format' {
  const name = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes(Buffer.from(name)) ? 'encrypted' : 'old-word-format';
}
