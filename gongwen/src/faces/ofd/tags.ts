/**
 * Tags (GB/T 33190, ch. 16): which objects make up which element of the paper, so that another program can take number, title
 * or date from the file without guessing from places.
 */
import type { LaidOut, Role } from '../../layout/laid-out.ts';
import { ofdRoot } from './root.ts';

/** Where the elements' names are defined. */
const SCHEMA = 'urn:gongwen:elements';

/** The list of tag files; with `objects` (block → object ids) the tag file itself. */
export function tagsXml(laidOut: LaidOut, objects?: ReadonlyMap<number, readonly number[]>): string {
  if (objects === undefined) {
    const tag = `<ofd:CustomTag NameSpace="${SCHEMA}"><ofd:FileLoc>Elements.xml</ofd:FileLoc></ofd:CustomTag>`;
    return ofdRoot('CustomTags', '', tag);
  }
  const roles = new Map<number, Role>();
  for (const page of laidOut.pages) {
    for (const item of page.items) if (item.kind !== 'rule') roles.set(item.block, item.role);
  }
  const entries = [...roles].map(([block, role]) => {
    const refs = (objects.get(block) ?? []).map((id) => `<gw:ObjectRef>${id}</gw:ObjectRef>`);
    return `<gw:Element Role="${role}">${refs.join('')}</gw:Element>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gw:Elements xmlns:gw="${SCHEMA}">${entries.join('')}</gw:Elements>`;
}
