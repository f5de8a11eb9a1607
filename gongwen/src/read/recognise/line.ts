import type { ExtractedPaper, ExtractedParagraph } from '../extracted.ts';
import type { Place } from './types.ts';

/** What a paragraph of the file is in the paper. `body` is what nothing else claimed. */
export type Role =
  | 'noise'
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'mark'
  | 'number'
  | 'signer'
  | 'title'
  | 'titleNote'
  | 'addressees'
  | 'body'
  | 'listed'
  | 'emptyPage'
  | 'signature'
  | 'date'
  | 'note'
  | 'sendTo'
  | 'copyTo'
  | 'print'
  | 'imprintOther'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'annex';

/** A paragraph prepared for matching. Nothing is ever taken out of `source`; the other forms are for looking only. */
export interface Line {
  /** Index in the extracted paper's paragraphs. */
  index: number;
  source: ExtractedParagraph;
  /** Trimmed, without the residue of web editors. */
  text: string;
  /** As `text`, full-width digits and letters halved, and without any blank. */
  tight: string;
  role: Role;
}

/** Residue that web content systems leave in text copied from them. */
const RESIDUE = /@@|&(?:nbsp|ensp|emsp|amp)?;|\u200b|\ufeff/g;

/** Full-width digits and letters to half width. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Without blanks of any kind. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, '');
}

/** Prepares the paper's own paragraphs; page furniture (headers, footers) is left out, notes and text boxes are in. */
export function linesOf(extracted: ExtractedPaper): Line[] {
  const lines: Line[] = [];
  extracted.paragraphs.forEach((source, index) => {
    if (source.region === 'header' || source.region === 'footer') return;
    const text = source.text.replace(RESIDUE, '').trim();
    if (text === '' && source.text.trim() === '') return;
    // Rules drawn with characters, the star of the red separator: seen, but saying nothing.
    const role = text === '' || /^[-—–_=*─━~.…·★☆\s]+$/.test(text) ? 'noise' : 'body';
    lines.push({ index, source, text, tight: squeeze(halfWidth(text)), role });
  });
  return lines;
}

/** The nearest line before `i` that is no noise. */
export function lineBefore(lines: readonly Line[], i: number): Line | undefined {
  for (let k = i - 1; k >= 0; k--) if (lines[k]?.role !== 'noise') return lines[k];
  return undefined;
}

/** The nearest line after `i` that is no noise. */
export function lineAfter(lines: readonly Line[], i: number): Line | undefined {
  for (let k = i + 1; k < lines.length; k++) if (lines[k]?.role !== 'noise') return lines[k];
  return undefined;
}

/** The place of a line, for showing where a value was read. */
export function placeOf(line: Line | undefined): Place | null {
  if (line === undefined) return null;
  return { page: line.source.page, line: line.source.line, text: line.text.slice(0, 200) };
}
