/** The outline (bookmarks): titles, and headings of the first level under them. */
import { MM_PER_PT, PAPER } from '../../layout/geometry.ts';
import type { OutlineEntry } from '../../layout/laid-out.ts';
import { short } from '../number-text.ts';
import { type PdfObjects, pdfText } from './objects.ts';

interface Node {
  entry: OutlineEntry;
  id: number;
  children: Node[];
}

/** Adds the outline; null when there is nothing in it. */
export function addOutline(
  pdf: PdfObjects,
  entries: readonly OutlineEntry[],
  pages: readonly number[],
): number | null {
  if (entries.length === 0) return null;
  const root = pdf.reserve();
  const top: Node[] = [];
  for (const entry of entries) {
    const node: Node = { entry, id: pdf.reserve(), children: [] };
    const parent = top[top.length - 1];
    if (entry.level === 2 && parent !== undefined) parent.children.push(node);
    else top.push(node);
  }
  writeSiblings(pdf, top, root, pages);
  const count = top.reduce((sum, node) => sum + 1 + node.children.length, 0);
  pdf.set(
    root,
    `<</Type/Outlines/First ${top[0]?.id ?? 0} 0 R/Last ${top.at(-1)?.id ?? 0} 0 R/Count ${count}>>`,
  );
  return root;
}

function writeSiblings(
  pdf: PdfObjects,
  nodes: readonly Node[],
  parent: number,
  pages: readonly number[],
): void {
  nodes.forEach((node, i) => {
    const { entry, children } = node;
    const previous = nodes[i - 1];
    const next = nodes[i + 1];
    const y = short((PAPER.height - entry.y) / MM_PER_PT, 2);
    const parts = [
      `/Title${pdfText(entry.text)}/Parent ${parent} 0 R/Dest[${pages[entry.page] ?? 0} 0 R/XYZ 0 ${y} null]`,
      previous === undefined ? '' : `/Prev ${previous.id} 0 R`,
      next === undefined ? '' : `/Next ${next.id} 0 R`,
      children.length === 0
        ? ''
        : `/First ${children[0]?.id ?? 0} 0 R/Last ${children.at(-1)?.id ?? 0} 0 R/Count ${children.length}`,
    ];
    pdf.set(node.id, `<<${parts.join('')}>>`);
    writeSiblings(pdf, children, node.id, pages);
  });
}
