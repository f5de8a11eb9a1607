/** Laying out: from the model to positions in millimetres. */
import { type FontSettings, fontLibrary } from '../fonts/library.ts';
import type { Paper } from '../model/paper.ts';
import { type Attempt, compose, type Plan } from './compose.ts';
import { LINES } from './geometry.ts';
import type { LaidOut, LayoutReport } from './laid-out.ts';
import { mend } from './mend.ts';

export type { FontSettings } from '../fonts/library.ts';
export { UnknownFont } from '../fonts/library.ts';
export { UnusableImage } from './image.ts';
export type {
  Item,
  LaidBlock,
  LaidOut,
  LaidPage,
  LayoutReport,
  Picture,
  Role,
  Rule,
  Run,
} from './laid-out.ts';
export { laidOutText } from './laid-out-text.ts';

/** How a paper is to be laid out. */
export interface LayoutOptions {
  fonts?: FontSettings;
  /** Face the imprint stands on: the last even one (printing on both sides; default) or simply the last page. */
  imprintFace?: 'even' | 'last';
}

/** Attempts after which a paper is taken as it is; each mends one thing. */
const MOST_ATTEMPTS = 6;

/**
 * Lays a paper out by GB/T 9704-2012. Deterministic. Nothing of the text is ever lost; what a person should look at is in
 * `report`.
 * @throws UnknownFont when a font setting names a family that is not there; UnusableImage for a damaged picture.
 */
export function layOut(paper: Paper, options: LayoutOptions = {}): LaidOut {
  const library = fontLibrary(options.fonts);
  let plan: Plan = { changes: new Map(), addresseesMoved: false, smallMark: false, fitOpening: false };
  for (let i = 1; ; i++) {
    const report = emptyReport();
    const attempt = compose(paper, plan, { library, report }, options.imprintFace ?? 'even');
    const next = i < MOST_ATTEMPTS ? mend(plan, attempt, paper) : null;
    if (next === null) return finished(attempt, plan);
    plan = next;
  }
}

function emptyReport(): LayoutReport {
  return { adjusted: [], addresseesMoved: false, fallbacks: [], missing: [], remarks: [] };
}

function finished(attempt: Attempt, plan: Plan): LaidOut {
  const { report, pages } = attempt.laidOut;
  report.addresseesMoved = plan.addresseesMoved;
  for (const [page, change] of plan.changes) {
    const why = change.rows > 0 ? 'tightened' : 'loosened';
    report.adjusted.push({ page: page + 1, lines: pages[page]?.lines ?? LINES, why });
  }
  if (!attempt.bodyOnFirst) report.remarks.push('首页未能显示正文');
  if (attempt.lonely !== null) report.remarks.push('署名所在页没有正文');
  return attempt.laidOut;
}
