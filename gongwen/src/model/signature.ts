/** 署名 and seals: three layouts that exclude one another (GB/T 9704-2012, 7.3.5). */
import { z } from 'zod';
import { ImageSource } from './figure.ts';
import { Line } from './words.ts';

/** A seal or stamp image and its size as printed. County and city seals measure 45 mm, townships' 42 mm. */
export const StampImage = z.strictObject({
  image: ImageSource,
  widthMm: z.number().min(10).max(60),
});
export type StampImage = z.infer<typeof StampImage>;

const Signatory = z.strictObject({ name: Line, seal: StampImage.exactOptional() });

/**
 * `sealed` 7.3.5.1: name centred over the date, date 4 字 from the right, one seal per organ. `unsealed` 7.3.5.2: name 2 字 from
 * the right, date's first character 2 字 right of the name's. `stamp` 7.3.5.3: 签名章 of the signing leader, `post` printed
 * 2 字 left of it, 2 blank lines after the body; orders are signed so. Joint papers list the lead organ first.
 */
export const Signature = z.discriminatedUnion('layout', [
  z.strictObject({ layout: z.literal('sealed'), organs: z.array(Signatory).min(1).max(40) }),
  z.strictObject({
    layout: z.literal('unsealed'),
    organs: z
      .array(z.strictObject({ name: Line }))
      .min(1)
      .max(40),
  }),
  z.strictObject({
    layout: z.literal('stamp'),
    signers: z
      .array(z.strictObject({ post: Line, name: Line, stamp: StampImage.exactOptional() }))
      .min(1)
      .max(40),
  }),
]);
export type Signature = z.infer<typeof Signature>;

/** The lines a signature prints. With a stamp image the name is in the picture, so only the post is text. */
export function signatureLines(signature: Signature): string[] {
  if (signature.layout !== 'stamp') return signature.organs.map((organ) => organ.name);
  return signature.signers.flatMap((signer) =>
    signer.stamp === undefined ? [signer.post, signer.name] : [signer.post],
  );
}
