import { ReadError } from '../errors.ts';
import { describesStamp, type Region } from '../extracted.ts';
import { READ_LIMITS } from '../limits.ts';
import { addText, type OpenParagraph } from './paragraph-builder.ts';
import { scanXml, type XmlElement } from './scan-xml.ts';

/** Text that is not the document's: field codes, deleted words, old properties, the older twin of a drawing. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'tblGridChange',
  'docPartObj',
]);

/** What a part holds besides its paragraphs. */
export interface PartFindings {
  hidden: boolean;
  tracked: boolean;
  embedded: boolean;
  drawings: number;
  stamps: string[];
}

interface Walk {
  region: Region;
  open: OpenParagraph[];
  done: OpenParagraph[];
  /** Names of open elements, only as far as needed to know the context. */
  skipDepth: number;
  inRunProperties: boolean;
  inParagraphProperties: boolean;
  runSize: string;
  textDepth: number;
  tables: { table: number; row: number; column: number }[];
  tableCount: number;
  breaks: { asked: number; noted: number };
  textBoxes: number;
  findings: PartFindings;
}

/**
 * Walks one WordprocessingML part (body, header, footer, notes) and gives its paragraphs in reading order.
 * Text boxes follow the paragraph they are anchored in; table cells come row by row.
 */
export function walkPart(
  xml: string,
  region: Region,
): { paragraphs: OpenParagraph[]; findings: PartFindings } {
  const walk: Walk = {
    region,
    open: [],
    done: [],
    skipDepth: 0,
    inRunProperties: false,
    inParagraphProperties: false,
    runSize: '',
    textDepth: 0,
    tables: [],
    tableCount: 0,
    breaks: { asked: 0, noted: 0 },
    textBoxes: 0,
    findings: { hidden: false, tracked: false, embedded: false, drawings: 0, stamps: [] },
  };
  scanXml(xml, {
    open: (element) => openElement(walk, element),
    text: (text) => {
      const paragraph = walk.open.at(-1);
      if (walk.textDepth > 0 && walk.skipDepth === 0 && paragraph) addText(paragraph, text, walk.runSize);
    },
    close: (name) => closeElement(walk, name),
  });
  return { paragraphs: walk.done, findings: walk.findings };
}

function openElement(walk: Walk, element: XmlElement): void {
  if (walk.skipDepth > 0 || SKIPPED.has(element.name)) {
    walk.skipDepth++;
    if (element.name === 'del' || element.name === 'moveFrom') walk.findings.tracked = true;
    return;
  }
  const paragraph = walk.open.at(-1);
  if (element.name === 'p') openParagraph(walk);
  else if (element.name === 'pPr') walk.inParagraphProperties = true;
  else if (element.name === 'rPr') walk.inRunProperties = true;
  else if (element.name === 'r') walk.runSize = '';
  else if (element.name === 't') walk.textDepth++;
  else if (paragraph && walk.inParagraphProperties) paragraphProperty(walk, paragraph, element);
  else if (walk.inRunProperties) runProperty(walk, element);
  else if (paragraph && inRun(walk, paragraph, element)) return;
  else structure(walk, element);
}

function openParagraph(walk: Walk): void {
  const cell = walk.tables.at(-1);
  walk.open.push({
    region: walk.textBoxes > 0 ? 'textbox' : walk.region,
    pieces: [''],
    sizes: new Map(),
    breaks: { ...walk.breaks },
    after: [],
    ...(cell ? { cell: { ...cell } } : {}),
  });
}

function paragraphProperty(walk: Walk, paragraph: OpenParagraph, element: XmlElement): void {
  const value = element.attribute('val') ?? '';
  if (element.name === 'pStyle') paragraph.style = value;
  else if (element.name === 'numId') paragraph.numId = value;
  else if (element.name === 'ilvl') paragraph.level = Number(value);
  else if (element.name === 'jc') paragraph.align = value;
  else if (element.name === 'pageBreakBefore' && value !== '0' && value !== 'false') {
    walk.breaks.asked++;
    paragraph.breaks = { ...walk.breaks };
  }
}

function runProperty(walk: Walk, element: XmlElement): void {
  const value = element.attribute('val');
  if (element.name === 'sz') walk.runSize = value ?? '';
  if (element.name === 'vanish' && value !== '0' && value !== 'false') walk.findings.hidden = true;
}

const CHARACTERS: Record<string, string> = { tab: '\t', ptab: '\t', cr: '\n', noBreakHyphen: '-' };

/** Things in a run that stand for characters or breaks; true when it was one. */
function inRun(walk: Walk, paragraph: OpenParagraph, element: XmlElement): boolean {
  const character = CHARACTERS[element.name];
  if (character !== undefined) addText(paragraph, character, walk.runSize);
  else if (element.name === 'sym') {
    const code = Number.parseInt(element.attribute('char') ?? '', 16);
    if (code > 0 && code <= 0x10ffff) addText(paragraph, String.fromCodePoint(code), walk.runSize);
  } else if (element.name === 'br') {
    if (element.attribute('type') === 'page') walk.breaks.asked++;
    else addText(paragraph, '\n', walk.runSize);
    moveIfEmpty(walk, paragraph);
  } else if (element.name === 'lastRenderedPageBreak') {
    walk.breaks.noted++;
    moveIfEmpty(walk, paragraph);
  } else return false;
  return true;
}

/** A paragraph that begins with a page break begins on the new page. */
function moveIfEmpty(walk: Walk, paragraph: OpenParagraph): void {
  if (paragraph.pieces.join('').trim() === '') paragraph.breaks = { ...walk.breaks };
}

function structure(walk: Walk, element: XmlElement): void {
  const cell = walk.tables.at(-1);
  if (element.name === 'tbl') walk.tables.push({ table: walk.tableCount++, row: -1, column: -1 });
  else if (element.name === 'tr' && cell) {
    cell.row++;
    cell.column = -1;
  } else if (element.name === 'tc' && cell) cell.column++;
  else if (element.name === 'txbxContent') walk.textBoxes++;
  else if (element.name === 'ins' || element.name === 'moveTo') walk.findings.tracked = true;
  else if (element.name === 'OLEObject' || element.name === 'object') walk.findings.embedded = true;
  else if (element.name === 'drawing' || element.name === 'pict') walk.findings.drawings++;
  else if (element.name === 'docPr') {
    const description = element.attribute('descr') ?? '';
    if (describesStamp(description)) walk.findings.stamps.push(description);
  }
}

function closeElement(walk: Walk, name: string): void {
  if (walk.skipDepth > 0) {
    walk.skipDepth--;
    return;
  }
  if (name === 'p') closeParagraph(walk);
  else if (name === 'pPr') walk.inParagraphProperties = false;
  else if (name === 'rPr') walk.inRunProperties = false;
  else if (name === 't') walk.textDepth--;
  else if (name === 'tbl') walk.tables.pop();
  else if (name === 'txbxContent') walk.textBoxes--;
}

function closeParagraph(walk: Walk): void {
  const paragraph = walk.open.pop();
  if (!paragraph) return;
  const anchor = walk.open.at(-1);
  if (anchor) anchor.after.push(paragraph, ...paragraph.after);
  else walk.done.push(paragraph, ...paragraph.after);
  if (walk.done.length > READ_LIMITS.paragraphs) throw new ReadError('too-much-text');
}
