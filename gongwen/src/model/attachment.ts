/** 附件说明 (GB/T 9704-2012, 7.3.4) and 附件 (7.3.7). */
import { z } from 'zod';
import { Block } from './block.ts';
import { Line, Lines } from './words.ts';

/** An entry of 附件说明. Its number is its place; a single one has none; no punctuation after the name. */
export const ListedAttachment = z.strictObject({
  name: Line,
  /** The number as the source wrote it when that is not `1.` (for check; faces print the standard form). */
  label: Line.exactOptional(),
});
export type ListedAttachment = z.infer<typeof ListedAttachment>;

/**
 * An attachment: 附件N flush left in 黑体 on line 1 of a new page, its title centred on line 3. `number` is absent for a
 * single one (附件). `loose` = not bound with the paper: line 1 is then 发文字号 + 附件N, and it follows the imprint.
 */
export const Attachment = z.strictObject({
  number: z.int().min(1).max(200).exactOptional(),
  title: Lines,
  blocks: z.array(Block).default([]),
  loose: z.literal(true).exactOptional(),
});
export type Attachment = z.infer<typeof Attachment>;

/** The label above an attachment: `附件` or `附件2`. */
export function attachmentLabel(attachment: Attachment): string {
  return attachment.number === undefined ? '附件' : `附件${attachment.number}`;
}

/** 附件说明 as printed, one line an entry: `附件：甲`, or `附件：1. 甲`, `2. 乙`, … */
export function attachmentListLines(listed: readonly ListedAttachment[]): string[] {
  if (listed.length === 1) return listed.map((entry) => `附件：${entry.name}`);
  return listed.map((entry, index) => `${index === 0 ? '附件：' : ''}${index + 1}. ${entry.name}`);
}
