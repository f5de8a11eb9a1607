/** Faces of a paper: PDF, OFD, DOCX, plain text, and previews page by page. All with pages are drawn from one layout. */
import type { FontSettings } from '../fonts/library.ts';
import { type LaidOut, type LayoutOptions, type LayoutReport, layOut } from '../layout/api.ts';
import type { Paper } from '../model/paper.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeOfd } from './ofd/write-ofd.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { drawPdf } from './png-face.ts';
import { writeSvg } from './svg-face.ts';
import { writeText } from './text-face.ts';

export type { FontSettings } from '../fonts/library.ts';
export { UnknownFont } from '../fonts/library.ts';
export { UnusableImage } from '../layout/api.ts';
export { NoCanvas } from './png-face.ts';

/** Formats of one file, and formats of one file per page. */
export const FILE_FORMATS = ['pdf', 'ofd', 'docx', 'txt'] as const;
export const PAGE_FORMATS = ['svg', 'png'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
export type PageFormat = (typeof PAGE_FORMATS)[number];
export type FaceFormat = FileFormat | PageFormat;

/** What to render, with which fonts. */
export interface RenderOptions extends LayoutOptions {
  format: FaceFormat;
  fonts?: FontSettings;
  /** Resolution of PNG previews; 120 by default. */
  dpi?: number;
}

/** One file (`bytes`), or one picture a page (`pages`); the report is that of the layout. */
export type Rendered =
  | { kind: 'file'; bytes: Uint8Array; report: LayoutReport }
  | { kind: 'pages'; pages: Uint8Array[]; report: LayoutReport };

/**
 * Renders a paper. The same paper, fonts and options give the same bytes.
 * @throws UnknownFont, UnusableImage, NoCanvas (PNG only)
 */
export async function renderPaper(paper: Paper, options: RenderOptions): Promise<Rendered> {
  const laidOut = layOut(paper, options);
  const { report } = laidOut;
  if (options.format === 'svg') return { kind: 'pages', pages: writeSvg(laidOut).map(utf8), report };
  if (options.format === 'png') {
    return { kind: 'pages', pages: await drawPdf(writePdf(laidOut), options.dpi ?? 120), report };
  }
  return { kind: 'file', bytes: fileOf(paper, laidOut, options), report };
}

function fileOf(paper: Paper, laidOut: LaidOut, options: RenderOptions): Uint8Array {
  if (options.format === 'pdf') return writePdf(laidOut);
  if (options.format === 'ofd') return writeOfd(laidOut);
  if (options.format === 'docx') return writeDocx(paper, laidOut, options.fonts);
  return utf8(writeText(laidOut));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
