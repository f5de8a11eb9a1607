import type { PDFPageProxy } from 'pdfjs-dist';
import { foldRadicals } from './fold-radicals.ts';

/** A run of text as drawn, in a frame where its baseline runs to the right and y grows downwards; pt. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Direction of the baseline on the page: 0, 90, 180 or 270 degrees. */
  turn: number;
}

/** Runs of a page and its width and height as a reader sees it, pt. */
export interface PdfPage {
  runs: PdfRun[];
  width: number;
  height: number;
  /** Something is drawn on it besides letters. */
  drawn: boolean;
}

/** Text that is set sideways is laid upright, so that lines can be formed the same way for every direction. */
function upright(turn: number, x: number, y: number): { x: number; y: number } {
  if (turn === 90) return { x: y, y: -x };
  if (turn === 180) return { x: -x, y: -y };
  if (turn === 270) return { x: -y, y: x };
  return { x, y };
}

/** Reads the text runs of a page. */
export async function pageGlyphs(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform as number[];
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const runs: PdfRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = item.transform as number[];
    const direction = { x: a * ta + c * tb, y: b * ta + d * tb };
    const up = Math.hypot(a * tc + c * td, b * tc + d * td);
    const turn = (Math.round(Math.atan2(direction.y, direction.x) / (Math.PI / 2)) * 90 + 360) % 360;
    const at = upright(turn, a * te + c * tf + e, b * te + d * tf + f);
    runs.push({
      text: foldRadicals(item.str),
      ...at,
      width: item.width,
      size: up || item.height || 10,
      turn,
    });
  }
  const drawn = runs.length > 0 || (await drawsSomething(page));
  page.cleanup();
  return { runs, width: viewport.width, height: viewport.height, drawn };
}

/** pdfjs's number of the operation that sets the coordinates (`cm`). */
const TRANSFORM = 12;

/**
 * A blank page draws nothing or one or two states; a drawing has several operations. A scan may be one picture and no
 * more, and pictures are not decoded here (maxImageSize): what is left of it is that the unit square was made large.
 */
async function drawsSomething(page: PDFPageProxy): Promise<boolean> {
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    const isEnlarged = (args: unknown): boolean => {
      const [a = 0, b = 0] = Array.from((args ?? []) as ArrayLike<number>);
      return Math.hypot(a, b) > 20;
    };
    return fnArray.length > 4 || fnArray.some((fn, i) => fn === TRANSFORM && isEnlarged(argsArray[i]));
  } catch {
    return true;
  }
}
