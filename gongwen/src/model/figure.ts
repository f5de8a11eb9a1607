/** Pictures in body and attachments, and seal images. */
import { z } from 'zod';
import { Line } from './words.ts';

/** PNG or JPEG as a data address (what every face can embed). */
export const ImageData = z
  .string()
  .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, '图片应为 PNG 或 JPEG 的 data 地址');

/** A file name beside the paper, to be embedded by {@link embedImages} before a face can print it. */
export const ImageName = Line.regex(
  /^(?!data:)[^\s{}()]+\.(?:png|jpe?g)$/i,
  '图片文件名应以 .png、.jpg 或 .jpeg 结尾',
);

/** An image: embedded, or still named. */
export const ImageSource = z.union([ImageData, ImageName]);
export type ImageSource = z.infer<typeof ImageSource>;

/** A figure centred in the type area; `widthMm` at most 156 (the type area, GB/T 9704-2012, 5.2.1); height follows. */
export const Figure = z.strictObject({
  type: z.literal('figure'),
  image: ImageSource,
  widthMm: z.number().min(5).max(156),
  caption: Line.exactOptional(),
});
export type Figure = z.infer<typeof Figure>;
