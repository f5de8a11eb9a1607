/** A page as SVG with its own font subsets: looks the same in every browser, and its text can be selected. */
import { openTypeFile } from '../fonts/subset.ts';
import { MM_PER_PT, PAPER } from '../layout/geometry.ts';
import type { Item, LaidOut, LaidPage, Picture, Run } from '../layout/laid-out.ts';
import { fontUse } from './font-use.ts';
import { short } from './number-text.ts';
import { escapeXml } from './xml.ts';

const mm = (value: number): string => short(value, 3);

/** One SVG document per page; millimetres are the user unit. */
export function writeSvg(laidOut: LaidOut): string[] {
  return laidOut.pages.map((page) => pageSvg(laidOut, page));
}

function pageSvg(laidOut: LaidOut, page: LaidPage): string {
  const plans = fontUse({ ...laidOut, pages: [page] });
  const names = new Map([...plans.keys()].map((face, i) => [face, `f${i}`]));
  const faces = [...plans].map(([face, plan]) => {
    const data = Buffer.from(openTypeFile(plan).bytes).toString('base64');
    return `@font-face{font-family:${names.get(face) ?? 'f0'};src:url(data:font/otf;base64,${data})}`;
  });
  const items = page.items.map((item) => itemSvg(item, (run) => names.get(run.face) ?? 'f0'));
  const { width, height } = PAPER;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">` +
    `<style>${faces.join('')}text{white-space:pre}</style><rect width="${width}" height="${height}" fill="#fff"/>` +
    `${items.join('\n')}</svg>`
  );
}

function itemSvg(item: Item, family: (run: Run) => string): string {
  if (item.kind === 'run') return runSvg(item, family(item));
  if (item.kind === 'picture') return pictureSvg(item);
  const line = `x1="${mm(item.x1)}" y1="${mm(item.y1)}" x2="${mm(item.x2)}" y2="${mm(item.y2)}"`;
  return `<line ${line} stroke="${item.colour}" stroke-width="${mm(item.width)}"/>`;
}

function runSvg(run: Run, family: string): string {
  const size = run.size * MM_PER_PT;
  const bold = run.bold ? ` stroke="${run.colour}" stroke-width="${mm(size * 0.03)}"` : '';
  const turn = run.turned ? ` transform="rotate(-90 ${mm(run.x)} ${mm(run.y)})"` : '';
  const xs: string[] = [];
  let at = run.x;
  [...run.text].forEach((character, i) => {
    // A place per UTF-16 unit: that is how browsers count characters beyond the basic plane.
    for (let k = 0; k < character.length; k++) xs.push(mm(at));
    at += run.advances[i] ?? 0;
  });
  const style = `font-family="${family}" font-size="${mm(size)}" fill="${run.colour}"${bold}${turn}`;
  return `<text x="${xs.join(' ')}" y="${mm(run.y)}" ${style}>${escapeXml(run.text)}</text>`;
}

function pictureSvg(picture: Picture): string {
  const data = `data:image/${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  const box = `x="${mm(picture.x)}" y="${mm(picture.y)}" width="${mm(picture.width)}" height="${mm(picture.height)}"`;
  return `<image ${box} preserveAspectRatio="none" href="${data}"><title>${escapeXml(picture.alt)}</title></image>`;
}
