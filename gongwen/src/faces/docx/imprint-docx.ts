/** The imprint: paragraphs in one frame at the foot of the type area, on the page the layout chose. */
import { AREA, PITCH, SMALL_CELL } from '../../layout/geometry.ts';
import { printedDay } from '../../model/date.ts';
import { joinedAddressees } from '../../model/plain-text.ts';
import { endSection } from './blocks-docx.ts';
import { type DocxContext, runsOf } from './context.ts';
import type { Section } from './sections.ts';
import { border, paragraphXml, run, twips } from './wordml.ts';

const LINE_HEIGHT = 507;

/** Writes the imprint; a blank page before it ends the numbered section. */
export function writeImprint(context: DocxContext, section: Section): void {
  const lines = imprintParagraphs(context);
  if (lines.length === 0) return;
  const at = runsOf(context, 'imprint')[0]?.page ?? 0;
  const { pages } = context.laidOut;
  const alone = (pages[at]?.items ?? []).every(
    (item) => item.role === 'imprint' || item.role === 'pageNumber',
  );
  const afterBlank = alone && at > 0 && pages[at - 1]?.items.length === 0;
  // After a landscape table a new section has begun: its empty page is the blank one, or the imprint's own.
  const fresh = context.out.at(-1)?.includes('<w:sectPr>') ?? false;
  if (afterBlank) {
    if (fresh) section.numbered = false;
    context.out.push(endSection(context, section));
    section.numbered = false;
    section.letterFirst = false;
    section.restart = false;
    if (!fresh) context.out.push(paragraphXml({ style: 'GwBlank', line: 20 }, ''));
  }
  const page = pages[at];
  const end = alone || page === undefined ? AREA.top : page.top + page.used * PITCH;
  const height = runsOf(context, 'imprint').map((each) => each.run.y);
  const room = AREA.bottom - end - (AREA.bottom - Math.min(...height) + 8) - 2 * PITCH;
  // Where floating tables are not understood, the spacer alone brings the imprint near the foot of the page.
  const spacer = { style: 'GwBlank', line: 20, before: Math.max(0, twips(room)) };
  context.out.push(paragraphXml({ ...spacer, pageBreakBefore: alone && at > 0 && !fresh }, ''));
  context.out.push(imprintTable(context.paper.format === 'letter', lines));
  context.out.push(paragraphXml({ style: 'GwBlank', line: 20 }, ''));
}

/** A table at the foot of the type area, anchored in the paragraph after it: its rules are the imprint's (7.4.1). */
function imprintTable(bare: boolean, lines: readonly ImprintLine[]): string {
  const width = twips(156);
  const indent = twips(SMALL_CELL);
  const rows = lines.map((line, i) => {
    const top = i === 0 ? 8 : line.ruled ? 6 : 0;
    const bottom = i === lines.length - 1 ? 8 : 0;
    const sides = [edge('top', bare ? 0 : top), edge('bottom', bare ? 0 : bottom)].join('');
    const hanging = line.hanging ? { left: indent + 840, hanging: 840 } : { left: indent };
    const tabs = line.tab ? { tabs: [{ at: width - indent, kind: 'right' as const }] } : {};
    const text = paragraphXml(
      { style: 'GwImprint', line: LINE_HEIGHT, right: indent, ...hanging, ...tabs },
      run(line.text),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders>${sides}</w:tcBorders></w:tcPr>${text}</w:tc></w:tr>`;
  });
  return (
    '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"/>' +
    `<w:tblOverlap w:val="never"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

function edge(side: string, size: number): string {
  return size === 0 ? '' : border(side, 'single', size, 0, '000000');
}

interface ImprintLine {
  text: string;
  ruled: boolean;
  hanging: boolean;
  tab: boolean;
}

function imprintParagraphs(context: DocxContext): ImprintLine[] {
  const { paper, laidOut } = context;
  const { imprint } = paper;
  const lines: ImprintLine[] = [];
  const add = (text: string, hanging: boolean, tab: boolean, ruled: boolean): void => {
    lines.push({ text, hanging, tab, ruled: ruled && lines.length > 0 });
  };
  const addressees = joinedAddressees(paper);
  const moved = imprint.addresseesHere === true || laidOut.report.addresseesMoved;
  if (moved && addressees !== '') add(`主送：${addressees}。`, true, false, false);
  if (imprint.copyTo.length > 0) add(`抄送：${imprint.copyTo.join('，')}。`, true, false, false);
  const printed = imprint.printedOn === undefined ? '' : `${printedDay(imprint.printedOn)}印发`;
  if (imprint.office !== undefined || printed !== '') {
    add(printed === '' ? (imprint.office ?? '') : `${imprint.office ?? ''}\t${printed}`, false, true, true);
  }
  for (const other of imprint.others) add(other, false, false, true);
  return lines;
}
