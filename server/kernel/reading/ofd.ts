/** OFD (GB/T 33190): text by page with its height, templates under it, annotations and properties beside it. */
import type { Budget } from './budget.ts';
import { type FoundFile, type FoundLine, type FoundPage, nothingFound } from './found.ts';
import { scanXml } from './markup.ts';
import { type Package, partNamed } from './package.ts';

/** Pieces whose feet lie within so many mm of each other stand on one line. */
const SAME_LINE_MM = 1.5;

/** Reads an OFD file. */
export function readOfd(name: string, file: Package, budget: Budget): FoundFile {
  const documents = file.named(/^(?:[^/]+\/)*document\.xml$/);
  const pages: FoundPage[] = [];
  let hasPictures = false;
  for (const document of documents) {
    const { height, parts } = pagesOfDocument(file, document);
    for (const part of parts) {
      const page = textOfPage(file.text(part), height, pages.length + 1, budget);
      hasPictures ||= page.lines.length === 0;
      pages.push(page);
    }
  }
  const loose = file.named(
    /(?:^|\/)(?:annot[^/]*|tpls?\/[^/]*\/content|customtags?[^/]*|extensions?)[^/]*\.xml$/,
  );
  const templates = file.named(/(?:^|\/)te?mp?l[^/]*\/(?:[^/]+\/)?content\.xml$/);
  return {
    ...nothingFound('ofd', name),
    pages,
    pageCount: pages.length,
    besides: [...new Set([...loose, ...templates])]
      .map((part) => [textOfPage(file.text(part), 297, 1, budget)])
      .filter(([page]) => (page?.lines.length ?? 0) > 0),
    titles: propertiesOf(file.text('OFD.xml')),
    isWhole: pages.length > 0 && !hasPictures,
  };
}

function pagesOfDocument(file: Package, document: string): { height: number; parts: string[] } {
  let height = 297;
  let isBox = false;
  const parts: string[] = [];
  scanXml(file.text(document), {
    open(name, { baseloc }) {
      isBox = name === 'physicalbox';
      if (name === 'page' && baseloc) parts.push(partNamed(baseloc, document));
    },
    text(text) {
      if (isBox) height = Number(text.trim().split(/\s+/)[3]) || height;
    },
    close() {
      isBox = false;
    },
  });
  return { height, parts };
}

/** Text objects sorted down the page; those at one height are a line. */
function textOfPage(xml: string, height: number, page: number, budget: Budget): FoundPage {
  const pieces: { x: number; y: number; text: string }[] = [];
  let box = { x: 0, y: 0 };
  let at = { x: 0, y: 0 };
  let scale = 1;
  let text: string | undefined;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'textobject') {
        const [x = 0, y = 0] = (attributes.boundary ?? '').trim().split(/\s+/).map(Number);
        box = { x, y };
        const ctm = (attributes.ctm ?? '').trim().split(/\s+/).map(Number);
        scale = ctm.length === 6 ? (ctm[3] ?? 1) : 1;
      }
      if (name !== 'textcode') return;
      at = { x: Number(attributes.x ?? 0) || 0, y: Number(attributes.y ?? 0) || 0 };
      text = '';
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
    close(name) {
      if (name !== 'textcode' || text === undefined) return;
      budget.spend('chars', text.length);
      pieces.push({ x: box.x + at.x * scale, y: box.y + at.y * scale, text });
      text = undefined;
    },
  });
  return { page, lines: asLines(pieces, height) };
}

function asLines(pieces: { x: number; y: number; text: string }[], height: number): FoundLine[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y);
  const rows: { x: number; y: number; text: string }[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - piece.y) < SAME_LINE_MM) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    const ordered = [...row].sort((a, b) => a.x - b.x);
    const text = ordered.map((piece) => piece.text).join('');
    const y = Math.min(1, Math.max(0, (row[0]?.y ?? 0) / height));
    return text.trim() === '' ? [] : [{ text, y }];
  });
}

function propertiesOf(xml: string): string[] {
  const titles: string[] = [];
  let open = '';
  let label = '';
  scanXml(xml, {
    open(name, attributes) {
      open = name;
      if (name === 'customdata') label = attributes.name ?? '';
    },
    text(text) {
      const value = text.trim();
      if (value === '') return;
      if (['title', 'subject', 'abstract', 'keyword'].includes(open)) titles.push(value);
      if (open === 'customdata') titles.push(/密|secur|classif/i.test(label) ? `密级：${value}` : value);
    },
    close() {
      open = '';
    },
  });
  return titles;
}
