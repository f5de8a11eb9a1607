/** 份号, 内部标志, 紧急程度: flush left, one under another in this order (7.2.1–7.2.3). State-secret marks do not exist here. */
import { PITCH } from '../geometry.ts';
import { gridStyle } from '../set-paragraph.ts';
import { glyphsOf } from '../text/glyphs.ts';
import type { Composition } from './context.ts';
import { putRow } from './row-text.ts';

/**
 * Puts the corner elements down from `top` on; with `height` the first row is a bare character box (letters, 10.1).
 * Returns the rows taken.
 */
export function putCorner(composition: Composition, top: number, height?: number): number {
  const { head } = composition.paper;
  let rows = 0;
  const put = (
    text: string | undefined,
    cls: 'fang' | 'hei',
    role: 'copyNumber' | 'internal' | 'urgency',
  ): void => {
    if (text === undefined) return;
    const glyphs = glyphsOf(composition.setter, text, gridStyle(cls));
    const place = { role, align: 'left' as const, ...(height === undefined ? {} : { height }) };
    rows += putRow(composition, glyphs, top + rows * PITCH, place);
  };
  put(head.copyNumber, 'fang', 'copyNumber');
  put(head.internal, 'hei', 'internal');
  put(head.urgency, 'hei', 'urgency');
  return rows;
}
