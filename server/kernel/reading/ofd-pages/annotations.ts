/** Annotations (注释): what was written, stamped or marked upon a page, each with an appearance of its own that is drawn over it. */
import { scanXml } from '../markup.ts';
import { type Package, partNamed } from '../package.ts';
import { type OfdObject, pageObjects } from './objects.ts';
import type { Resources } from './resources.ts';

/** More parts are not looked at: a page has one. */
const MOST_PARTS = 400;

/** What is drawn over each page, by the page's id, in the order the file gives it. Those the file hides are left out. */
export function annotationsOf(file: Package, resources: Resources): Map<string, OfdObject[]> {
  const found = new Map<string, OfdObject[]>();
  const places = file.named(/(?:^|\/)annotations\.xml$/).flatMap((part) => placesIn(file, part));
  for (const { pageId, part } of places.slice(0, MOST_PARTS)) {
    const { objects } = pageObjects(file.text(part), resources);
    found.set(pageId, [...(found.get(pageId) ?? []), ...objects]);
  }
  return found;
}

/** Which part says what stands on which page. */
function placesIn(file: Package, list: string): { pageId: string; part: string }[] {
  const places: { pageId: string; part: string }[] = [];
  let pageId = '';
  let open = '';
  scanXml(file.text(list), {
    open(name, attributes) {
      open = name;
      if (name === 'page') pageId = attributes.pageid ?? '';
    },
    text(text) {
      if (open === 'fileloc' && text.trim() !== '')
        places.push({ pageId, part: partNamed(text.trim(), list) });
    },
    close() {
      open = '';
    },
  });
  return places;
}
