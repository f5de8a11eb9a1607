/** The parts of an OFD package: paths, pages, fonts. Sizes are bounded, because files come from outside. */
import { unzipSync } from 'fflate';
import { Unmeasurable } from '../measurement.ts';
import { child, descendants, type Element, parseXml } from './xml-tree.ts';

/** Unpacked parts may not exceed this; a paper of 500 pages with seals has about 30 MB. */
const MOST_BYTES = 300_000_000;

/** A font resource. */
export interface OfdFont {
  name: string;
  family: string;
  file: Uint8Array | null;
}

/** An opened package. */
export interface OfdPackage {
  pages: { content: Element; width: number; height: number }[];
  fonts: Map<string, OfdFont>;
  images: Map<string, { file: Uint8Array | null; format: string }>;
}

/** Opens a package. @throws Unmeasurable */
export function openOfd(bytes: Uint8Array): OfdPackage {
  try {
    return open(unpacked(bytes));
  } catch (cause) {
    if (cause instanceof Unmeasurable) throw cause;
    throw new Unmeasurable('不是完好的 OFD 文件', { cause });
  }
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: (file) => {
      total += file.originalSize;
      if (total > MOST_BYTES) throw new Unmeasurable('OFD 文件解开后过大');
      return true;
    },
  });
  return new Map(Object.entries(files));
}

function open(files: ReadonlyMap<string, Uint8Array>): OfdPackage {
  const xml = (path: string): Element => {
    const file = files.get(path);
    if (file === undefined) throw new Unmeasurable(`OFD 文件缺少 ${path}`);
    return parseXml(new TextDecoder().decode(file));
  };
  const root = resolve('', descendants(xml('OFD.xml'), 'DocRoot')[0]?.text ?? '');
  const document = xml(root);
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const common = child(document, 'CommonData');
  const box = numbers(descendants(document, 'PhysicalBox')[0]?.text ?? '0 0 210 297');
  const fonts: OfdPackage['fonts'] = new Map();
  const images: OfdPackage['images'] = new Map();
  for (const kind of ['PublicRes', 'DocumentRes']) {
    for (const part of common?.children.filter((each) => each.name === kind) ?? []) {
      readResources(files, xml, resolve(folder, part.text), fonts, images);
    }
  }
  const pages = (child(document, 'Pages')?.children ?? []).map((page) => {
    const content = xml(resolve(folder, page.attributes.BaseLoc ?? ''));
    const own = numbers(descendants(content, 'PhysicalBox')[0]?.text ?? '');
    return { content, width: own[2] ?? box[2] ?? 210, height: own[3] ?? box[3] ?? 297 };
  });
  return { pages, fonts, images };
}

function readResources(
  files: ReadonlyMap<string, Uint8Array>,
  xml: (path: string) => Element,
  path: string,
  fonts: OfdPackage['fonts'],
  images: OfdPackage['images'],
): void {
  const res = xml(path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const base = `${resolve(folder, res.attributes.BaseLoc ?? '')}/`.replace(/\/+$/, '/').replace(/^\/$/, '');
  const fileOf = (element: Element, name: string): Uint8Array | null => {
    const at = child(element, name)?.text.trim();
    return at === undefined ? null : (files.get(resolve(base, at)) ?? null);
  };
  for (const font of descendants(res, 'Font')) {
    const { ID = '', FontName = '', FamilyName = '' } = font.attributes;
    fonts.set(ID, { name: FontName, family: FamilyName, file: fileOf(font, 'FontFile') });
  }
  for (const media of descendants(res, 'MultiMedia')) {
    const { ID = '', Format = '' } = media.attributes;
    images.set(ID, { file: fileOf(media, 'MediaFile'), format: Format });
  }
}

/** Paths within a package: absolute ones begin at its root. */
function resolve(folder: string, path: string): string {
  const trimmed = path.trim().replace(/^\.\//, '');
  return trimmed.startsWith('/') ? trimmed.slice(1) : folder + trimmed;
}

/** Numbers of an ST_Array. */
export function numbers(text: string): number[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(Number);
}
