/** The imprint: paragraphs in one frame at the foot of the type area, on the page the layout chose. */
import { SMALL_CELL } from '../../layout/geometry.ts';
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
  if (afterBlank) {
    context.out.push(endSection(context, section));
    section.numbered = false;
    section.letterFirst = false;
    section.restart = false;
    context.out.push(paragraphXml({ style: 'GwBlank', line: 20 }, ''));
  }
  const bare = context.paper.format === 'letter';
  const frame = `<w:framePr w:w="${twips(156)}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>`;
  lines.forEach((line, i) => {
    const top =
      i === 0
        ? border('top', 'single', 8, 1, '000000')
        : line.ruled
          ? border('top', 'single', 6, 1, '000000')
          : '';
    const bottom = i === lines.length - 1 ? border('bottom', 'single', 8, 1, '000000') : '';
    const borders = bare || top + bottom === '' ? {} : { borders: top + bottom };
    const indent = twips(SMALL_CELL);
    const hanging = line.hanging ? { left: indent + 840, hanging: 840 } : { left: indent };
    const tabs = line.tab ? { tabs: [{ at: twips(156) - indent, kind: 'right' as const }] } : {};
    const props = {
      style: 'GwImprint',
      line: LINE_HEIGHT,
      frame,
      right: indent,
      ...borders,
      ...hanging,
      ...tabs,
    };
    context.out.push(paragraphXml(props, run(line.text)));
  });
  context.out.push(paragraphXml({ style: 'GwBlank', line: 20, pageBreakBefore: alone && at > 0 }, ''));
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
