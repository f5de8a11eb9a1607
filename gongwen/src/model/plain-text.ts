/**
 * The text of a paper in reading order: what a person could read on its pages, and what PDF and OFD must give back character
 * for character (blanks aside, see {@link foldBlanks}). Not text of the paper: page numbers, a table header repeated on a
 * following page, and the picture of a seal or signature stamp.
 */
import { attachmentLabel, attachmentListLines } from './attachment.ts';
import { blockLines } from './block.ts';
import { printedDay } from './date.ts';
import { imprintLines } from './imprint.ts';
import { printedNumber } from './number.ts';
import type { Paper } from './paper.ts';
import { signatureLines } from './signature.ts';

/** 主送机关 joined as printed, without the final colon. */
export function joinedAddressees(paper: Paper): string {
  return paper.addressees.join('，');
}

/** The title without the author's line breaks. */
export function titleText(title: string): string {
  return title.replaceAll('\n', '');
}

/**
 * Lines in this order: 份号, 内部标志, 紧急程度, 发文机关标志 (names, then the word after them; absent on pre-printed paper),
 * 发文字号, 签发人 (label, then each name); a letter has its mark first because the rest stands below it (10.1).
 */
export function headLines(paper: Paper): string[] {
  const { head } = paper;
  const corner = [head.copyNumber, head.internal, head.urgency].filter((text) => text !== undefined);
  const marked = head.mark === undefined || head.preprinted ? [] : [...head.mark.names, head.mark.suffix];
  const mark = marked.filter((text) => text !== '');
  const number = head.number === undefined ? [] : [printedNumber(head.number)];
  const signers = head.signers.length === 0 ? [] : ['签发人：', ...head.signers.map((signer) => signer.name)];
  return [
    ...(paper.format === 'letter' ? [...mark, ...corner] : [...corner, ...mark]),
    ...number,
    ...signers,
  ];
}

function attachmentLines(paper: Paper, loose: boolean): string[] {
  return paper.attachments
    .filter((attachment) => (attachment.loose ?? false) === loose)
    .flatMap((attachment) => {
      const label = attachmentLabel(attachment);
      const first =
        loose && paper.head.number !== undefined ? printedNumber(paper.head.number) + label : label;
      const title = attachment.title === '' ? [] : [titleText(attachment.title)];
      return [first, ...title, ...attachment.blocks.flatMap(blockLines)];
    });
}

/** The whole text, one element a line: head, title, 主送, body, 附件说明, 出席, 署名, date, 附注, attachments, imprint, loose attachments. */
export function plainText(paper: Paper): string {
  const addressees = joinedAddressees(paper);
  const shown = addressees !== '' && !paper.imprint.addresseesHere;
  return [
    ...headLines(paper),
    ...(paper.title === '' ? [] : [titleText(paper.title)]),
    ...(paper.titleNote === undefined ? [] : [paper.titleNote]),
    ...(shown ? [`${addressees}：`] : []),
    ...paper.body.flatMap(blockLines),
    ...attachmentListLines(paper.attachmentList),
    ...paper.attendance.map((line) => `${line.label}：${line.names}`),
    ...(paper.signature === undefined ? [] : signatureLines(paper.signature)),
    ...(paper.date === undefined ? [] : [printedDay(paper.date)]),
    ...(paper.note === undefined ? [] : [paper.note]),
    ...attachmentLines(paper, false),
    ...imprintLines(paper.imprint, addressees),
    ...attachmentLines(paper, true),
  ].join('\n');
}

/** Text without blanks of any kind: the form in which extracted text and {@link plainText} are compared. */
export function foldBlanks(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, '');
}
