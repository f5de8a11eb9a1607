/** The PDF face: PDF/A-2b, tagged, with outline and embedded subsets; the same layout gives the same bytes. */
import type { Face } from '../../fonts/face.ts';
import type { LaidOut, Picture } from '../../layout/laid-out.ts';
import { fontUse } from '../font-use.ts';
import { type ContentContext, pageContent } from './content.ts';
import { addFont } from './fonts.ts';
import { addImage } from './images.ts';
import { addMetadata, addOutputIntent } from './metadata.ts';
import { newPdf, type PdfObjects } from './objects.ts';
import { addOutline } from './outline.ts';
import { newStructure } from './structure.ts';

/** Writes a laid-out paper as PDF. */
export function writePdf(laidOut: LaidOut): Uint8Array {
  const pdf = newPdf();
  const plans = fontUse(laidOut);
  const fonts = new Map<Face, { name: string; id: number }>();
  for (const [face, plan] of plans) fonts.set(face, { name: `/F${fonts.size + 1}`, id: addFont(pdf, plan) });
  const images = addImages(pdf, laidOut);
  const resources = pdf.add(
    `<</Font<<${[...fonts.values()].map((font) => `${font.name} ${font.id} 0 R`).join('')}>>` +
      `/XObject<<${[...images.values()].map((image) => `${image.name} ${image.id} 0 R`).join('')}>>>>`,
  );
  const structure = newStructure(pdf, laidOut);
  const tree = pdf.reserve();
  const pages = laidOut.pages.map((page, index) => {
    const context: ContentContext = {
      plans,
      fontName: (face) => fonts.get(face)?.name ?? '/F1',
      imageName: (picture) => images.get(imageKey(picture))?.name ?? '/I1',
      mark: (block) => structure.mark(index, block),
      tagOf: (block) => laidOut.blocks[block]?.tag ?? 'P',
    };
    const content = pdf.stream('', new TextEncoder().encode(pageContent(page, context)), 'letters');
    return pdf.add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595.2756 841.8898]/Resources ${resources} 0 R` +
        `/Contents ${content} 0 R/StructParents ${index}/Tabs/S/Group<</S/Transparency/CS/DeviceRGB>>>>`,
    );
  });
  pdf.set(tree, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((id) => `${id} 0 R`).join(' ')}]>>`);
  const root = structure.finish(pages);
  const outline = addOutline(pdf, laidOut.outline, pages);
  const { info, metadata } = addMetadata(pdf, laidOut.info);
  const catalog = pdf.add(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R` +
      `/Metadata ${metadata} 0 R/OutputIntents[${addOutputIntent(pdf)} 0 R]` +
      `/ViewerPreferences<</DisplayDocTitle true>>${outline === null ? '' : `/Outlines ${outline} 0 R`}>>`,
  );
  return pdf.finish(catalog, info);
}

function addImages(pdf: PdfObjects, laidOut: LaidOut): Map<string, { name: string; id: number }> {
  const images = new Map<string, { name: string; id: number }>();
  for (const page of laidOut.pages) {
    for (const item of page.items) {
      if (item.kind !== 'picture' || images.has(imageKey(item))) continue;
      images.set(imageKey(item), { name: `/I${images.size + 1}`, id: addImage(pdf, item) });
    }
  }
  return images;
}

/** Pictures with the same bytes are one picture. */
export function imageKey(picture: Picture): string {
  return Buffer.from(picture.bytes).toString('base64');
}
