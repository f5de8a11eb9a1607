import type { Paper } from '../model/paper.ts';
import { extractText } from './extract-text.ts';
import type { ExtractedPaper, ReadWarning } from './extracted.ts';
import { analyse } from './recognise/analyse.ts';
import { type Line, linesOf, placeOf } from './recognise/line.ts';
import { recognitionOf } from './recognise/recognise.ts';
import type { Place, Recognition } from './recognise/types.ts';
import type { Rewriting } from './to-model/ledger.ts';
import { paperOf } from './to-model/paper-of.ts';

/** `webRemains`: what to do with the box and the buttons of a web page round the text; kept in the body by default. */
export interface ReadOptions {
  webRemains?: 'keep' | 'drop';
}

/** Another's paper, read into the model. */
export interface ReadPaperResult {
  paper: Paper;
  /** Per element, 0..1; see Recognised. */
  confidences: Record<keyof Recognition, number>;
  recognition: Recognition;
  /** Lines that stand in the body though they were something else: a page's remains, an element the model cannot hold. */
  unrecognised: { role: Line['role']; place: Place | null }[];
  /** Elements the model prints in the standard form where the source wrote another; together with the paper: all the text. */
  rewritten: Rewriting[];
  /** Running heads and page numbers (and, if wanted, a web page's remains): in the file, not in the paper. */
  furniture: string[];
  readable: ExtractedPaper['readable'];
  warnings: ReadWarning[];
}

/**
 * Reads a .docx, .txt or .pdf into the model. No text is lost: what is not recognised is body.
 * @throws ReadError when the file cannot be read; InvalidPaper with code R-SEC-08 when it bears a state-secret mark.
 */
export async function readPaper(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadPaperResult> {
  return paperFrom(await extractText(bytes, name), options);
}

/** As {@link readPaper}, from text already extracted. */
export function paperFrom(extracted: ExtractedPaper, options: ReadOptions = {}): ReadPaperResult {
  const own = (region: string): boolean => region !== 'note';
  const analysis = analyse({ ...extracted, paragraphs: extracted.paragraphs.filter((p) => own(p.region)) });
  const notes = linesOf({ ...extracted, paragraphs: extracted.paragraphs.filter((p) => !own(p.region)) });
  const recognition = recognitionOf(analysis);
  const remains = options.webRemains === 'drop' ? analysis.lines.filter((l) => l.role === 'noise') : [];
  if (remains.length > 0) analysis.lines = analysis.lines.filter((line) => line.role !== 'noise');
  const built = paperOf(analysis, recognition, notes);
  return {
    paper: built.paper,
    confidences: confidencesOf(recognition),
    recognition,
    unrecognised: built.unplaced.map((line) => ({ role: line.role, place: placeOf(line) })),
    rewritten: built.rewritten,
    furniture: [
      ...extracted.paragraphs.filter((p) => p.region === 'header' || p.region === 'footer'),
      ...remains.map((line) => line.source),
    ].map((p) => p.text),
    readable: extracted.readable,
    warnings: extracted.warnings,
  };
}

function confidencesOf(recognition: Recognition): Record<keyof Recognition, number> {
  const entries = Object.entries(recognition).map(([key, found]) => [key, found.confidence]);
  return Object.fromEntries(entries) as Record<keyof Recognition, number>;
}
