/** What the guard is given to look at, and what it answers. */
import type { GuardRule } from '../../../contracts/modules/guard.ts';

/** The door at which something asks to come in. Every one of them is guarded. */
export type GuardEntrance =
  | 'title'
  | 'body'
  | 'paste'
  | 'autosave'
  | 'file-name'
  | 'file'
  | 'import'
  | 'exchange'
  | 'api';

/** One line of a page, in reading order. */
export interface GuardLine {
  readonly text: string;
  /** Distance from the top of the page as a share of its height, 0 to 1, where the reader knows it. */
  readonly y?: number;
}

/** One page (or sheet, or slide). */
export interface GuardPage {
  /** 1-based. */
  readonly page: number;
  readonly lines: readonly GuardLine[];
}

/** Everything known of one thing at an entrance. Nothing of it may be kept, logged or put into an error. */
export interface GuardInput {
  readonly entrance: GuardEntrance;
  readonly title?: string;
  /** With folders when it comes out of an archive. */
  readonly fileName?: string;
  readonly pages: readonly GuardPage[];
  /** False when text could not be read, in whole or in part: a scan before OCR, a locked file. */
  readonly readable: boolean;
}

/** The answer, without a word of content: it may be stored and shown. */
export type GuardVerdict =
  | { readonly verdict: 'passed'; readonly rule: null; readonly page: null }
  | { readonly verdict: 'refused'; readonly rule: GuardRule; readonly page: number | null }
  | { readonly verdict: 'not-checked'; readonly rule: 'no-text'; readonly page: null };

/** A page of plain text: body, pasted text, autosave, one line per line. */
export function pageOfText(text: string, page = 1): GuardPage {
  return { page, lines: text.split(/\r\n|[\n\r\u2028\u2029\f]/).map((line) => ({ text: line })) };
}
