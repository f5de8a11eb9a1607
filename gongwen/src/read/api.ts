/** Reading others' papers: text out of files, elements out of text, a paper of the model out of both. */
export { ReadError, type ReadErrorCode } from './errors.ts';
export { extractText } from './extract-text.ts';
export type {
  Align,
  ExtractedPaper,
  ExtractedParagraph,
  ReadWarning,
  ReadWarningCode,
  Region,
} from './extracted.ts';
export { READ_LIMITS } from './limits.ts';
export { openPdf } from './pdf/open-pdf.ts';
export { paperFrom, type ReadOptions, type ReadPaperResult, readPaper } from './read-paper.ts';
export { recognise } from './recognise/recognise.ts';
export type {
  ForwardedPaper,
  LevelCounts,
  Place,
  Recognised,
  Recognition,
} from './recognise/types.ts';
