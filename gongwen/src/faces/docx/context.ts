/** What is collected while the document's body is written: pictures, footers, sections. */
import type { FontClass } from '../../fonts/classes.ts';
import type { LaidOut, Run } from '../../layout/laid-out.ts';
import type { Paper } from '../../model/paper.ts';
import type { RunProps } from './wordml.ts';

/** A part that other parts point to. */
export interface RelatedPart {
  id: string;
  type: string;
  path: string;
  bytes: Uint8Array;
}

/** State of one document. */
export interface DocxContext {
  paper: Paper;
  laidOut: LaidOut;
  family(cls: FontClass): string;
  /** Line pitch in twips: the usual one, or that of a short paper set tighter for its signature's sake. */
  line: number;
  /** Body XML in order. */
  out: string[];
  parts: RelatedPart[];
}

/** Properties of a run in a class other than its style's. */
export function classRun(context: DocxContext, cls: FontClass, more: RunProps = {}): RunProps {
  return { font: context.family(cls), ...more };
}

/** Laid-out runs of a role, in reading order, with their page. */
export function runsOf(context: DocxContext, role: Run['role']): { run: Run; page: number }[] {
  return context.laidOut.pages.flatMap((page, index) =>
    page.items.flatMap((item) =>
      item.kind === 'run' && item.role === role ? [{ run: item, page: index }] : [],
    ),
  );
}
