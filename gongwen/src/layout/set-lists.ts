/** 附件说明 (7.3.4) and 出席、请假、列席 of minutes (10.3): labelled lines whose wrapped text aligns under its beginning. */
import type { Paper } from '../model/paper.ts';
import { openBlock } from './canvas.ts';
import { type Flow, skipRows } from './flow.ts';
import { HALF } from './geometry.ts';
import { gridStyle, setParagraph } from './set-paragraph.ts';
import { atomsOf } from './text/atoms.ts';
import { type Glyph, glyphsOf, type Typesetter } from './text/glyphs.ts';
import { gatherNames } from './text/names.ts';

const FANG = gridStyle('fang');
const HEI = gridStyle('hei');

/** One blank line after the body, two 字 in: 附件：甲, or 附件：1. 甲 with the numbers under one another. */
export function setAttachmentList(setter: Typesetter, flow: Flow, listed: Paper['attachmentList']): void {
  if (listed.length === 0) return;
  skipRows(flow, 1);
  const label = glyphsOf(setter, '附件：', FANG);
  const labelWidth = halvesOf(label);
  listed.forEach((entry, i) => {
    const number = listed.length === 1 ? [] : glyphsOf(setter, `${i + 1}. `, FANG);
    const lead = i === 0 ? [...label, ...number] : number;
    const firstIndent = i === 0 ? 4 : 4 + labelWidth;
    setParagraph(setter, flow, [...lead, ...glyphsOf(setter, entry.name, FANG)], FANG, {
      role: 'attachmentList',
      firstIndent,
      restIndent: 4 + labelWidth + halvesOf(number),
      body: true,
      block: openBlock(flow.canvas, 'P'),
    });
  });
}

/** One blank line, two 字 in, label 黑体 and names 仿宋, wrapped names under the first (10.3). */
export function setAttendance(setter: Typesetter, flow: Flow, attendance: Paper['attendance']): void {
  if (attendance.length > 0) skipRows(flow, 1);
  for (const line of attendance) {
    const label = glyphsOf(setter, `${line.label}：`, HEI);
    const width = Math.min(halvesOf(label), 36);
    const glyphs = [...label, ...glyphsOf(setter, line.names, FANG)];
    setParagraph(setter, flow, glyphs, FANG, {
      role: 'attendance',
      firstIndent: 4,
      restIndent: 4 + width,
      body: true,
      gather: gatherNames,
    });
  }
}

function halvesOf(glyphs: readonly Glyph[]): number {
  return atomsOf(glyphs, HALF).reduce((sum, atom) => sum + atom.halves, 0);
}
