/** Pictures for the engine: pages of a PDF drawn, photos and scans turned upright and brought down to a size it can read. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { UnreadableFile } from '../unreadable.ts';
import { pixelsOf } from './pixels.ts';

/** Longest side, px: A4 at about 200 dpi. Larger costs time and reads no better. */
const LONGEST = 2400;
const DPI = 150;
/** A picture that unpacks to more is an attack, or a poster nobody scans as a paper. */
const MOST_PIXELS = 120_000_000;

/** Draws a page of a PDF, counted from 1, as PNG. @throws Error where no drawing surface is installed */
export async function drawPdfPage(bytes: Uint8Array, page: number, longest = LONGEST): Promise<Uint8Array> {
  const canvases = await import('@napi-rs/canvas');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  });
  try {
    const one = await (await task.promise).getPage(page);
    const natural = one.getViewport({ scale: DPI / 72 });
    const scale = (DPI / 72) * Math.min(1, longest / Math.max(natural.width, natural.height));
    const viewport = one.getViewport({ scale });
    const canvas = canvases.createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // The drawing surface has the browser's interface; only its type has another name.
    const surface = canvas as unknown as NonNullable<Parameters<typeof one.render>[0]['canvas']>;
    await one.render({ canvas: surface, viewport, background: '#fff' }).promise;
    return new Uint8Array(canvas.toBuffer('image/png'));
  } finally {
    await task.destroy();
  }
}

/**
 * A picture no larger than `longest`, as PNG for the engine or JPEG for people.
 * @throws UnreadableFile too-complex for one that would unpack beyond the bound, broken for what is none
 */
export async function scaledPicture(
  bytes: Uint8Array,
  longest = LONGEST,
  as: 'png' | 'jpeg' = 'png',
): Promise<Uint8Array> {
  const size = pixelsOf(bytes);
  if (!size) throw new UnreadableFile('broken');
  if (size.width * size.height > MOST_PIXELS) throw new UnreadableFile('too-complex');
  const { loadImage, createCanvas } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes).catch(() => {
    throw new UnreadableFile('broken');
  });
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(as === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 82));
}
