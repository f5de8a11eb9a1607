/**
 * The pages of an OFD as they look, as a PDF: letters where the file puts them, in its own fonts, as text that can be found and copied.
 * What is not drawn (formulas, foreign picture formats) is said in its place.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { openBudget } from '../budget.ts';
import { pixelsOf } from '../ocr/pixels.ts';
import { openPackage, type Package } from '../package.ts';
import { UnreadableFile } from '../unreadable.ts';
import { annotationsOf } from './annotations.ts';
import { cut } from './clips.ts';
import { type OfdObject, type OfdPage, pageObjects } from './objects.ts';
import { type Box, documentOf, type OfdDocument } from './resources.ts';
import { stampsOf } from './stamps.ts';

/** More is not previewed: its text is read instead. */
const MOST_PAGES = 300;
const MOST_OBJECTS = 200_000;
const MOST_PIXELS = 60_000_000;
const POINTS = 72 / 25.4;
/** Said where something could not be drawn. */
const UNDRAWN = '此处图形未显示，请下载原文件查看';

type Canvases = typeof import('@napi-rs/canvas');

/** What drawing needs at hand. */
interface Drawing {
  readonly canvases: Canvases;
  readonly file: Package;
  readonly fonts: ReadonlyMap<string, string>;
  readonly images: Map<string, Image | null>;
}

/** Draws it. @throws UnreadableFile too-complex beyond the bounds, broken where there is no page; Error where no drawing surface is installed */
export async function drawOfd(bytes: Uint8Array): Promise<Uint8Array> {
  const canvases = await import('@napi-rs/canvas');
  const file = openPackage(bytes, openBudget());
  const document = documentOf(file);
  if (!document || document.pages.length === 0) throw new UnreadableFile('broken');
  if (document.pages.length > MOST_PAGES) throw new UnreadableFile('too-complex');
  const stamps = stampsOf(file);
  const annotations = annotationsOf(file, document.resources);
  const { fonts, letGo } = fontsOf(canvases, file, document);
  const drawing: Drawing = { canvases, file, fonts, images: new Map() };
  try {
    const pdf = new canvases.PDFDocument();
    let count = 0;
    for (const place of document.pages) {
      const page = pageObjects(file.text(place.part), document.resources);
      const layers = layersOf(file, document, page);
      count += layers.reduce((sum, layer) => sum + layer.objects.length, 0);
      count += annotations.get(place.id)?.length ?? 0;
      if (count > MOST_OBJECTS) throw new UnreadableFile('too-complex');
      const box = page.box ?? document.box;
      // The pen of a PDF is the pen of a canvas; only its declared type is the browser's.
      const pen = pdf.beginPage(box.width * POINTS, box.height * POINTS) as unknown as SKRSContext2D;
      pen.scale(POINTS, POINTS);
      pen.translate(-box.x, -box.y);
      for (const layer of layers)
        for (const object of layer.objects) await draw(pen, object, drawing, document);
      for (const object of annotations.get(place.id) ?? []) await draw(pen, object, drawing, document);
      for (const stamp of stamps.filter((one) => one.pageId === place.id)) {
        const image = stamp.picture ? await openImage(canvases, stamp.picture) : null;
        if (image) pen.drawImage(image, stamp.box.x, stamp.box.y, stamp.box.width, stamp.box.height);
        else sayUndrawn(pen, stamp.box);
      }
      pdf.endPage();
    }
    return new Uint8Array(pdf.close());
  } finally {
    letGo();
  }
}

/** Templates under the page, the page, templates over it. */
function layersOf(file: Package, document: OfdDocument, page: OfdPage): OfdPage[] {
  const template = (id: string) => {
    const of = document.templates.get(id);
    return of ? [pageObjects(file.text(of), document.resources)] : [];
  };
  return [...page.under.flatMap(template), page, ...page.over.flatMap(template)];
}

/** Families that come with us, for fonts that did not come with the file. */
const OURS = [
  ['HuiyinFang', 'FandolFang-Regular.otf'],
  ['HuiyinKai', 'FandolKai-Regular.otf'],
  ['HuiyinHei', 'FandolHei-Regular.otf'],
  ['HuiyinTitle', 'FandolSong-Bold.otf'],
  ['HuiyinSong', 'NotoSerifSC-Regular.ttf'],
] as const;

function familyLike(name: string): string {
  if (/仿宋|fang/i.test(name)) return 'HuiyinFang';
  if (/楷|kai/i.test(name)) return 'HuiyinKai';
  if (/小标宋|标宋|xbs|dbs|bold/i.test(name)) return 'HuiyinTitle';
  if (/黑|hei|arial|sans/i.test(name)) return 'HuiyinHei';
  return 'HuiyinSong';
}

