/** Logical structure: what a reading machine follows. Blocks of the layout become structure elements. */
import type { LaidOut } from '../../layout/laid-out.ts';
import { type PdfObjects, pdfText } from './objects.ts';

/** Collects marked content page by page. */
export interface Structure {
  /** Marked-content number of a block on a page; null when the block is an artifact. */
  mark(page: number, block: number): number | null;
  /** Writes all elements and gives the number of the structure tree root. `pages` are page object numbers. */
  finish(pages: readonly number[]): number;
}

interface Content {
  page: number;
  mcid: number;
}

/** Structure of a laid-out paper. */
export function newStructure(pdf: PdfObjects, laidOut: LaidOut): Structure {
  const contents = new Map<number, Content[]>();
  const owners: number[][] = laidOut.pages.map(() => []);
  return {
    mark: (page, block) => {
      if (laidOut.blocks[block]?.tag === 'Artifact') return null;
      const list = owners[page] ?? [];
      const mcid = list.push(block) - 1;
      const own = contents.get(block) ?? [];
      own.push({ page, mcid });
      contents.set(block, own);
      return mcid;
    },
    finish: (pages) => finish(pdf, laidOut, contents, owners, pages),
  };
}

function finish(
  pdf: PdfObjects,
  laidOut: LaidOut,
  contents: ReadonlyMap<number, Content[]>,
  owners: readonly number[][],
  pages: readonly number[],
): number {
  const root = pdf.reserve();
  const document = pdf.reserve();
  const used = usedBlocks(laidOut, contents);
  const ids = new Map(used.map((block) => [block, pdf.reserve()]));
  const children = new Map<number | null, number[]>();
  for (const block of used) {
    const parent = laidOut.blocks[block]?.parent ?? null;
    const siblings = children.get(parent) ?? [];
    // Pushed, not copied: a paper of fifty thousand lines would copy them all for each.
    siblings.push(ids.get(block) ?? 0);
    children.set(parent, siblings);
  }
  const alts = altTexts(laidOut);
  for (const block of used) {
    const { tag, parent } = laidOut.blocks[block] ?? { tag: 'P', parent: null };
    const above = parent === null ? document : (ids.get(parent) ?? document);
    const kids = [
      ...(contents.get(block) ?? []).map(
        ({ page, mcid }) => `<</Type/MCR/Pg ${pages[page] ?? 0} 0 R/MCID ${mcid}>>`,
      ),
      ...(children.get(block) ?? []).map((id) => `${id} 0 R`),
    ];
    const alt = alts.get(block);
    const extra = alt === undefined ? '' : `/Alt${pdfText(alt)}`;
    pdf.set(ids.get(block) ?? 0, `<</Type/StructElem/S/${tag}/P ${above} 0 R${extra}/K[${kids.join(' ')}]>>`);
  }
  const top = (children.get(null) ?? []).map((id) => `${id} 0 R`).join(' ');
  pdf.set(document, `<</Type/StructElem/S/Document/P ${root} 0 R/K[${top}]>>`);
  const numbers = owners.map(
    (list, page) => `${page}[${list.map((block) => `${ids.get(block) ?? 0} 0 R`).join(' ')}]`,
  );
  const tree = pdf.add(`<</Nums[${numbers.join(' ')}]>>`);
  pdf.set(
    root,
    `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree ${tree} 0 R/ParentTreeNextKey ${pages.length}>>`,
  );
  return root;
}

/** Blocks with content, and those that hold such blocks, in document order. */
function usedBlocks(laidOut: LaidOut, contents: ReadonlyMap<number, Content[]>): number[] {
  const used = new Set<number>();
  for (const block of contents.keys()) {
    for (let at: number | null = block; at !== null; at = laidOut.blocks[at]?.parent ?? null) used.add(at);
  }
  return [...used].sort((a, b) => a - b);
}

function altTexts(laidOut: LaidOut): Map<number, string> {
  const alts = new Map<number, string>();
  for (const page of laidOut.pages) {
    for (const item of page.items) if (item.kind === 'picture') alts.set(item.block, item.alt);
  }
  return alts;
}
