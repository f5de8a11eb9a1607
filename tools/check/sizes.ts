/** File sizes: over 300 lines is reported, over 500 fails. A file that passes 300 is split by operation. */
import type { Finding, Tree } from './tree.ts';

/** From here on a file is named in the report. */
export const REPORTED = 300;
/** From here on the check fails. */
export const REFUSED = 500;

const COUNTED = /^(?:contracts|server|web|gongwen|db\/seeds|test|bench|tools)\/.*\.(?:ts|tsx|mjs)$/;
/** Tables of data and generated files are read by nobody from top to bottom. */
const DATA = /\.(?:data|generated)\.ts$/;

/** A file with its length. */
export interface Sized {
  readonly path: string;
  readonly lines: number;
}

/** Lengths of all counted sources, longest first. */
export function sizesOf(tree: Tree): Sized[] {
  return [...tree]
    .filter(([path]) => COUNTED.test(path) && !DATA.test(path))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .sort((a, b) => b.lines - a.lines);
}

/** Files that are too long. */
export function checkSizes(tree: Tree): Finding[] {
  return sizesOf(tree)
    .filter(({ lines }) => lines > REFUSED)
    .map(({ path, lines }) => ({
      rule: 'size',
      file: path,
      message: `${lines} lines; no file is longer than ${REFUSED}: split it by operation, one per file`,
    }));
}

/** Median, 95th percentile and the files worth splitting. */
export function sizeReport(tree: Tree): string {
  const sizes = sizesOf(tree);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * (1 - share))]?.lines ?? 0;
  const long = sizes.filter(({ lines }) => lines > REPORTED).map(({ path, lines }) => `  ${lines} ${path}`);
  return [
    `${sizes.length} files, median ${at(0.5)} lines, p95 ${at(0.95)}, ${long.length} over ${REPORTED}`,
    ...long,
  ].join('\n');
}
