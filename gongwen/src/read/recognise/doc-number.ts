import { halfWidth, squeeze } from './line.ts';

/** A document number as read. */
export interface FoundNumber {
  /** With 〔〕, without blanks. */
  value: string;
  /** As in the paper, blanks taken out. */
  written: string;
  /** The organ's code (机关代字); '' for 第3号. */
  code: string;
}

/** Lines that hold a number as an element are short; longer ones only quote one. */
const LONGEST = 300;
const OPEN = '[〔\\[［【（(﹝〖｛{<〈]';
const CLOSE = '[〕\\]］】）)﹞〗｝}>〉]';
const CODE = '[\\p{Script=Han}A-Za-z·]{1,24}?';
const SERIAL = '(?:第)?(\\d{1,5}(?:[-—]\\d{1,3})?)号';

const CODED = new RegExp(`(${CODE})${OPEN}((?:19|20)?\\d{2})年?${CLOSE}(?:字)?${SERIAL}`, 'u');
const YEAR_FIRST = new RegExp(
  `${OPEN}((?:19|20)\\d{2})年?${CLOSE}([\\p{Script=Han}]{1,12})(?:第)(\\d{1,5})号`,
  'u',
);
const BARE = new RegExp(
  `^(?:${OPEN}?((?:19|20)\\d{2})年?${CLOSE}?)?(?:总)?第([\\d一二三四五六七八九十百零〇]{1,6})[号期](?:[（(]总第\\d+期[）)])?$`,
);
const UNCODED = new RegExp(`^${OPEN}((?:19|20)\\d{2})年?${CLOSE}\\d{1,5}号$`);
const LABEL = /^(?:发文字号|文件编号|发文号|文号|字号)[:：]/;

/** Takes one pair of brackets off that encloses the whole: （第38号） → 第38号. */
export function withoutBrackets(text: string): string {
  const pairs = ['（）', '()', '[]', '［］', '【】', '〔〕', '﹝﹞'];
  const pair = pairs.find((p) => text.startsWith(p[0] ?? '') && text.endsWith(p[1] ?? ''));
  return pair && text.length > 2 ? text.slice(1, -1) : text;
}

const standard = (text: string): string =>
  text
    .replace(new RegExp(`${OPEN}(?=(?:19|20)?\\d{2}年?${CLOSE})`), '〔')
    .replace(new RegExp(`(?<=〔\\d{2,4})年?${CLOSE}`), '〕');

/**
 * Reads a number where the text is a number and nothing else (blanks and one outer bracket pair aside).
 */
export function wholeNumber(text: string): FoundNumber | null {
  if (text.length > LONGEST) return null;
  const tight = squeeze(halfWidth(text)).replace(LABEL, '');
  for (const candidate of [tight, withoutBrackets(tight)]) {
    const coded = CODED.exec(candidate);
    if (coded && coded[0] === candidate)
      return { value: standard(candidate), written: candidate, code: coded[1] ?? '' };
    const yearFirst = YEAR_FIRST.exec(candidate);
    if (yearFirst && yearFirst[0] === candidate)
      return { value: standard(candidate), written: candidate, code: yearFirst[2] ?? '' };
    if (UNCODED.test(candidate) || BARE.test(candidate))
      return { value: standard(candidate), written: candidate, code: '' };
  }
  return null;
}

/** The first number of the usual form inside a text, with what stands before and after it. */
export function numberWithin(text: string): (FoundNumber & { before: string; after: string }) | null {
  if (text.length > LONGEST) return null;
  const tight = squeeze(halfWidth(text));
  const found = CODED.exec(tight);
  if (!found) return null;
  return {
    value: standard(found[0]),
    written: found[0],
    code: found[1] ?? '',
    before: tight.slice(0, found.index),
    after: tight.slice(found.index + found[0].length),
  };
}
