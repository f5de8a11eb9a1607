/** Measuring a PDF from its own operators, glyph by glyph. */
import { MM_PER_PT } from '../../layout/geometry.ts';
import { countLines } from '../count-lines.ts';
import { apply, type Matrix } from '../matrix.ts';
import type { MeasuredPage, MeasuredText, Measurement } from '../measurement.ts';
import { interpret } from './interpret.ts';
import { openForMeasuring } from './open.ts';

type Document = Awaited<ReturnType<typeof openForMeasuring>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** Measures the bytes of a PDF file. @throws Unmeasurable */
export async function measurePdf(bytes: Uint8Array): Promise<Measurement> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await openForMeasuring(bytes);
  try {
    const pages: MeasuredPage[] = [];
    for (let i = 1; i <= document.numPages; i++)
      pages.push(await measurePage(await document.getPage(i), OPS));
    return { format: 'pdf', pages };
  } finally {
    await document.destroy();
  }
}

async function measurePage(page: Page, ops: Readonly<Record<string, number>>): Promise<MeasuredPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const list = await page.getOperatorList();
  const measured: MeasuredPage = {
    width: (right - left) * MM_PER_PT,
    height: (top - bottom) * MM_PER_PT,
    lines: 0,
    texts: [],
    rules: [],
    pictures: [],
  };
  const place = (matrix: Matrix, x: number, y: number): { x: number; y: number } => {
    const point = apply(matrix, x, y);
    return { x: (point.x - left) * MM_PER_PT, y: (top - point.y) * MM_PER_PT };
  };
  interpret(list, ops, {
    text: (run) => {
      const { matrix } = run;
      const along = Math.hypot(matrix[0], matrix[1]);
      const text: MeasuredText = {
        text: run.text,
        ...place(matrix, 0, 0),
        width: run.width * along * MM_PER_PT,
        size: run.size * Math.hypot(matrix[2], matrix[3]),
        font: fontName(page, run.font),
        colour: run.colour,
        turn: Math.round((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI),
        offsets: run.offsets.map((offset) => offset * along * MM_PER_PT),
      };
      measured.texts.push(text);
    },
    line: (from, to, matrix, width, colour) => {
      const a = place(matrix, from.x, from.y);
      const b = place(matrix, to.x, to.y);
      measured.rules.push({ x1: a.x, y1: a.y, x2: b.x, y2: b.y, width: width * MM_PER_PT, colour });
    },
    picture: (matrix) => {
      const a = place(matrix, 0, 1);
      const b = place(matrix, 1, 0);
      measured.pictures.push({ x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y });
    },
  });
  measured.lines = countLines(measured.texts);
  page.cleanup();
  return measured;
}

/** PostScript name of a loaded font, without a subset's prefix. */
function fontName(page: Page, id: string): string {
  try {
    const font = page.commonObjs.get(id) as { name?: string };
    return (font.name ?? id).replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, '');
  } catch {
    return id;
  }
}
