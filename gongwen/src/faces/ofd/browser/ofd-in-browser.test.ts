/**
 * The finished OFD drawn by Chromium with the fonts it embeds, beside the finished PDF drawn by another program, pixel by
 * pixel. Pictures are kept in test-output/ofd for people to look at.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../../layout/api.ts';
import { casePaper } from '../../../layout/testing.ts';
import { writePdf } from '../../pdf/write-pdf.ts';
import { decodePng } from '../../png.ts';
import { drawPdf } from '../../png-face.ts';
import { writeOfd } from '../write-ofd.ts';
import { ofdToSvg } from './ofd-to-svg.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const OUTPUT = fileURLToPath(new URL('../../../../test-output/ofd/', import.meta.url));
const DPI = 72;

/** Ink per cell of 2 mm: small differences of edge smoothing vanish, a moved line or a missing glyph does not. */
const CELL_MM = 2;

/** Of a cell's ink, and of all ink: thin rules are smoothed differently, nothing else differs. */
const WORST = 0.25;
const MEAN = 0.35;

interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

function inkByCell(picture: Picture): Float64Array {
  const cell = (CELL_MM / 25.4) * DPI;
  const columns = Math.ceil(picture.width / cell);
  const ink = new Float64Array(columns * Math.ceil(picture.height / cell));
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const at = 3 * (y * picture.width + x);
      const dark =
        1 - ((picture.rgb[at] ?? 0) + (picture.rgb[at + 1] ?? 0) + (picture.rgb[at + 2] ?? 0)) / 765;
      const index = Math.floor(y / cell) * columns + Math.floor(x / cell);
      ink[index] = (ink[index] ?? 0) + dark / (cell * cell);
    }
  }
  return ink;
}

function compare(a: Picture, b: Picture): { worst: number; mean: number; total: number } {
  const [inkA, inkB] = [inkByCell(a), inkByCell(b)];
  let worst = 0;
  let sum = 0;
  let total = 0;
  inkA.forEach((ink, i) => {
    const off = Math.abs(ink - (inkB[i] ?? 0));
    worst = Math.max(worst, off);
    sum += off;
    total += ink;
  });
  return { worst, mean: sum / Math.max(1e-9, total), total };
}

/** The picture moved right by some pixels. */
function moved(picture: Picture, by: number): Picture {
  const rgb = new Uint8Array(picture.rgb.length).fill(255);
  for (let y = 0; y < picture.height; y++) {
    const row = 3 * y * picture.width;
    rgb.set(picture.rgb.subarray(row, row + 3 * (picture.width - by)), row + 3 * by);
  }
  return { ...picture, rgb };
}

/** Papers and the pages of theirs that are compared: every kind of head, seals, tables lying and standing, an imprint alone. */
const PAGES: [string, number][] = [
  ['ordinary', 0],
  ['ordinary', 1],
  ['joint', 0],
  ['joint', 2],
  ['joint', 3],
  ['upwardJoint', 0],
  ['letter', 0],
  ['order', 0],
  ['landscape', 3],
  ['attachments', 2],
];

interface Drawn {
  pdf: Uint8Array;
  svgs: string[];
}

const papers = new Map<string, Drawn>();

/** A paper's finished PDF, and its finished OFD as pages for the browser. */
function drawn(name: string): Drawn {
  let paper = papers.get(name);
  if (paper === undefined) {
    const laidOut = layOut(casePaper(name));
    paper = { pdf: writePdf(laidOut), svgs: ofdToSvg(writeOfd(laidOut)) };
    papers.set(name, paper);
  }
  return paper;
}

beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name] of PAGES) drawn(name);
  await drawPdf(drawn('order').pdf, DPI, 0);
});

it('notices a page moved by one millimetre', async () => {
  const [page = new Uint8Array(0)] = await drawPdf(drawn('ordinary').pdf, DPI, 0);
  const picture = decodePng(page);
  expect(compare(picture, picture).mean).toBe(0);
  expect(compare(picture, moved(picture, 3)).mean).toBeGreaterThan(MEAN);
});

describe.skipIf(!existsSync(CHROMIUM))('an OFD file drawn by Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 595, height: 842 } });
  });
  afterAll(async () => browser.close());

  it.each(PAGES)('looks like the PDF: %s, page index %i', async (name, index) => {
    const { pdf, svgs } = drawn(name);
    const style = 'body{margin:0}svg{display:block;width:595px;height:842px}';
    await page.setContent(`<style>${style}</style>${svgs[index] ?? ''}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shot = new Uint8Array(await page.screenshot());
    const [picture = new Uint8Array(0)] = await drawPdf(pdf, DPI, index);
    writeFileSync(`${OUTPUT}${name}-${index + 1}-ofd.png`, shot);
    writeFileSync(`${OUTPUT}${name}-${index + 1}-pdf.png`, picture);
    const { worst, mean, total } = compare(decodePng(picture), decodePng(shot));
    expect(total).toBeGreaterThan(1);
    expect(worst, 'one cell of 2 mm').toBeLessThan(WORST);
    expect(mean, 'all ink').toBeLessThan(MEAN);
  });
});
