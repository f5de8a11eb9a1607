/**
 * The DOCX face: a document to go on writing in. Real styles, typed numbers, the 22-line grid, odd and even footers. It agrees
 * with PDF and OFD in pages, not in lines: Word and WPS squeeze and hang punctuation by their own rules.
 */
import type { FontSettings } from '../../fonts/library.ts';
import { AREA } from '../../layout/geometry.ts';
import type { LaidOut } from '../../layout/laid-out.ts';
import { attachmentListLines } from '../../model/attachment.ts';
import type { Paper } from '../../model/paper.ts';
import { joinedAddressees } from '../../model/plain-text.ts';
import { writeZip } from '../zip.ts';
import { endSection, writeAttachment, writeBlocks } from './blocks-docx.ts';
import { writeClosing } from './closing-docx.ts';
import { classRun, type DocxContext } from './context.ts';
import { familyOf } from './fonts-docx.ts';
import { writeHead } from './head-docx.ts';
import { writeImprint } from './imprint-docx.ts';
import { packageParts } from './package-parts.ts';
import { type Section, sectionXml } from './sections.ts';
import { LINE, paragraphXml, run, twips } from './wordml.ts';

/** One 字 on the grid in twips. */
const CELL = 316;

/** mm kept free on a tightened letter. */
const LETTER_SLACK = 6;

/** A paper of one or two pages takes the pitch of its tightened page; word processors know no pitch of a single page. */
function linePitch(laidOut: LaidOut, letter: boolean): number {
  const tightened = laidOut.report.adjusted.find((each) => each.why === 'tightened' && each.page <= 2);
  if (tightened === undefined) return LINE;
  // A letter's mark stands above the type area; word processors differ by some millimetres in where its line ends.
  const height = letter ? AREA.height - LETTER_SLACK : AREA.height;
  return Math.floor(twips(height / tightened.lines)) - 1;
}

/** Writes a paper as DOCX; its layout supplies places and page turns. */
export function writeDocx(paper: Paper, laidOut: LaidOut, fonts?: FontSettings): Uint8Array {
  const context: DocxContext = {
    paper,
    laidOut,
    line: linePitch(laidOut, paper.format === 'letter'),
    family: (cls) => familyOf(cls, fonts),
    out: [],
    parts: [],
  };
  const section: Section = { numbered: true, letterFirst: paper.format === 'letter' };
  writeHead(context);
  writeAddressees(context);
  writeBlocks(context, paper.body, section);
  writeLists(context);
  writeClosing(context);
  for (const attachment of paper.attachments.filter((each) => !each.loose)) {
    writeAttachment(context, attachment, section, true);
  }
  writeImprint(context, section);
  for (const attachment of paper.attachments.filter((each) => each.loose)) {
    context.out.push(endSection(context, { ...section }));
    Object.assign(section, { numbered: true, letterFirst: false, restart: true });
    writeAttachment(context, attachment, section, false);
  }
  const body = context.out.join('') + sectionXml(context, section);
  return writeZip(
    packageParts(context, body).map(([path, bytes]) => ({
      path,
      bytes,
      packing: path.includes('media/') ? 'none' : 'full',
    })),
  );
}

function writeAddressees(context: DocxContext): void {
  const { paper, laidOut } = context;
  const addressees = joinedAddressees(paper);
  const titled = paper.title !== '' || paper.titleNote !== undefined;
  const shown = addressees !== '' && !paper.imprint.addresseesHere && !laidOut.report.addresseesMoved;
  if (titled) context.out.push(paragraphXml({ style: 'GwBody', firstLine: 0 }, ''));
  if (shown) context.out.push(paragraphXml({ style: 'GwAddressees' }, run(`${addressees}：`)));
}

function writeLists(context: DocxContext): void {
  const { attachmentList, attendance } = context.paper;
  attachmentListLines(attachmentList).forEach((line, i) => {
    const number = attachmentList.length === 1 ? 0 : String(i + 1).length + 2;
    const text = 5 * CELL + (number * CELL) / 2;
    const start = i === 0 ? 2 * CELL : 5 * CELL;
    const before = i === 0 ? { before: context.line } : {};
    const props = {
      style: 'GwAttachmentList',
      left: Math.round(text),
      hanging: Math.round(text - start),
      ...before,
    };
    context.out.push(paragraphXml(props, run(line)));
  });
  attendance.forEach((line, i) => {
    const label = (Math.min(15, [...line.label].length) + 1) * CELL;
    const before = i === 0 ? { before: context.line } : {};
    const props = { style: 'GwAttendance', left: 2 * CELL + label, hanging: label, ...before };
    const content = run(`${line.label}：`, classRun(context, 'hei')) + run(line.names);
    context.out.push(paragraphXml(props, content));
  });
}
