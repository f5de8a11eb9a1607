/** What reading finds. */
import type { ExtractedPaper } from 'gongwen/read';

/** Kinds of files, by content. */
export type FileKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'txt'
  | 'html'
  | 'rtf'
  | 'mail'
  | 'zip'
  | 'old-office'
  | 'jpeg'
  | 'png'
  | 'webp';

/** One line with its height on the page (0 top, 1 bottom) where the file says so. */
export interface FoundLine {
  readonly text: string;
  readonly y?: number;
}

/** A page, sheet or slide. */
export interface FoundPage {
  /** From 1. */
  readonly page: number;
  readonly lines: readonly FoundLine[];
}

/** Everything a file says. */
export interface FoundFile {
  readonly kind: FileKind;
  /** As its name came, with the folders of an archive. */
  readonly name: string;
  /** To be shown and searched. */
  readonly pages: readonly FoundPage[];
  readonly pageCount: number | null;
  /** Other readings of it: before its tracked changes, notes beside slides. Looked at like pages, never shown. */
  readonly besides: readonly (readonly FoundPage[])[];
  /** Titles, key words, names of sheets: short texts that stand alone. */
  readonly titles: readonly string[];
  /** False when some of it could not be read as text. */
  readonly isWhole: boolean;
  /** With the places of its paragraphs, where gongwen read it. */
  readonly paper: ExtractedPaper | null;
  /** Files in it. */
  readonly inner: readonly FoundFile[];
}

/** A file with nothing found yet. */
export function nothingFound(kind: FileKind, name: string): FoundFile {
  return {
    kind,
    name,
    pages: [],
    pageCount: null,
    besides: [],
    titles: [],
    isWhole: true,
    paper: null,
    inner: [],
  };
}

/** Lines as one page; blank ones are left out. */
export function pageOfLines(lines: readonly string[], page = 1): FoundPage {
  return { page, lines: lines.filter((text) => text.trim() !== '').map((text) => ({ text })) };
}
