/**
 * 附件 (7.3.7): each on a new page, its label flush left in 黑体 on line 1, its title centred on line 3, then as the body. One
 * that is not bound with the paper carries the document number before its label and follows the imprint.
 */
import { type Attachment, attachmentLabel } from '../model/attachment.ts';
import { printedNumber } from '../model/number.ts';
import type { Paper } from '../model/paper.ts';
import { type Flow, skipRows, turnPage } from './flow.ts';
import { setBlocks } from './set-blocks.ts';
import { gridStyle, setParagraph } from './set-paragraph.ts';
import { setTitle } from './set-title.ts';
import { glyphsOf, type Typesetter } from './text/glyphs.ts';

/** Sets one attachment from the head of a new page. */
export function setAttachment(setter: Typesetter, flow: Flow, paper: Paper, attachment: Attachment): void {
  turnPage(flow);
  const { number } = paper.head;
  const label = attachmentLabel(attachment);
  const first = attachment.loose && number !== undefined ? printedNumber(number) + label : label;
  const hei = gridStyle('hei');
  setParagraph(setter, flow, glyphsOf(setter, first, hei), hei, { role: 'attachmentLabel' });
  if (attachment.title !== '') {
    skipRows(flow, 1);
    setTitle(setter, flow, paper, attachment.title, 'attachmentTitle');
  }
  skipRows(flow, 1);
  setBlocks(setter, flow, attachment.blocks);
}
