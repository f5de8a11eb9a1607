/**
 * The OFD face (GB/T 33190-2016): text as text in embedded subsets, no curves, searchable, with document properties, outline and
 * tags; the same layout gives the same bytes.
 */
import { createHash } from 'node:crypto';
import type { Face } from '../../fonts/face.ts';
import { openTypeFile, type SubsetPlan } from '../../fonts/subset.ts';
import type { LaidOut, Picture } from '../../layout/laid-out.ts';
import { deflatedProgram } from '../deflate/font-program.ts';
import { fontUse } from '../font-use.ts';
import { escapeXml } from '../xml.ts';
import { writeZip, type ZipPart } from '../zip.ts';
import { documentXml, ofdXml } from './document.ts';
import { ofdObject } from './objects.ts';
import { ofdRoot } from './root.ts';
import { tagsXml } from './tags.ts';

interface Resource {
  id: number;
  file: string;
  bytes: Uint8Array;
  /** The same deflated, where that is done already. */
  deflated?: Uint8Array;
}

/** Writes a laid-out paper as OFD. */
export function writeOfd(laidOut: LaidOut): Uint8Array {
  let lastId = 0;
  const nextId = (): number => ++lastId;
  const fonts = fontResources(fontUse(laidOut), nextId);
  const images = imageResources(laidOut, nextId);
  const objects = new Map<number, number[]>();
  const files: Record<string, Uint8Array> = {};
  const deflated = new Map<string, Uint8Array>();
  const put = (path: string, xml: string): void => {
    files[path] = new TextEncoder().encode(xml);
  };
  const pageIds = laidOut.pages.map((page, index) => {
    const pageId = nextId();
    const layerId = nextId();
    const context = {
      nextId,
      fontId: (face: Face) => fonts.get(face)?.id ?? 0,
      imageId: (picture: Picture) => images.get(picture)?.id ?? 0,
      tell: (block: number, object: number) => objects.set(block, [...(objects.get(block) ?? []), object]),
    };
    const content = page.items.map((item) => ofdObject(item, context)).join('\n');
    const layer = `<ofd:Layer ID="${layerId}" Type="Body">${content}</ofd:Layer>`;
    put(`Doc_0/Pages/Page_${index}/Content.xml`, ofdRoot('Page', '', `<ofd:Content>${layer}</ofd:Content>`));
    return pageId;
  });
  put('Doc_0/PublicRes.xml', publicRes(fonts));
  if (images.size > 0) put('Doc_0/DocumentRes.xml', documentRes([...new Set(images.values())]));
  put('Doc_0/Tags/CustomTags.xml', tagsXml(laidOut));
  put('Doc_0/Tags/Elements.xml', tagsXml(laidOut, objects));
  put('Doc_0/Document.xml', documentXml(laidOut, pageIds, lastId, images.size > 0));
  for (const resource of [...fonts.values(), ...images.values()]) {
    files[`Doc_0/Res/${resource.file}`] = resource.bytes;
    if (resource.deflated !== undefined) deflated.set(`Doc_0/Res/${resource.file}`, resource.deflated);
  }
  const id = createHash('sha256');
  for (const path of Object.keys(files)) id.update(path).update(files[path] ?? '');
  put('OFD.xml', ofdXml(laidOut.info, id.digest('hex').slice(0, 32)));
  return zipped(files, deflated);
}

function fontResources(
  plans: ReadonlyMap<Face, SubsetPlan>,
  nextId: () => number,
): Map<Face, Resource & { plan: SubsetPlan }> {
  const fonts = new Map<Face, Resource & { plan: SubsetPlan }>();
  for (const [face, plan] of plans) {
    const file = `font_${fonts.size}.${face.cff === null ? 'ttf' : 'otf'}`;
    const { bytes, program } = openTypeFile(plan);
    fonts.set(face, { id: nextId(), file, bytes, deflated: deflatedProgram(face, program), plan });
  }
  return fonts;
}

function imageResources(laidOut: LaidOut, nextId: () => number): Map<Picture, Resource & { type: string }> {
  const byBytes = new Map<string, Resource & { type: string }>();
  const images = new Map<Picture, Resource & { type: string }>();
  for (const page of laidOut.pages) {
    for (const item of page.items) {
      if (item.kind !== 'picture') continue;
      const key = createHash('sha256').update(item.bytes).digest('hex');
      let image = byBytes.get(key);
      if (image === undefined) {
        const file = `image_${byBytes.size}.${item.type === 'png' ? 'png' : 'jpg'}`;
        image = { id: nextId(), file, bytes: item.bytes, type: item.type === 'png' ? 'PNG' : 'JPEG' };
        byBytes.set(key, image);
      }
      images.set(item, image);
    }
  }
  return images;
}

function publicRes(fonts: ReadonlyMap<Face, Resource & { plan: SubsetPlan }>): string {
  const entries = [...fonts].map(
    ([face, font]) =>
      `<ofd:Font ID="${font.id}" FontName="${escapeXml(font.plan.name)}" FamilyName="${escapeXml(face.family)}"` +
      `${face.weight >= 600 ? ' Bold="true"' : ''}><ofd:FontFile>${font.file}</ofd:FontFile></ofd:Font>`,
  );
  return ofdRoot('Res', ' BaseLoc="Res"', `<ofd:Fonts>${entries.join('')}</ofd:Fonts>`);
}

function documentRes(images: readonly (Resource & { type: string })[]): string {
  const entries = images.map(
    (image) =>
      `<ofd:MultiMedia ID="${image.id}" Type="Image" Format="${image.type}"><ofd:MediaFile>${image.file}</ofd:MediaFile></ofd:MultiMedia>`,
  );
  return ofdRoot('Res', ' BaseLoc="Res"', `<ofd:MultiMedias>${entries.join('')}</ofd:MultiMedias>`);
}

/** The entry file first, the rest by name. */
function zipped(files: Record<string, Uint8Array>, deflated: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const paths = Object.keys(files).sort(
    (a, b) => Number(b === 'OFD.xml') - Number(a === 'OFD.xml') || (a < b ? -1 : 1),
  );
  const packing = (path: string): ZipPart['packing'] => (/\.(?:png|jpg)$/.test(path) ? 'none' : 'full');
  return writeZip(
    paths.map((path) => ({
      path,
      bytes: files[path] ?? new Uint8Array(0),
      packing: packing(path),
      deflated: deflated.get(path),
    })),
  );
}
