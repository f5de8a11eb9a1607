/** PDF: gongwen reads its pages; here also properties, notes, form fields, bookmarks and the files attached to it. */
import { extractText, openPdf } from 'gongwen/read';
import type { Budget } from './budget.ts';
import { type FoundFile, nothingFound, pageOfLines } from './found.ts';
import { pagesOfPaper } from './paper-pages.ts';

/** Files attached to it, still to be read. */
export interface FoundPdf extends FoundFile {
  readonly attached: readonly { name: string; bytes: Uint8Array }[];
}

/** Pages whose notes are looked at; a paper annotated beyond that is read by people. */
const ANNOTATED_PAGES = 500;

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array, name: string, budget: Budget): Promise<FoundPdf> {
  const paper = await extractText(bytes, name);
  const pages = pagesOfPaper(paper, budget);
  const beside = await besidesOf(bytes, budget);
  return {
    ...nothingFound('pdf', name),
    paper,
    pages,
    pageCount: paper.pageCount,
    titles: beside.titles,
    besides: beside.notes.length > 0 ? [[pageOfLines(beside.notes)]] : [],
    isWhole: paper.readable === 'full',
    attached: beside.attached,
  };
}

interface Besides {
  readonly titles: string[];
  readonly notes: string[];
  readonly attached: { name: string; bytes: Uint8Array }[];
}

async function besidesOf(bytes: Uint8Array, budget: Budget): Promise<Besides> {
  const found: Besides = { titles: [], notes: [], attached: [] };
  const pdf = await openPdf(bytes);
  try {
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    for (const key of ['Title', 'Subject', 'Keywords']) addWords(found.titles, info[key]);
    for (const [key, value] of Object.entries((info.Custom ?? {}) as Record<string, unknown>)) {
      if (typeof value === 'string')
        addWords(found.titles, /密|secur|classif/i.test(key) ? `密级：${value}` : value);
    }
    for (const item of (await pdf.getOutline()) ?? []) addWords(found.titles, item.title);
    for (let n = 1; n <= Math.min(pdf.numPages, ANNOTATED_PAGES); n++) {
      for (const note of await (await pdf.getPage(n)).getAnnotations()) {
        addWords(found.notes, (note.contentsObj as { str?: string } | undefined)?.str);
        addWords(found.notes, note.fieldValue);
      }
    }
    const attachments = ((await pdf.getAttachments()) ?? {}) as Record<
      string,
      { filename?: string; content?: Uint8Array }
    >;
    for (const { filename, content } of Object.values(attachments)) {
      if (!content) continue;
      budget.spend('entries', 1);
      budget.spend('inflatedBytes', content.length);
      found.attached.push({ name: filename ?? '附件', bytes: content });
    }
  } finally {
    await pdf.destroy();
  }
  return found;
}

function addWords(to: string[], value: unknown): void {
  if (typeof value !== 'string') return;
  for (const line of value.split(/[\r\n]+/)) if (line.trim() !== '') to.push(line.trim());
}
