/**
 * Which face prints which character. The office's own folder comes first, then the free fonts shipped with the package, then
 * one visible fallback; what none has is shown as 〓 and reported. Nothing is ever taken from the system by surprise: an
 * unknown family in the settings is an error, because a silently replaced font is a wrong paper.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CLASS_NAMES,
  FONT_CLASSES,
  type FontClass,
  OFFICE_FAMILIES,
  SHIPPED,
  SHIPPED_FALLBACK,
} from './classes.ts';
import { type Face, KEPT_CHARACTERS, openFace } from './face.ts';
import { remembered } from './remembered.ts';
import { fontsInFile } from './sfnt.ts';

/** Where fonts come from. */
export interface FontSettings {
  /** The office's own font folder; its fonts take precedence over the shipped ones. */
  folder?: string;
  /** A family by class, to be found in `folder`: e.g. `{ xiaobiaosong: '方正小标宋_GBK' }`. */
  families?: Partial<Record<FontClass, string>>;
}

/** What became of a character: its face, and whether that is the class's own. */
export interface Resolved {
  face: Face;
  glyph: number;
  state: 'own' | 'fallback' | 'missing';
}

/** Faces of a class, best first; opened only when a character gets as far as them (the last is 15 MB). */
type Stack = readonly (() => Face)[];

/** Opened fonts of one setting; opening is lazy, so a paper without 楷体 never reads it. */
export interface FontLibrary {
  /** The face a class is printed in. */
  faceOf(cls: FontClass): Face;
  /** Face and glyph of a character. */
  resolve(cls: FontClass, codePoint: number): Resolved;
}

/** Thrown when a family named in the settings is in neither the office's folder nor the package. */
export class UnknownFont extends Error {
  readonly family: string;
  constructor(family: string, folder: string | undefined) {
    super(
      `找不到字体“${family}”${folder === undefined ? '，也没有设置字体文件夹' : `，字体文件夹 ${folder} 里没有它`}`,
    );
    this.name = 'UnknownFont';
    this.family = family;
  }
}

/** From the sources, and from a built package whether or not it was bundled into one folder. */
const SHIPPED_FOLDER =
  ['../../fonts/', '../fonts/', './fonts/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, SHIPPED_FALLBACK))) ?? 'fonts';
const opened = new Map<string, Face>();
const libraries = new Map<string, FontLibrary>();

/**
 * The library for these settings; the same settings give the same library.
 * @throws UnknownFont
 */
export function fontLibrary(settings: FontSettings = {}): FontLibrary {
  const key = JSON.stringify([settings.folder, settings.families]);
  let library = libraries.get(key);
  if (library === undefined) {
    library = build(settings);
    libraries.set(key, library);
  }
  return library;
}

function build(settings: FontSettings): FontLibrary {
  const office = settings.folder === undefined ? [] : facesOfFolder(settings.folder);
  for (const cls of FONT_CLASSES) chosen(cls, settings, office);
  const stacks = new Map<FontClass, Stack>();
  const stackOf = (cls: FontClass): Stack => {
    let stack = stacks.get(cls);
    if (stack === undefined) {
      const own = chosen(cls, settings, office);
      stack = own === undefined ? SHIPPED[cls].map((file) => () => shippedFace(file)) : [() => own];
      stacks.set(cls, stack);
    }
    return stack;
  };
  const resolvers = new Map(
    FONT_CLASSES.map((cls) => [
      cls,
      remembered(KEPT_CHARACTERS, (codePoint: number) => search(stackOf(cls), codePoint)),
    ]),
  );
  return {
    faceOf: (cls) => first(stackOf(cls)),
    resolve: (cls, codePoint) => resolvers.get(cls)?.(codePoint) ?? search(stackOf(cls), codePoint),
  };
}

function search(stack: Stack, codePoint: number): Resolved {
  for (const open of stack) {
    const face = open();
    const glyph = face.glyphOf(codePoint);
    if (glyph > 0) return { face, glyph, state: 'own' };
  }
  const fallback = shippedFace(SHIPPED_FALLBACK);
  const glyph = fallback.glyphOf(codePoint);
  if (glyph > 0) return { face: fallback, glyph, state: 'fallback' };
  return { face: fallback, glyph: fallback.glyphOf(0x3013), state: 'missing' };
}

function chosen(cls: FontClass, settings: FontSettings, office: readonly Face[]): Face | undefined {
  const wanted = settings.families?.[cls];
  if (wanted !== undefined) {
    const face = office.find((each) => each.families.includes(wanted) || each.name === wanted);
    if (face === undefined && shippedUnder(wanted) === undefined)
      throw new UnknownFont(wanted, settings.folder);
    return face ?? shippedUnder(wanted);
  }
  for (const family of OFFICE_FAMILIES[cls]) {
    const face = office.find((each) => each.families.includes(family));
    if (face !== undefined) return face;
  }
  return undefined;
}

/** A shipped font asked for by name: its file name without ending is its PostScript name. */
function shippedUnder(name: string): Face | undefined {
  const file = readdirSync(SHIPPED_FOLDER).find((each) => each.replace(/\.(otf|ttf)$/, '') === name);
  return file === undefined ? undefined : shippedFace(file);
}

function shippedFace(file: string): Face {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const face = openFace(readFileSync(join(SHIPPED_FOLDER, file)), file);
  opened.set(file, face);
  return face;
}

function facesOfFolder(folder: string): Face[] {
  const files = readdirSync(folder)
    .filter((file) => /\.(otf|ttf|ttc|otc)$/i.test(file))
    .sort();
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    return Array.from({ length: fontsInFile(bytes) }, (_, i) => openFace(bytes, file, i));
  });
}

function first(stack: Stack): Face {
  const face = stack[0]?.();
  if (face === undefined) throw new Error('a font class without a face');
  return face;
}

/** “仿宋（FandolFang-Regular）”: how reports name the face of a class. */
export function describeClass(library: FontLibrary, cls: FontClass): string {
  return `${CLASS_NAMES[cls]}（${library.faceOf(cls).name}）`;
}
