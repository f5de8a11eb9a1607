/** One attempt at a whole paper, from head to loose attachments. */
import { issuerNames } from '../model/direction.ts';
import { printedNumber } from '../model/number.ts';
import type { Paper } from '../model/paper.ts';
import { joinedAddressees, titleText } from '../model/plain-text.ts';
import { type Canvas, newCanvas, openBlock } from './canvas.ts';
import { addPage, type Flow, type RowChange, skipRows, startFlow } from './flow.ts';
import type { Composition } from './head/context.ts';
import { putLetterHead } from './head/letter-head.ts';
import { putOrdinaryHead } from './head/ordinary-head.ts';
import { putImprint } from './imprint.ts';
import type { LaidOut, LayoutReport, Role } from './laid-out.ts';
import { putPageNumbers } from './page-numbers.ts';
import { setAttachment } from './set-attachments.ts';
import { setBlocks } from './set-blocks.ts';
import { setAttachmentList, setAttendance } from './set-lists.ts';
import { gridStyle, setParagraph } from './set-paragraph.ts';
import { setTitle } from './set-title.ts';
import { type LonelyClosing, setClosing } from './signature/closing.ts';
import { glyphsOf, type Typesetter } from './text/glyphs.ts';
import { breakTitle } from './title-break.ts';

/** What earlier attempts found necessary. */
export interface Plan {
  changes: ReadonlyMap<number, RowChange>;
  addresseesMoved: boolean;
  smallMark: boolean;
  /** The body opens with a table or figure that must begin on page 1. */
  fitOpening: boolean;
}

/** An attempt: the result, and what is wrong with it. */
export interface Attempt {
  laidOut: LaidOut;
  lonely: LonelyClosing | null;
  bodyOnFirst: boolean;
}

const BODY_ROLES: ReadonlySet<Role> = new Set<Role>([
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'cell',
  'figure',
  'caption',
]);

/** Composes a paper under a plan. */
export function compose(
  source: Paper,
  plan: Plan,
  setter: Typesetter,
  imprintFace: 'even' | 'last',
): Attempt {
  const paper = plan.addresseesMoved
    ? { ...source, imprint: { ...source.imprint, addresseesHere: true as const } }
    : source;
  const canvas = newCanvas();
  const page = addPage(canvas);
  const composition: Composition = { paper, setter, canvas, page, smallMark: plan.smallMark };
  const end = paper.format === 'letter' ? putLetterHead(composition) : putOrdinaryHead(composition);
  const flow = startFlow(canvas, plan.changes, page, Math.min(end.top, 250));
  setOpening(setter, flow, paper);
  setBlocks(setter, flow, paper.body, plan.fitOpening);
  setAttachmentList(setter, flow, paper.attachmentList);
  setAttendance(setter, flow, paper.attendance);
  const lonely = setClosing(setter, flow, paper);
  setEnd(setter, flow, paper, imprintFace);
  const bodyOnFirst = paper.body.length === 0 || page.items.some((item) => BODY_ROLES.has(item.role));
  return { laidOut: result(paper, canvas, setter.report), lonely, bodyOnFirst };
}

/** Title, note under it, addressees. */
function setOpening(setter: Typesetter, flow: Flow, paper: Paper): void {
  if (paper.title !== '') setTitle(setter, flow, paper, paper.title, 'title');
  if (paper.titleNote !== undefined) {
    const kai = gridStyle('kai');
    const block = openBlock(flow.canvas, 'P');
    // Two lines of about one length, not a full one and an orphan.
    const lines = breakTitle(paper.titleNote, 54, (character) =>
      (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2,
    );
    for (const line of lines) {
      const placing = { role: 'titleNote' as const, align: 'center' as const, block };
      setParagraph(setter, flow, glyphsOf(setter, line, kai), kai, placing);
    }
  }
  const addressees = joinedAddressees(paper);
  const shown = addressees !== '' && !paper.imprint.addresseesHere;
  if (paper.title !== '' || paper.titleNote !== undefined) skipRows(flow, 1);
  if (!shown) return;
  const fang = gridStyle('fang');
  setParagraph(setter, flow, glyphsOf(setter, `${addressees}：`, fang), fang, { role: 'addressees' });
}

/** Attachments, imprint, page numbers, loose attachments with numbers of their own. */
function setEnd(setter: Typesetter, flow: Flow, paper: Paper, imprintFace: 'even' | 'last'): void {
  const bound = paper.attachments.filter((each) => !each.loose);
  for (const attachment of bound) setAttachment(setter, flow, paper, attachment);
  const face = paper.format === 'letter' ? 'last' : imprintFace;
  const { unnumbered } = putImprint(setter, flow, paper, face);
  // A letter's first page has no number (10.1).
  const without = new Set(paper.format === 'letter' ? [0, ...unnumbered] : unnumbered);
  const { canvas } = flow;
  putPageNumbers(setter, canvas, 0, without);
  for (const attachment of paper.attachments.filter((each) => each.loose)) {
    const first = canvas.pages.length;
    setAttachment(setter, flow, paper, attachment);
    putPageNumbers(setter, canvas, first, new Set());
  }
}

function result(paper: Paper, canvas: Canvas, report: LayoutReport): LaidOut {
  const title = titleText(paper.title);
  const number = paper.head.number === undefined ? '' : printedNumber(paper.head.number);
  return {
    pages: canvas.pages,
    blocks: canvas.blocks,
    outline: canvas.outline,
    info: {
      title: title === '' ? number || paper.kind : title,
      author: issuerNames(paper).join('、'),
      subject: number,
      date: paper.date ?? paper.imprint.printedOn ?? '2000-01-01',
      keywords: paper.kind,
    },
    report,
  };
}
