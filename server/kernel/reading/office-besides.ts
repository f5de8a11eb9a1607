/**
 * What an Office file says outside of its text: properties, descriptions of pictures, watermarks, charts, diagrams,
 * comments. Authors forget it there, so marks stay there.
 */
import { type FoundPage, pageOfLines } from './found.ts';
import { scanXml } from './markup.ts';
import type { Package } from './package.ts';

/** What was found beside the text. */
export interface OfficeBesides {
  readonly titles: string[];
  readonly besides: FoundPage[][];
}

/** Properties that say what the paper is; others (template, program, counts) say nothing of it. */
const PROPERTIES = new Set(['title', 'subject', 'keywords', 'description', 'category', 'contentstatus']);

/** Attributes in which words stand: descriptions of pictures, WordArt of watermarks, legacy titles. */
const WORDED = ['descr', 'title', 'alt', 'string'];

/** Parts that hold text no reader of pages looks at. */
const OTHER_PARTS =
  /^(?:word|xl|ppt)\/(?:charts|diagrams|comments?|threadedcomments|notesslides|slidemasters|slidelayouts|glossary|drawings|customxml)[^_]*\.xml$|^customxml\/item\d+\.xml$|^(?:word|xl|ppt)\/(?:vmldrawing|comments)[^/]*\.(?:xml|vml)$|^xl\/drawings\/[^_]*\.vml$/;

/** Parts whose attributes are looked at as well: pictures stand on pages, watermarks in heads. */
const WITH_PICTURES = /^(?:word\/(?:document|header\d*|footer\d*)|ppt\/slides\/slide\d+)\.xml$/;

/** Reads it all. */
export function officeBesides(file: Package): OfficeBesides {
  const titles = propertiesOf(file);
  const besides: FoundPage[][] = [];
  for (const name of file.named(OTHER_PARTS)) {
    const { lines, worded } = looseText(file.text(name));
    titles.push(...worded);
    if (lines.length > 0) besides.push([{ ...pageOfLines(lines), page: 1 }]);
  }
  for (const name of file.named(WITH_PICTURES)) titles.push(...looseText(file.text(name)).worded);
  return { titles, besides };
}

function propertiesOf(file: Package): string[] {
  const titles: string[] = [];
  let open = '';
  let value = '';
  const collect = (isWanted: (name: string) => boolean, labelOf: () => string) => ({
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'property') label = attributes.name ?? '';
      if (isWanted(name)) [open, value] = [name, ''];
    },
    text(text: string) {
      if (open !== '') value += text;
    },
    close(name: string) {
      if (name !== open) return;
      if (value.trim() !== '') titles.push(`${labelOf()}${value.trim()}`);
      open = '';
    },
  });
  let label = '';
  scanXml(
    file.text('docProps/core.xml'),
    collect(
      (name) => PROPERTIES.has(name),
      () => '',
    ),
  );
  scanXml(
    file.text('docProps/app.xml'),
    collect(
      (name) => name === 'company' || name === 'manager',
      () => '',
    ),
  );
  scanXml(
    file.text('docProps/custom.xml'),
    collect(
      (name) => name !== 'property' && name !== 'properties',
      () => (/密|secur|classif|sensitiv|机要/i.test(label) ? `密级：` : ''),
    ),
  );
  return titles;
}

/** Every paragraph of a part, and what stands in its attributes. */
function looseText(xml: string): { lines: string[]; worded: string[] } {
  const lines: string[] = [];
  const worded: string[] = [];
  let line = '';
  scanXml(xml, {
    open(_name, attributes) {
      for (const name of WORDED) {
        const value = attributes[name]?.trim();
        if (value && value.length < 500) worded.push(value);
      }
    },
    text(text) {
      line += text;
    },
    close(name) {
      if (!/^(?:p|si|comment|v|sp|text|div|item|pt)$/.test(name)) return;
      if (line.trim() !== '') lines.push(line.trim());
      line = '';
    },
  });
  if (line.trim() !== '') lines.push(line.trim());
  return { lines, worded };
}
