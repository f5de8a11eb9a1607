/** Draws the seals of the samples: plainly marked 样章, of the sizes the State Council's rule of 1999 gives (4.5 cm county, 4.2 cm others). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'samples/seals');
const SEALS = {
  云溪县人民政府: 45,
  云溪县财政局: 42,
  云溪县农业农村局: 42,
  云溪县水利局: 42,
};
const PIXELS = 360;
/** Ink through which the text below can be read. */
const RED = 'rgba(208, 18, 27, 0.78)';

GlobalFonts.registerFromPath(join(root, 'fonts/FandolSong-Bold.otf'), 'seal');
mkdirSync(folder, { recursive: true });
for (const [organ, mm] of Object.entries(SEALS)) {
  writeFileSync(join(folder, `${organ}.png`), draw(organ, mm));
}

function draw(organ, mm) {
  const canvas = createCanvas(PIXELS, PIXELS);
  const context = canvas.getContext('2d');
  const rim = (1.2 / mm) * PIXELS;
  context.translate(PIXELS / 2, PIXELS / 2);
  context.strokeStyle = RED;
  context.fillStyle = RED;
  context.lineWidth = rim;
  context.beginPath();
  context.arc(0, 0, PIXELS / 2 - rim, 0, 2 * Math.PI);
  context.stroke();
  star(context, PIXELS * 0.15);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${PIXELS * 0.1}px seal`;
  context.fillText('样　章', 0, PIXELS * 0.3);
  around(context, organ);
  return canvas.toBuffer('image/png');
}

/** The organ's name along the upper arc. */
function around(context, organ) {
  const letters = [...organ];
  const span = Math.min(1.45 * Math.PI, letters.length * 0.52);
  context.font = `${PIXELS * Math.min(0.13, 0.95 / letters.length)}px seal`;
  for (const [at, letter] of letters.entries()) {
    context.save();
    context.rotate(-span / 2 + (span * at) / (letters.length - 1));
    context.fillText(letter, 0, -PIXELS * 0.38);
    context.restore();
  }
}

function star(context, radius) {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const length = point % 2 === 0 ? radius : radius * 0.382;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(length * Math.cos(angle), length * Math.sin(angle));
  }
  context.closePath();
  context.fill();
}
