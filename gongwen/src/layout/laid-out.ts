/**
 * A paper laid out: what stands where, in millimetres from the paper's upper left corner. All faces with pages (PDF, OFD,
 * SVG, PNG) are drawn from this and decide nothing themselves; that is why they agree.
 */
import type { FontClass } from '../fonts/classes.ts';
import type { Face } from '../fonts/face.ts';

/** What an element is in the standard's words; `measure` and the structure of the files speak of the same elements. */
export type Role =
  | 'copyNumber'
  | 'internal'
  | 'urgency'
  | 'mark'
  | 'number'
  | 'signers'
  | 'title'
  | 'titleNote'
  | 'addressees'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'attachmentList'
  | 'attendance'
  | 'signature'
  | 'date'
  | 'note'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'caption'
  | 'cell'
  | 'figure'
  | 'seal'
  | 'imprint'
  | 'pageNumber'
  | 'rule';

/** Characters on one baseline in one face, size and colour. */
export interface Run {
  kind: 'run';
  /** Start of the baseline. In a turned run the text climbs from here. */
  x: number;
  y: number;
  text: string;
  /** One advance per code point, in mm. */
  advances: number[];
  cls: FontClass;
  face: Face;
  /** Size in pt. */
  size: number;
  colour: string;
  bold: boolean;
  /** Turned a quarter to the left: landscape tables. */
  turned: boolean;
  role: Role;
  block: number;
}

/** A straight rule, horizontal or vertical. */
export interface Rule {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  colour: string;
  role: Role;
}

/** A picture: bytes as given (PNG or JPEG). */
export interface Picture {
  kind: 'picture';
  x: number;
  y: number;
  width: number;
  height: number;
  turned: boolean;
  bytes: Uint8Array;
  type: 'png' | 'jpeg';
  alt: string;
  role: Role;
  block: number;
}

/** Anything drawn. Order of a page's items is reading order. */
export type Item = Run | Rule | Picture;

/** Kinds of structure element in a tagged file. */
export type Tag =
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Artifact';

/** A structure element. Runs of an `Artifact` block are not text of the paper (page numbers, repeated table heads). */
export interface LaidBlock {
  tag: Tag;
  parent: number | null;
}

/** One face of paper. */
export interface LaidPage {
  items: Item[];
  /** Printed page number, or null (blank page before the imprint, first page of a letter…). */
  number: number | null;
  /** Lines this page is set in; 22 unless tightened or loosened. */
  lines: number;
  /** Top of its first row, mm, and number of rows, as laid out. */
  top: number;
  rows: number;
  /** Rows taken. */
  used: number;
}

/** An entry of the outline. */
export interface OutlineEntry {
  text: string;
  level: 1 | 2;
  page: number;
  y: number;
}

/** What a layout had to do beyond the rules, in words for people and in fields for programs. */
export interface LayoutReport {
  /** Pages set in more or fewer lines than 22 so that the signature does not stand alone. */
  adjusted: { page: number; lines: number; why: 'tightened' | 'loosened' }[];
  /** 主送 was moved to the imprint because page 1 would have shown no body (7.3.1). */
  addresseesMoved: boolean;
  /** Characters printed in a stand-in face. */
  fallbacks: { character: string; cls: FontClass; face: string }[];
  /** Characters no font has; shown as 〓. */
  missing: { character: string; cls: FontClass }[];
  /** Anything else a person should look at, in Chinese. */
  remarks: string[];
}

/** The whole. */
export interface LaidOut {
  pages: LaidPage[];
  blocks: LaidBlock[];
  outline: OutlineEntry[];
  /** Document properties. */
  info: { title: string; author: string; subject: string; date: string; keywords: string };
  report: LayoutReport;
}
