/** A paper cut into what a reader compares: head elements, title, paragraphs, tables, attachments, signature, imprint. */
import { attachmentLabel, attachmentListLines } from '../model/attachment.ts';
import { type Block, blockLines } from '../model/block.ts';
import { printedDay } from '../model/date.ts';
import { imprintLines } from '../model/imprint.ts';
import type { Paper } from '../model/paper.ts';
import { headLines, joinedAddressees, titleText } from '../model/plain-text.ts';
import { signatureLines } from '../model/signature.ts';

/** One unit. `part` is what it is called (标题, 正文, 附件1…); `place` = its number within the part, from 1. */
export type Unit = { readonly part: string; readonly place: number; readonly text: string };

/** Units of a paper in reading order. A table is one unit, a row a line, cells divided by │. */
export function unitsOf(paper: Paper): Unit[] {
  const parts: [string, string[]][] = [
    ['版头', headLines(paper)],
    ['标题', paper.title === '' ? [] : [titleText(paper.title)]],
    ['题注', paper.titleNote === undefined ? [] : [paper.titleNote]],
    ['主送', paper.addressees.length === 0 ? [] : [joinedAddressees(paper)]],
    ['正文', paper.body.map(blockText)],
    ['附件说明', attachmentListLines(paper.attachmentList)],
    ['名单', paper.attendance.map((line) => `${line.label}：${line.names}`)],
    ['署名', paper.signature === undefined ? [] : signatureLines(paper.signature)],
    ['成文日期', paper.date === undefined ? [] : [printedDay(paper.date)]],
    ['附注', paper.note === undefined ? [] : [paper.note]],
    ...paper.attachments.map((attachment): [string, string[]] => [
      attachmentLabel(attachment),
      [
        ...(attachment.title === '' ? [] : [titleText(attachment.title)]),
        ...attachment.blocks.map(blockText),
      ],
    ]),
    ['版记', imprintLines(paper.imprint, joinedAddressees(paper))],
  ];
  return parts.flatMap(([part, texts]) => texts.map((text, at) => ({ part, place: at + 1, text })));
}

function blockText(block: Block): string {
  if (block.type !== 'table') return blockLines(block).join('') || '（图）';
  const rows = block.rows.map((row) => row.map((cell) => cell.text.replaceAll('\n', ' ')).join('│'));
  return [...(block.caption === undefined ? [] : [block.caption]), ...rows].join('\n');
}
