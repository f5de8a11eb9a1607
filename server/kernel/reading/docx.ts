/** DOCX: gongwen reads it as it stands; here also as it stood before its tracked changes, and what is beside the text. */
import { extractText } from 'gongwen/read';
import type { Budget } from './budget.ts';
import { type FoundFile, type FoundPage, nothingFound, pageOfLines } from './found.ts';
import { scanXml } from './markup.ts';
import { officeBesides } from './office-besides.ts';
import type { Package } from './package.ts';
import { pagesOfPaper } from './paper-pages.ts';

/** Reads a DOCX whose package is open already. */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  file: Package,
  budget: Budget,
): Promise<FoundFile> {
  const paper = await extractText(bytes, name);
  const pages = pagesOfPaper(paper, budget);
  const beside = officeBesides(file);
  const isTracked = paper.warnings.some((warning) => warning.code === 'tracked-changes');
  return {
    ...nothingFound('docx', name),
    paper,
    pages,
    pageCount: paper.pageCount,
    besides: isTracked ? [beforeChanges(file), ...beside.besides] : beside.besides,
    titles: beside.titles,
    isWhole: paper.readable === 'full',
  };
}

/** The text with every change taken back: what was deleted stands where it stood, what was put in is away. */
function beforeChanges(file: Package): FoundPage[] {
  const parts = file.named(/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/);
  return parts.map((part, i) => {
    const lines: string[] = [];
    let line = '';
    let putIn = 0;
    let inText = 0;
    scanXml(file.text(part), {
      open(name) {
        if (name === 'ins' || name === 'moveto') putIn++;
        if (name === 't' || name === 'deltext') inText++;
        if (name === 'tab') line += '\t';
      },
      text(text) {
        if (inText > 0 && putIn === 0) line += text;
      },
      close(name) {
        if (name === 'ins' || name === 'moveto') putIn = Math.max(0, putIn - 1);
        if (name === 't' || name === 'deltext') inText = Math.max(0, inText - 1);
        if (name !== 'p') return;
        lines.push(line);
        line = '';
      },
    });
    return pageOfLines(lines, i + 1);
  });
}
