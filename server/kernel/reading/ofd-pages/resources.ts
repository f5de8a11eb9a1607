/** What pages of an OFD are drawn with: fonts, pictures, drawing parameters, and where each page lies. */
import { scanXml } from '../markup.ts';
import { type Package, partNamed } from '../package.ts';

/** mm. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A font by what it calls itself and, where it came with the file, its part. */
export interface OfdFont {
  readonly name: string;
  readonly part: string | null;
}

/** Colours and widths that objects refer to by id. */
export interface DrawParam {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly lineWidth: number | null;
  readonly basedOn: string | null;
}

/** Of one document. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, OfdFont>;
  readonly media: ReadonlyMap<string, string>;
  readonly params: ReadonlyMap<string, DrawParam>;
}

/** A page: its part, and the box it has if it says none of its own. */
export interface PagePlace {
  readonly id: string;
  readonly part: string;
}

/** A document as it is drawn. */
export interface OfdDocument {
  readonly box: Box;
  readonly pages: readonly PagePlace[];
  readonly templates: ReadonlyMap<string, string>;
  readonly resources: Resources;
}

/** A4, which papers are. */
const A4: Box = { x: 0, y: 0, width: 210, height: 297 };

/** Four numbers as a box; undefined for what is none. */
export function boxOf(value: string | undefined): Box | undefined {
  const [x, y, width, height] = numbersOf(value);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** Numbers as OFD writes them, apart by blanks. Whatever is none ends them. */
export function numbersOf(value: string | undefined): number[] {
  const found: number[] = [];
  for (const word of (value ?? '').trim().split(/[\s,]+/)) {
    const number = Number(word);
    if (word === '' || !Number.isFinite(number)) break;
    found.push(number);
  }
  return found;
}

/** Reads the first document's plan. */
export function documentOf(file: Package): OfdDocument | undefined {
  const [part] = file.named(/^(?:[^/]+\/)*document\.xml$/);
  if (!part) return undefined;
  let box = A4;
  let open = '';
  const pages: PagePlace[] = [];
  const templates = new Map<string, string>();
  const resourceParts: string[] = [];
  scanXml(file.text(part), {
    open(name, { id, baseloc }) {
      open = name;
      if (name === 'page' && baseloc) pages.push({ id: id ?? '', part: partNamed(baseloc, part) });
      if (name === 'templatepage' && baseloc) templates.set(id ?? '', partNamed(baseloc, part));
    },
    text(text) {
      if (open === 'physicalbox') box = boxOf(text) ?? box;
      if (open === 'publicres' || open === 'documentres') resourceParts.push(partNamed(text.trim(), part));
    },
    close() {
      open = '';
    },
  });
  return { box, pages, templates, resources: resourcesOf(file, resourceParts) };
}

function resourcesOf(file: Package, parts: readonly string[]): Resources {
  const fonts = new Map<string, OfdFont>();
  const media = new Map<string, string>();
  const params = new Map<string, DrawParam>();
  for (const part of parts) readResources(file, part, fonts, media, params);
  return { fonts, media, params };
}

function readResources(
  file: Package,
  part: string,
  fonts: Map<string, OfdFont>,
  media: Map<string, string>,
  params: Map<string, DrawParam>,
): void {
  let folder = part;
  let open = '';
  let id = '';
  const inFolder = (name: string) => partNamed(name.trim(), folder);
  scanXml(file.text(part), {
    open(name, attributes) {
      open = name;
      if (name === 'res') folder = partNamed(`${attributes.baseloc ?? '.'}/x`, part);
      if (name === 'font' || name === 'multimedia' || name === 'drawparam') id = attributes.id ?? '';
      if (name === 'font')
        fonts.set(id, { name: `${attributes.fontname ?? ''} ${attributes.familyname ?? ''}`, part: null });
      if (name === 'drawparam')
        params.set(id, {
          fill: null,
          stroke: null,
          lineWidth: numbersOf(attributes.linewidth)[0] ?? null,
          basedOn: attributes.relative ?? null,
        });
      const param = params.get(id);
      if (param && name === 'fillcolor') params.set(id, { ...param, fill: attributes.value ?? null });
      if (param && name === 'strokecolor') params.set(id, { ...param, stroke: attributes.value ?? null });
    },
    text(text) {
      if (text.trim() === '') return;
      const font = fonts.get(id);
      if (open === 'fontfile' && font) fonts.set(id, { ...font, part: inFolder(text) });
      if (open === 'mediafile') media.set(id, inFolder(text));
    },
    close() {
      open = '';
    },
  });
}
