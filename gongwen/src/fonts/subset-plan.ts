/** Which characters of a face are embedded, and as which glyphs. */
import type { Face } from './face.ts';

/** A subset's plan: characters in order, and the glyph numbers they get (from 1). */
export interface SubsetPlan {
  face: Face;
  /** Embedded name: six letters from the contents, so that two subsets never pass for one another. */
  name: string;
  codePoints: readonly number[];
  /** Source glyphs; the first is .notdef. */
  sources: readonly number[];
  glyphOf(codePoint: number): number;
}
