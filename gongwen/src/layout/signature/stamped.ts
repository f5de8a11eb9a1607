/**
 * 加盖签发人签名章的公文 (7.3.5.3) and orders (10.2): two blank lines after the body, the stamp four 字 from the right, the post
 * two 字 left of it in the middle of its height; the date one blank line below, four 字 from the right. Joint: one a line, aligned.
 */
import type { Signature } from '../../model/signature.ts';
import { openBlock, putPicture } from '../canvas.ts';
import type { Flow } from '../flow.ts';
import { AREA, CELL, PITCH } from '../geometry.ts';
import { readImage } from '../image.ts';
import type { Typesetter } from '../text/glyphs.ts';
import { putSignatureLines, signatureLinesOf, widthOf } from './line-of.ts';
import type { ClosingPlan, Unit } from './plan.ts';

type Signer = Extract<Signature, { layout: 'stamp' }>['signers'][number];

/** Plans a signature by stamp; where the image is missing, the name is printed in its place. */
export function planStamped(
  setter: Typesetter,
  signers: readonly Signer[],
  date: string | null,
): ClosingPlan {
  const right = AREA.right - 4 * CELL;
  const widths = signers.map((signer) =>
    signer.stamp === undefined ? widthOf(signatureLinesOf(setter, signer.name)) : signer.stamp.widthMm,
  );
  const stampX = right - Math.max(...widths);
  const units = signers.map((signer): Unit => {
    const height = signer.stamp === undefined ? PITCH : stampHeight(signer.stamp);
    const rows = Math.max(1, Math.ceil(height / PITCH));
    return { rows, draw: (flow, top) => drawSigner(setter, flow, signer, { top, rows, stampX, right }) };
  });
  if (date !== null) {
    const lines = signatureLinesOf(setter, date);
    const x = right - widthOf(lines);
    units.push({
      rows: 1 + lines.length,
      draw: (flow, top) => putSignatureLines(setter, flow, lines, top + flow.sheet.pitch, { x }, 'date'),
    });
  }
  return { blank: 2, units, tail: 0 };
}

function stampHeight(stamp: NonNullable<Signer['stamp']>): number {
  const image = readImage(stamp.image);
  return (stamp.widthMm * image.height) / image.width;
}

interface SignerPlace {
  top: number;
  rows: number;
  stampX: number;
  right: number;
}

function drawSigner(setter: Typesetter, flow: Flow, signer: Signer, place: SignerPlace): void {
  const { pitch, page } = flow.sheet;
  const middle = place.top + ((place.rows - 1) / 2) * pitch;
  const post = signatureLinesOf(setter, signer.post, 40);
  const x = place.stampX - 2 * CELL - widthOf(post);
  putSignatureLines(setter, flow, post, middle - ((post.length - 1) / 2) * pitch, { x }, 'signature');
  if (signer.stamp === undefined) {
    const name = signatureLinesOf(setter, signer.name);
    putSignatureLines(setter, flow, name, middle, { x: place.right - widthOf(name) }, 'signature');
    return;
  }
  const image = readImage(signer.stamp.image);
  const width = signer.stamp.widthMm;
  const height = stampHeight(signer.stamp);
  putPicture(page, {
    x: place.right - width,
    y: place.top + (place.rows * pitch - height) / 2,
    width,
    height,
    turned: false,
    bytes: image.bytes,
    type: image.type,
    alt: `${signer.post}${signer.name}签名章`,
    role: 'seal',
    block: openBlock(flow.canvas, 'Figure'),
  });
}
