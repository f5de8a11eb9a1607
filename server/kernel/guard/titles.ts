/** Marks in titles and in file names, where a level stands in brackets, at an edge, or between separators. */
import type { GuardRule } from '../../../contracts/modules/guard.ts';
import { findEdgeMark, PERIOD, readMarkLine } from './marks.ts';
import { compacted, normalised } from './normal.ts';

const INNER = `[绝机秘]密级?★*(?:${PERIOD})?`;
const BRACKETED_EDGE = new RegExp(`^[(\\[【〔{<]${INNER}[)\\]】〕}>](?=.)|[(\\[【〔{<]${INNER}[)\\]】〕}>]$`);
/** A star right after a level, unless it is quoted or spoken of. */
const STARRED = /(?:^|[^"“'‘「『作业])[绝机秘]密级?★(?!["”’」』]|字样|标志|标识|标注|符号)/;
/** A level alone in brackets, anywhere in a title: 转发：（机密）关于…, 关于某方案（秘密）的请示. */
const BRACKETED = new RegExp(`(?<!级|资质|投票)[(\\[【〔{<][绝机秘]密★*(?:${PERIOD})?[)\\]】〕}>]`);
const COLON_START = /^[绝机秘]密级?[:\-—|](?=.)/;
const FILE_PIECES = /[\s_\-—–.·+&,、#@~()[\]【】〔〕{}《》<>=;]+/;
const FILE_MARK = new RegExp(`^[绝机秘]密(?:级|文件|资料|材料|件)?★*(?:${PERIOD})?\\d{0,4}$`);
const ENGLISH_FILE = /(?:^|[\s_\-.([])TOP[\s_\-.]*SECRET(?:$|[\s_\-.)\]])|^SECRET(?:$|[\s_\-.)\]])/;

/** Does a head line or title carry a bracketed level at its edge, such as （机密）关于…？ 乙级（秘密级） is a grade. */
export function hasBracketedEdge(compact: string): boolean {
  return BRACKETED_EDGE.test(compact) && !/资质|等级|级[([【〔{<]/.test(compact);
}

/** The rule a title breaks. */
export function ruleOfTitle(title: string): GuardRule | undefined {
  const spaced = normalised(title).trim();
  const compact = compacted(spaced);
  if (readMarkLine(compact)?.levels.size === 1) return 'mark-in-title';
  if (
    hasBracketedEdge(compact) ||
    BRACKETED.test(compact) ||
    STARRED.test(compact) ||
    COLON_START.test(compact)
  )
    return 'mark-in-title';
  const edge = findEdgeMark(spaced);
  if (edge !== undefined && edge.gap > 0 && !isLetterSpaced(spaced)) return 'mark-in-title';
  return /^TOP\s*SECRET\b/.test(spaced) ? 'english-mark' : undefined;
}

/** The rule a file's name breaks; the folders of an archive's entry count as well. */
export function ruleOfFileName(fileName: string): GuardRule | undefined {
  for (const segment of normalised(fileName).split(/[/\\]/)) {
    const name = segment.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
    if (isMarkedName(name)) return 'mark-in-file-name';
    if (ENGLISH_FILE.test(name)) return 'english-mark';
  }
  return undefined;
}

function isMarkedName(name: string): boolean {
  const compact = compacted(name);
  if (readMarkLine(compact)?.levels.size === 1) return true;
  if (STARRED.test(compact)) return true;
  const pieces = name.split(FILE_PIECES).filter((piece) => piece !== '');
  const marks = pieces.filter(
    (piece, i) => FILE_MARK.test(piece) && !isOther(pieces[i - 1]) && !isGrade(pieces, i),
  );
  return new Set(marks.map((mark) => mark.slice(0, 2))).size === 1;
}

/** 机密级 between other words is the grade of a cabinet or a post; at an edge it is taken for the file's own. */
function isGrade(pieces: readonly string[], i: number): boolean {
  return pieces[i]?.endsWith('级') === true && i > 0 && i < pieces.length - 1;
}

/** 商业_秘密 is no mark, however it is cut. */
function isOther(before: string | undefined): boolean {
  return before !== undefined && /(?:工作|商业|企业|公司|个人|国家)$/.test(before);
}

/** Is every word one character long, as titles are sometimes spread? Then spaces part nothing. */
export function isLetterSpaced(spaced: string): boolean {
  const words = spaced.split(/\s+/);
  const single = words.filter((word) => word.length === 1).length;
  return words.length >= 4 && single >= words.length * 0.6;
}
