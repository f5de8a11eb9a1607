/** A page as PNG: the finished PDF itself, drawn. What is seen is the file, not another rendering of the model. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** Thrown where no drawing surface is installed for this platform. */
export class NoCanvas extends Error {
  constructor(cause: unknown) {
    super('本机缺少绘图部件 @napi-rs/canvas，不能输出 PNG；可改用 SVG', { cause });
    this.name = 'NoCanvas';
  }
}

/** Draws each page of a PDF at `dpi`, or only one (counted from 0). @throws NoCanvas */
export async function drawPdf(bytes: Uint8Array, dpi: number, only?: number): Promise<Uint8Array[]> {
  const canvases = await import('@napi-rs/canvas').catch((cause: unknown) => {
    throw new NoCanvas(cause);
  });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: Uint8Array[] = [];
    for (let i = 1; i <= document.numPages; i++) {
      if (only !== undefined && i !== only + 1) continue;
      const page = await document.getPage(i);
      const viewport = page.getViewport({ scale: dpi / 72 });
      const canvas = canvases.createCanvas(Math.round(viewport.width), Math.round(viewport.height));
      // The drawing surface has the browser's interface; only its type has another name.
      const surface = canvas as unknown as NonNullable<Parameters<typeof page.render>[0]['canvas']>;
      await page.render({ canvas: surface, viewport }).promise;
      pages.push(new Uint8Array(canvas.toBuffer('image/png')));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
