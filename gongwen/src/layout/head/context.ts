/** What every part of the composition works with. */
import type { Paper } from '../../model/paper.ts';
import type { Canvas } from '../canvas.ts';
import type { LaidPage } from '../laid-out.ts';
import type { Typesetter } from '../text/glyphs.ts';

/** One attempt at composing a paper. */
export interface Composition {
  paper: Paper;
  setter: Typesetter;
  canvas: Canvas;
  page: LaidPage;
  /** The mark is set smaller than usual because page 1 would otherwise show no body. */
  smallMark: boolean;
}

/** Where the head ends: the foot of its last element, from which the following blank lines are counted. */
export interface HeadEnd {
  /** Top of the first row after the blank lines the standard asks for. */
  top: number;
}
