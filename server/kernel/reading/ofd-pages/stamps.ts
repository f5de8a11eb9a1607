/** Electronic seals: where they stand, and their picture, which lies inside the signed value. */
import { scanXml } from '../markup.ts';
import { type Package, partNamed } from '../package.ts';
import { type Box, boxOf } from './resources.ts';

/** A seal on a page. `picture` null: it is in a form that is not drawn. */
export interface Stamp {
  readonly pageId: string;
  readonly box: Box;
  readonly picture: Uint8Array | null;
}

/** All of them. Nothing is verified here: a preview shows a seal, it does not vouch for it. */
export function stampsOf(file: Package): Stamp[] {
  return file.named(/(?:^|\/)signature\.xml$/).flatMap((part) => stampsIn(file, part));
}

function stampsIn(file: Package, part: string): Stamp[] {
  const places: { pageId: string; box: Box }[] = [];
  let open = '';
  let value = '';
  scanXml(file.text(part), {
    open(name, { pageref, boundary }) {
      open = name;
      const box = boxOf(boundary);
      if (name === 'stampannot' && pageref && box) places.push({ pageId: pageref, box });
    },
    text(text) {
      if (open === 'signedvalue') value += text;
    },
    close() {
      open = '';
    },
  });
  const signed = value.trim() === '' ? null : file.bytes(partNamed(value.trim(), part));
  const picture = signed ? pictureIn(signed) : null;
  return places.map((place) => ({ ...place, picture }));
}

/** The value is DER; a picture in it stands whole in one octet string, so its own first and last bytes find it. */
function pictureIn(signed: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(signed.buffer, signed.byteOffset, signed.byteLength);
  const png = bytes.indexOf(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  if (png >= 0) {
    const end = bytes.indexOf('IEND', png, 'latin1');
    return end < 0 ? null : bytes.subarray(png, end + 8);
  }
  const jpeg = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  if (jpeg < 0) return null;
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return end < jpeg ? null : bytes.subarray(jpeg, end + 2);
}
