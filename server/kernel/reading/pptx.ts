/** PPTX: one page a slide, hidden ones too. */
import type { Budget } from './budget.ts';
import { type FoundFile, type FoundPage, nothingFound, pageOfLines } from './found.ts';
import { scanXml } from './markup.ts';
import { officeBesides } from './office-besides.ts';
import type { Package } from './package.ts';

/** Reads a presentation. */
export function readPptx(name: string, file: Package, budget: Budget): FoundFile {
  const slides = file.named(/^ppt\/slides\/slide\d+\.xml$/);
  const pages = slides.map((part, i) => slidePage(file.text(part), i + 1, budget));
  const beside = officeBesides(file);
  return {
    ...nothingFound('pptx', name),
    pages,
    pageCount: pages.length,
    besides: beside.besides,
    titles: beside.titles,
    isWhole: pages.some((page) => page.lines.length > 0),
  };
}

function slidePage(xml: string, page: number, budget: Budget): FoundPage {
  const lines: string[] = [];
  let line = '';
  let inText = false;
  scanXml(xml, {
    open(name) {
      if (name === 't') inText = true;
      if (name === 'br') line += '\n';
    },
    text(text) {
      if (inText) line += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name !== 'p') return;
      budget.spend('chars', line.length);
      lines.push(...line.split('\n'));
      line = '';
    },
  });
  return pageOfLines(lines, page);
}
