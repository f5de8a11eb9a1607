/** Marks that live in sentences, forms and tables rather than on a line of their own. */
import { PERIOD } from './marks.ts';
import type { ReadLine } from './normal.ts';

const SELF = new RegExp(
  '(?:本|此)(?:件|文件|文|通知|报告|材料|资料|电报|电|纪要|方案|请示|函|附件|简报|专报)(?:及其?附件)?(?:内容)?' +
    '(?:属于|属|为|系|是|定为|涉及)(?:国家秘密|[绝机秘]密(?:级)?(?:国家秘密|文件|事项|材料|件)?★*)(?=[,。;、!)])',
  'g',
);
/** Words before it that make it a condition, a question or somebody else's claim. */
const NOT_ITS_OWN = /(?:如果|假如|如|若|凡|倘|是否|不得将|["“「])$|称|主张|认为|提出|答复|告知|理由/;

/** Does the paper say of itself that it is classified? `text` is two lines together: sentences wrap. */
export function declaresItself(text: string): boolean {
  for (const match of text.matchAll(SELF)) {
    if (!NOT_ITS_OWN.test(text.slice(Math.max(0, match.index - 8), match.index))) return true;
  }
  return false;
}

const CITED = new RegExp(`》[(\\[【〔](?:[绝机秘]密)级?★*(?:${PERIOD})?[)\\]】〕]`);

/** Is a paper cited with its mark, 《…》（机密★1年）? Its title may itself be secret. */
export function citesMarked(text: string): boolean {
  return CITED.test(text);
}

const BOX = '[□☐○口〇◻⬜]';
const TICK = '[☑√✓✔☒■●▣◉✅⊠]';
const BEFORE = new RegExp(`(${BOX}|${TICK})(绝密|机密|秘密|内部|公开|非密|普通|工作秘密|无)`, 'g');
const AFTER = new RegExp(`(绝密|机密|秘密|内部|公开|非密|普通|工作秘密|无)(${BOX}|${TICK})`, 'g');
const IS_TICK = new RegExp(TICK);

/** Is exactly a level of state secret ticked among several choices? All ticked alike are bullets, not ticks. */
export function ticksLevel(compact: string): boolean {
  if (compact.length > 200 || !/密/.test(compact)) return false;
  const before = [...compact.matchAll(BEFORE)].map((m) => ({ box: m[1] ?? '', word: m[2] ?? '' }));
  const after = [...compact.matchAll(AFTER)].map((m) => ({ box: m[2] ?? '', word: m[1] ?? '' }));
  const isBefore = before.length > 0 && isBoxFirst(compact);
  const choices = isBefore ? before : after;
  const ticked = choices.filter((choice) => IS_TICK.test(choice.box));
  if (choices.length < 2 || ticked.length !== 1) return false;
  return /^[绝机秘]密$/.test(ticked[0]?.word ?? '');
}

/** Boxes stand either all before or all after their words; the first choice tells. */
function isBoxFirst(compact: string): boolean {
  const box = compact.search(new RegExp(`${BOX}|${TICK}`));
  const word = compact.replace(/密级/, '  ').search(/绝密|机密|秘密|内部|公开|非密|普通|无/);
  return box >= 0 && box < word;
}

const CATALOGUE_HEAD = /题名|文件标题|标题|文件名称|文号/;
const ROW_LEVEL = new RegExp(`^[绝机秘]密级?★*(?:${PERIOD})?$`);

/**
 * Is there a list of papers in which a row carries a level? The head must have a column 密级 beside titles or
 * numbers, the row a cell that is nothing but a level, and a cell long enough to be a title.
 */
export function hasCatalogueRow(lines: readonly ReadLine[]): boolean {
  const head = lines.findIndex((line, i) => isCatalogueHead(line, lines, i));
  if (head < 0) return false;
  return lines.slice(head + 1).some((line) => {
    const cells = line.spaced.split(/[\s|]+/);
    const levels = cells.filter((cell) => ROW_LEVEL.test(cell));
    return levels.length === 1 && cells.length >= 4 && cells.some((cell) => /[一-鿿]{6}/.test(cell));
  });
}

/** The head may stand in one line or one cell a line. */
function isCatalogueHead(line: ReadLine, lines: readonly ReadLine[], i: number): boolean {
  if (!/(?:^|[\s|])密\s?级(?:$|[\s|])/.test(line.spaced)) return false;
  if (CATALOGUE_HEAD.test(line.compact)) return true;
  return lines
    .slice(Math.max(0, i - 5), i + 6)
    .some((l) => l.compact.length <= 6 && CATALOGUE_HEAD.test(l.compact));
}
