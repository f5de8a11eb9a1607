/**
 * An OFD page as SVG, read from the finished file alone with the fonts it embeds: an independent pair of eyes for tests. It
 * shares no code with the writer, only the reading of packages with `measure`.
 */
import { advancesOf, objectMatrix } from '../../../measure/ofd/measure-ofd.ts';
import { numbers, openOfd } from '../../../measure/ofd/package.ts';
import { child, descendants, type Element } from '../../../measure/ofd/xml-tree.ts';

/** SVG documents of all pages; glyphs come from the embedded subsets only (a missing one would show as nothing). */
export function ofdToSvg(bytes: Uint8Array): string[] {
  const ofd = openOfd(bytes);
  const faces = [...ofd.fonts].map(([id, font]) => {
    const data = Buffer.from(font.file ?? new Uint8Array(0)).toString('base64');
    return `@font-face{font-family:f${id};src:url(data:font/otf;base64,${data})}`;
  });
  return ofd.pages.map((page) => {
    const objects = descendants(page.content, 'Layer').flatMap((layer) => layer.children);
    const drawn = objects.map((object) => {
      if (object.name === 'TextObject') return textSvg(object);
      return object.name === 'PathObject' ? pathSvg(object) : imageSvg(object, ofd.images);
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}"><style>${faces.join('')}text{white-space:pre}</style>${drawn.join('')}</svg>`;
  });
}

const matrixOf = (object: Element): string => `matrix(${objectMatrix(object).join(' ')})`;
const colourOf = (object: Element, name: string): string =>
  `rgb(${numbers(child(object, name)?.attributes.Value ?? '0 0 0').join(',')})`;

function textSvg(object: Element): string {
  const size = Number(object.attributes.Size);
  const codes = object.children.filter((each) => each.name === 'TextCode');
  const stroke =
    object.attributes.Stroke === 'true'
      ? ` stroke="${colourOf(object, 'StrokeColor')}" stroke-width="${object.attributes.LineWidth ?? 0}"`
      : '';
  return codes
    .map((code) => {
      let x = Number(code.attributes.X);
      const advances = advancesOf(code.attributes.DeltaX ?? '');
      const glyphs = [...code.text].map((character, i) => {
        const at = x;
        x += advances[i] ?? 0;
        return `<text x="${at}" y="${code.attributes.Y}">${character.replace(/[<&]/g, (c) => `&#${c.charCodeAt(0)};`)}</text>`;
      });
      return `<g transform="${matrixOf(object)}" font-family="f${object.attributes.Font}" font-size="${size}" fill="${colourOf(object, 'FillColor')}"${stroke}>${glyphs.join('')}</g>`;
    })
    .join('');
}

function pathSvg(object: Element): string {
  const data = child(object, 'AbbreviatedData')?.text ?? '';
  return `<path transform="${matrixOf(object)}" d="${data}" fill="none" stroke="${colourOf(object, 'StrokeColor')}" stroke-width="${object.attributes.LineWidth ?? 0.353}"/>`;
}

function imageSvg(object: Element, images: ReturnType<typeof openOfd>['images']): string {
  const image = images.get(object.attributes.ResourceID ?? '');
  const data = Buffer.from(image?.file ?? new Uint8Array(0)).toString('base64');
  const type = image?.format === 'JPEG' ? 'jpeg' : 'png';
  return `<image transform="${matrixOf(object)}" width="1" height="1" preserveAspectRatio="none" href="data:image/${type};base64,${data}"/>`;
}
