/** Pictures: in the line (figures) or floating at a place on the page (seals). */
import { readImage } from '../../layout/image.ts';
import type { Picture } from '../../layout/laid-out.ts';
import { escapeXml } from '../xml.ts';
import type { DocxContext } from './context.ts';

const emu = (mm: number): number => Math.round(mm * 36000);

/** A figure in its own paragraph. */
export function inlinePicture(context: DocxContext, source: string, widthMm: number, alt: string): string {
  const image = readImage(source);
  const height = (widthMm * image.height) / image.width;
  const id = addPart(context, image.bytes, image.type);
  const inner =
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(widthMm)}" cy="${emu(height)}"/>` +
    `${properties(context, alt)}${graphic(id, widthMm, height)}</wp:inline>`;
  return `<w:r><w:drawing>${inner}</w:drawing></w:r>`;
}

/** A seal over the text it is pressed on, `down` mm below the top of its paragraph. */
export function floatingPicture(context: DocxContext, picture: Picture, down: number): string {
  const id = addPart(context, picture.bytes, picture.type);
  const at = (axis: 'H' | 'V', from: string, mm: number): string =>
    `<wp:position${axis} relativeFrom="${from}"><wp:posOffset>${emu(mm)}</wp:posOffset></wp:position${axis}>`;
  const inner =
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
    `<wp:simplePos x="0" y="0"/>${at('H', 'page', picture.x)}${at('V', 'paragraph', down)}` +
    `<wp:extent cx="${emu(picture.width)}" cy="${emu(picture.height)}"/><wp:wrapNone/>` +
    `${properties(context, picture.alt)}${graphic(id, picture.width, picture.height)}</wp:anchor>`;
  return `<w:r><w:drawing>${inner}</w:drawing></w:r>`;
}

function addPart(context: DocxContext, bytes: Uint8Array, type: 'png' | 'jpeg'): string {
  const same = context.parts.find((part) => part.type === 'image' && Buffer.compare(part.bytes, bytes) === 0);
  if (same !== undefined) return same.id;
  const count = context.parts.length + 1;
  const part = { id: `rIdPart${count}`, type: 'image', path: `media/image${count}.${type}`, bytes };
  context.parts.push(part);
  return part.id;
}

/** Ids only need to differ within the document; the place in the body is as good as any. */
function properties(context: DocxContext, alt: string): string {
  const id = context.out.length + 1;
  return `<wp:docPr id="${id}" name="图${id}" descr="${escapeXml(alt)}"/>`;
}

function graphic(id: string, width: number, height: number): string {
  const size = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
  return (
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    '<pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr>${size}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`
  );
}