/** Each font of the file as a family list: its own letters first, ours where it lacks one. */
function fontsOf(canvases: Canvases, file: Package, document: OfdDocument) {
  const { GlobalFonts } = canvases;
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('gongwen/package.json')),
    'fonts',
  );
  for (const [family, name] of OURS) {
    if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(path.join(folder, name), family);
  }
  const keys: NonNullable<ReturnType<typeof GlobalFonts.register>>[] = [];
  const fonts = new Map<string, string>();
  for (const [id, font] of document.resources.fonts) {
    const own = `ofd${id}`;
    const bytes = font.part === null ? null : file.bytes(font.part);
    const key = bytes ? GlobalFonts.register(Buffer.from(bytes), own) : null;
    if (key) keys.push(key);
    fonts.set(id, `${key ? `"${own}", ` : ''}"${familyLike(font.name)}", "HuiyinSong"`);
  }
  return {
    fonts,
    // The process draws other people's files after this one.
    letGo: () => {
      for (const key of keys) GlobalFonts.remove(key);
    },
  };
}

async function draw(
  pen: SKRSContext2D,
  object: OfdObject,
  drawing: Drawing,
  document: OfdDocument,
): Promise<void> {
  pen.save();
  try {
    pen.globalAlpha = object.alpha;
    pen.translate(object.box.x, object.box.y);
    if (object.clips) cut(pen, object.clips, object.matrix, drawing.canvases);
    if (object.kind === 'other') return sayUndrawn(pen, { ...object.box, x: 0, y: 0 });
    if (object.kind === 'image') {
      const image = await imageOf(drawing, document.resources.media.get(object.media));
      if (!image) return sayUndrawn(pen, { ...object.box, x: 0, y: 0 });
      if (object.matrix) pen.transform(...object.matrix);
      else pen.scale(object.box.width, object.box.height);
      pen.drawImage(image, 0, 0, 1, 1);
      return;
    }
    if (object.matrix) pen.transform(...object.matrix);
    if (object.kind === 'path') return drawPath(pen, object, drawing.canvases);
    pen.fillStyle = object.fill;
    pen.font = `${object.isBold ? 'bold ' : ''}${object.size}px ${drawing.fonts.get(object.font) ?? '"HuiyinSong"'}`;
    for (const { text, x, y } of object.letters) {
      if (object.hScale === 1) pen.fillText(text, x, y);
      else {
        pen.save();
        pen.translate(x, y);
        pen.scale(object.hScale, 1);
        pen.fillText(text, 0, 0);
        pen.restore();
      }
    }
  } finally {
    pen.restore();
  }
}

function drawPath(
  pen: SKRSContext2D,
  object: Extract<OfdObject, { kind: 'path' }>,
  { Path2D }: Canvases,
): void {
  const path = new Path2D(object.path);
  if (object.fill !== null) {
    pen.fillStyle = object.fill;
    pen.fill(path, object.rule);
  }
  if (object.stroke === null) return;
  pen.strokeStyle = object.stroke;
  pen.lineWidth = object.lineWidth;
  pen.setLineDash([...object.dash]);
  pen.stroke(path);
}

async function imageOf(drawing: Drawing, part: string | undefined): Promise<Image | null> {
  if (part === undefined) return null;
  const known = drawing.images.get(part);
  if (known !== undefined) return known;
  const bytes = drawing.file.bytes(part);
  const image = bytes ? await openImage(drawing.canvases, bytes) : null;
  drawing.images.set(part, image);
  return image;
}

async function openImage(canvases: Canvases, bytes: Uint8Array): Promise<Image | null> {
  const size = pixelsOf(bytes);
  if (!size || size.width * size.height > MOST_PIXELS) return null;
  return canvases.loadImage(bytes).catch(() => null);
}

/** A frame with a word in it, small enough for the place. */
function sayUndrawn(pen: SKRSContext2D, box: Box): void {
  if (box.width < 2 || box.height < 2) return;
  pen.strokeStyle = 'rgb(150,150,150)';
  pen.lineWidth = 0.2;
  pen.setLineDash([1, 1]);
  pen.strokeRect(box.x, box.y, box.width, box.height);
  const size = Math.min(3.2, box.width / UNDRAWN.length, box.height);
  pen.fillStyle = 'rgb(110,110,110)';
  pen.font = `${size}px "HuiyinHei"`;
  pen.fillText(UNDRAWN, box.x + (box.width - size * UNDRAWN.length) / 2, box.y + box.height / 2 + size / 3);
}
