/**
 * Pictures of the samples for the guide: one sheet per sample, its pages side by side.
 * `node tools/picture-samples.mjs FOLDER [dpi]`
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder = 'pictures', dpi = '48'] = process.argv.slice(2);
const PER_ROW = 4;
const GAP = 8;

await build();
const load = (entry) => import(pathToFileURL(join(root, 'dist/lib', `${entry}.js`)).href);
const { embedImages, parseTextForm } = await load('index');
const { renderPaper } = await load('faces');

mkdirSync(resolve(folder), { recursive: true });
for (const name of readdirSync(join(root, 'samples')).filter((each) => each.endsWith('.gw'))) {
  const parsed = parseTextForm(readFileSync(join(root, 'samples', name), 'utf8'));
  const { pages } = await renderPaper(embedImages(parsed.paper, picture), {
    format: 'png',
    dpi: Number(dpi),
  });
  const faces = await Promise.all(pages.map((page) => loadImage(Buffer.from(page))));
  const { width, height } = faces[0];
  const columns = Math.min(PER_ROW, faces.length);
  const rows = Math.ceil(faces.length / PER_ROW);
  const canvas = createCanvas(columns * (width + GAP) + GAP, rows * (height + GAP) + GAP);
  const context = canvas.getContext('2d');
  context.fillStyle = '#d8d8d8';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [at, face] of faces.entries()) {
    const [column, row] = [at % PER_ROW, Math.floor(at / PER_ROW)];
    context.drawImage(face, GAP + column * (width + GAP), GAP + row * (height + GAP));
  }
  // Number and kind only in the name: file names in Chinese travel badly in web servers.
  writeFileSync(join(resolve(folder), `sample-${name.slice(0, 2)}.webp`), canvas.toBuffer('image/webp', 72));
}

function picture(name) {
  return `data:image/png;base64,${readFileSync(join(root, 'samples', name)).toString('base64')}`;
}
