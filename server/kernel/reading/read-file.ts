/** Reads one file, and the files in it. */
import { extractText } from 'gongwen/read';
import { type Budget, openBudget } from './budget.ts';
import { decodedText } from './decode.ts';
import { readDocx } from './docx.ts';
import { type FileKind, type FoundFile, nothingFound, pageOfLines } from './found.ts';
import { htmlSource, looksHtml, readHtml } from './html.ts';
import { rawKindOf } from './kinds.ts';
import { looksMail, readMail } from './mail.ts';
import { readOfd } from './ofd.ts';
import { starredInBytes } from './old-office.ts';
import { openPackage, type Package } from './package.ts';
import { pagesOfPaper } from './paper-pages.ts';
import { readPdf } from './pdf.ts';
import { readPptx } from './pptx.ts';
import { readRtf } from './rtf.ts';
import { reasonOf, UnreadableFile } from './unreadable.ts';
import { readXlsx } from './xlsx.ts';

/** Files inside packages that are papers of their own. */
const EMBEDDED = /^(?:word|xl|ppt)\/embeddings\/|(?:^|\/)attachs?\/(?!attachments\.xml)/i;

/** Reads a file as somebody brings it. @throws UnreadableFile with the reason why it is not taken in */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  budget: Budget = openBudget(),
): Promise<FoundFile> {
  try {
    return await readKind(bytes, name, budget);
  } catch (thrown) {
    throw new UnreadableFile(reasonOf(thrown));
  }
}

async function readKind(bytes: Uint8Array, name: string, budget: Budget): Promise<FoundFile> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const kind = rawKindOf(bytes);
  if (kind === 'unknown') throw new UnreadableFile('unknown');
  if (kind === 'zip') return readZipped(bytes, name, budget);
  if (kind === 'pdf') {
    const { attached, ...pdf } = await readPdf(bytes, name, budget);
    return withInner(pdf, attached, budget);
  }
  if (kind === 'rtf') return readRtf(bytes, name, budget);
  if (kind === 'text') return readTextual(bytes, name, budget);
  // Pictures and old formats bring no text: a person attests, or OCR reads them later.
  const unread: FileKind = kind;
  return {
    ...nothingFound(unread, name),
    pageCount: kind === 'old-office' ? null : 1,
    besides: kind === 'old-office' ? [starredInBytes(bytes)] : [],
    isWhole: false,
  };
}

async function readTextual(bytes: Uint8Array, name: string, budget: Budget): Promise<FoundFile> {
  const head = decodedText(bytes.subarray(0, 4096));
  if (looksHtml(head)) return readHtml(htmlSource(bytes), name, budget);
  if (looksMail(head)) {
    const mail = readMail(bytes, budget);
    const found = {
      ...nothingFound('mail', name),
      titles: [mail.subject],
      pages: [pageOfLines([mail.subject, ...mail.lines])],
    };
    return withInner({ ...found, pageCount: 1 }, mail.attachments, budget);
  }
  const paper = await extractText(bytes, name);
  const pages = pagesOfPaper(paper, budget);
  return {
    ...nothingFound('txt', name),
    paper,
    pages,
    pageCount: paper.pageCount,
    isWhole: paper.readable === 'full',
  };
}

async function readZipped(bytes: Uint8Array, name: string, budget: Budget): Promise<FoundFile> {
  const file = openPackage(bytes, budget);
  if (file.has('word/document.xml')) {
    return withInner(await readDocx(bytes, name, file, budget), embeddedIn(file), budget);
  }
  if (file.has('xl/workbook.xml')) return withInner(readXlsx(name, file, budget), embeddedIn(file), budget);
  if (file.has('ppt/presentation.xml'))
    return withInner(readPptx(name, file, budget), embeddedIn(file), budget);
  if (file.has('OFD.xml')) return withInner(readOfd(name, file, budget), embeddedIn(file), budget);
  const within = file.entries.map((entry) => ({ name: entry.name, bytes: () => entry.read() }));
  const listed = pageOfLines(file.entries.map((entry) => entry.name));
  return withInner(
    { ...nothingFound('zip', name), pages: [listed], isWhole: within.length > 0 },
    within,
    budget,
  );
}

function embeddedIn(file: Package): { name: string; bytes: () => Uint8Array }[] {
  return file.entries
    .filter((entry) => EMBEDDED.test(entry.name))
    .map((entry) => ({ name: entry.name.split('/').at(-1) ?? entry.name, bytes: () => entry.read() }));
}

/**
 * Reads what is in a file. An inner file that cannot be read leaves the whole unchecked; one that is locked or goes
 * beyond the bounds is refused with all that is around it.
 */
async function withInner(
  found: FoundFile,
  within: readonly { name: string; bytes: Uint8Array | (() => Uint8Array) }[],
  budget: Budget,
): Promise<FoundFile> {
  if (within.length === 0) return found;
  const below = budget.deeper();
  const inner: FoundFile[] = [];
  let isWhole = found.isWhole;
  for (const { name, bytes } of within) {
    try {
      inner.push(await readFile(typeof bytes === 'function' ? bytes() : bytes, name, below));
    } catch (thrown) {
      const reason = reasonOf(thrown);
      if (reason === 'locked' || reason === 'too-complex' || reason === 'took-too-long') throw thrown;
      if (reason !== 'empty') isWhole = false;
      // Its name is looked at even so.
      inner.push({ ...nothingFound('zip', name), isWhole: reason === 'empty' });
    }
  }
  return { ...found, inner, isWhole };
}
