/** Head and title of the document, at the places the layout found. */
import { AREA, PITCH } from '../../layout/geometry.ts';
import { printedNumber } from '../../model/number.ts';
import { classRun, type DocxContext, runsOf } from './context.ts';
import { sideBySide } from './side-by-side.ts';
import { border, LINE, paragraphXml, run, twips } from './wordml.ts';

const RED = 'E60012';
/** From a row's top to the baseline of 三号 text in it. */
const ROW_BASELINE = 6.8;
/** One 字 on the grid in twips. */
const ZI = 316;

/** Writes everything above the body. */
export function writeHead(context: DocxContext): void {
  const letter = context.paper.format === 'letter';
  if (letter) writeMark(context, 0);
  const corners = writeCorner(context, letter);
  if (!letter) writeMark(context, corners);
  writeNumber(context, corners);
  writeTitle(context);
}

/** A letter's number stands right on the line of the first of them (10.1). */
function writeCorner(context: DocxContext, letter: boolean): number {
  const { head } = context.paper;
  const lines: [string | undefined, 'fang' | 'hei'][] = [
    [head.copyNumber, 'fang'],
    [head.internal, 'hei'],
    [head.urgency, 'hei'],
  ];
  const shown = lines.flatMap(([text, cls]) =>
    text === undefined ? [] : [paragraphXml({ style: 'GwCorner' }, run(text, classRun(context, cls)))],
  );
  if (letter && shown.length > 0 && head.number !== undefined) {
    const number = paragraphXml({ style: 'GwNumber', align: 'right' }, run(printedNumber(head.number)));
    const left = shown.join('');
    context.out.push(
      sideBySide({ before: twips(2.5), left, right: number, leftWidth: twips(60), align: 'top' }),
    );
  } else context.out.push(...shown);
  return shown.length;
}

/** One paragraph a line of names; of a joint mark the word after the names stands on a line of its own beside the stack. */
function writeMark(context: DocxContext, rowsAbove: number): void {
  const { mark, preprinted } = context.paper.head;
  if (mark === undefined || preprinted) return;
  const letter = context.paper.format === 'letter';
  const [first] = runsOf(context, 'mark');
  const size = first?.run.size ?? 46;
  const body = (size * 25.4) / 72;
  const line = Math.round(size * 20 * 1.1);
  const top = { ordinary: 35, upward: 35, minutes: 35, order: 20, letter: 0 }[context.paper.format];
  const before = Math.max(0, twips(top - rowsAbove * PITCH - body * 0.05));
  // A hair smaller than laid out: a mark that just fits would wrap in another program.
  const props = classRun(context, 'xiaobiaosong', { size: Math.floor(size * 1.96), colour: RED });
  const borders = letter ? { borders: border('bottom', 'thickThinSmallGap', 24, 11, RED) } : {};
  const wide = letter ? { left: -twips(8), right: -twips(6) } : {};
  if (mark.names.length === 1) {
    const text = (mark.names[0] ?? '') + mark.suffix;
    context.out.push(paragraphXml({ style: 'GwMark', before, line, ...borders, ...wide }, run(text, props)));
    return;
  }
  const longest = Math.max(...mark.names.map((name) => [...name].length));
  // A hair wider than the longest name, or a word processor's own rounding wraps it.
  const width = Math.round(longest * size * 20 * 1.02) + 40;
  const after = [...mark.suffix].length;
  const suffixWidth = after === 0 ? 0 : Math.round((after * 1.5 + 0.8) * size * 20);
  context.out.push(paragraphXml({ style: 'GwBlank', line: Math.max(20, before) }, ''));
  const left = mark.names.map((name) =>
    paragraphXml({ style: 'GwMark', line, align: 'distribute' }, run(name, props)),
  );
  const suffix = run(mark.suffix, { ...props, size: Math.min(92, Math.round(size * 3)) });
  const right = after === 0 ? '' : cell(suffixWidth, paragraphXml({ style: 'GwMark' }, suffix));
  context.out.push(
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>' +
      `<w:tblGrid><w:gridCol w:w="${width}"/>${after === 0 ? '' : `<w:gridCol w:w="${suffixWidth}"/>`}</w:tblGrid>` +
      `<w:tr>${cell(width, left.join(''))}${right}</w:tr></w:tbl>`,
  );
}

