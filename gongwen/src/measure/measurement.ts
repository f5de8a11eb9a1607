/** What a measurement of a finished file says. Lengths in mm from the page's upper left corner, sizes in pt. */

/** Characters on one baseline in one font, size and colour. */
export interface MeasuredText {
  text: string;
  /** Start of the baseline. */
  x: number;
  y: number;
  /** From the start to the end of the last character. */
  width: number;
  size: number;
  /** PostScript name without a subset's prefix. */
  font: string;
  /** `#rrggbb`. */
  colour: string;
  /** Reading direction in degrees, counter-clockwise: 0, or 90 in landscape tables. */
  turn: number;
  /** Start of each character along the reading direction, from the text's own start. */
  offsets: number[];
}

/** A straight rule. */
export interface MeasuredRule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  colour: string;
}

/** A picture's box. */
export interface MeasuredPicture {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One page. */
export interface MeasuredPage {
  width: number;
  height: number;
  /** Printed lines within the type area (upright text only). */
  lines: number;
  texts: MeasuredText[];
  rules: MeasuredRule[];
  pictures: MeasuredPicture[];
}

/** A whole file. */
export interface Measurement {
  format: 'pdf' | 'ofd';
  pages: MeasuredPage[];
}

/** Thrown when a file is neither PDF nor OFD, or damaged; the message is for people. */
export class Unmeasurable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Unmeasurable';
  }
}