function cell(width: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** Number, signers, and the red rule as the paragraph's lower border. */
function writeNumber(context: DocxContext, corners: number): void {
  const { head, format } = context.paper;
  const letter = format === 'letter';
  const beside = letter && corners > 0;
  const number = head.number === undefined || beside ? '' : printedNumber(head.number);
  const names = head.signers.map((signer) => signer.name);
  if (number === '' && names.length === 0) return;
  const ruled = !letter && format !== 'order' && !head.preprinted && head.mark !== undefined;
  const borders = ruled ? { borders: border('bottom', 'single', 8, 5, RED) } : {};
  const before = letter ? twips(2.5) : numberGap(context, corners);
  if (names.length === 0) {
    const align = letter ? ('right' as const) : ('center' as const);
    context.out.push(paragraphXml({ style: 'GwNumber', before, align, ...borders }, run(number)));
    return;
  }
  const rows: string[][] = [];
  for (let i = 0; i < names.length; i += 2) rows.push(names.slice(i, i + 2));
  const lines = rows.map((row, i) => {
    const shown = row.map((name, k) => run(`${k > 0 ? '　' : ''}${name}`, classRun(context, 'kai'))).join('');
    return (i === 0 ? run('签发人：') : '') + shown;
  });
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    const tabs = [{ at: twips(156) - ZI, kind: 'right' as const }];
    const props = { style: 'GwNumber', align: 'left' as const, left: ZI, tabs, before, ...borders };
    context.out.push(paragraphXml(props, run(`${number}\t`) + only));
    return;
  }
  // The number stands on the line of the last signer (7.2.6); wrapped names begin under the first.
  const label = 4 * ZI;
  const right = lines.map((line, i) =>
    paragraphXml({ style: 'GwNumber', align: 'left', left: i === 0 ? 0 : label }, line),
  );
  const left = paragraphXml({ style: 'GwNumber', align: 'left', left: ZI }, run(number));
  const rule = ruled ? { rule: RED } : {};
  const leftWidth = twips(156) - ZI - label - 8 * ZI;
  context.out.push(sideBySide({ before, left, right: right.join(''), leftWidth, align: 'bottom', ...rule }));
}

/** Two blank lines; on pre-printed paper also the room of the mark. */
function numberGap(context: DocxContext, corners: number): number {
  if (!context.paper.head.preprinted) return 2 * LINE;
  const y = [...runsOf(context, 'signers'), ...runsOf(context, 'number')].map((each) => each.run.y);
  const top = Math.min(...y) - ROW_BASELINE;
  return Number.isFinite(top) ? Math.max(0, twips(top - AREA.top - corners * PITCH)) : 2 * LINE;
}

function writeTitle(context: DocxContext): void {
  const { paper } = context;
  if (paper.title !== '') {
    const lines = runLines(context, 'title');
    const plainHead = paper.head.mark === undefined && paper.head.number === undefined;
    const before = plainHead ? 0 : 2 * context.line;
    const { line } = context;
    context.out.push(paragraphXml({ style: 'Title', before, line }, run(lines.join('\n'))));
  }
  // An order's text, and minutes without a title, begin two lines below the number or the rule.
  if (paper.title === '')
    context.out.push(paragraphXml({ style: 'GwBlank', before: 2 * context.line - 20, line: 20 }, ''));
  if (paper.titleNote !== undefined)
    context.out.push(paragraphXml({ style: 'GwTitleNote' }, run(paper.titleNote)));
}

/** Lines of a role as the layout broke them. */
export function runLines(context: DocxContext, role: 'title'): string[] {
  const lines: { y: number; page: number; text: string }[] = [];
  for (const { run: each, page } of runsOf(context, role)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.page === page && Math.abs(last.y - each.y) < 0.5) last.text += each.text;
    else lines.push({ y: each.y, page, text: each.text });
  }
  return lines.map((line) => line.text);
}
