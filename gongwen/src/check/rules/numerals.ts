/** Numbers (GB/T 15835-2011) and dates in the text (regulation art. 20(4): times accurate). */
import { act, biteIf, type Hit, type Rule } from '../rule.ts';
import type { Piece } from '../sheet.ts';
import { hitOf, textRule } from '../text-rule.ts';

const WEEK = '日一二三四五六';
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const WEEKDAY = /(\d{4})年(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周)([一二三四五六日天])/g;

function dayOf(found: RegExpMatchArray): Date | undefined {
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day : undefined;
}

function impossibleDays(piece: Piece): Hit[] {
  return [...piece.text.matchAll(DAY)].flatMap((found) =>
    dayOf(found) === undefined ? [hitOf(piece, found.index, found[0], `没有“${found[0]}”这一天`)] : [],
  );
}

function wrongWeekdays(piece: Piece): Hit[] {
  return [...piece.text.matchAll(WEEKDAY)].flatMap((found) => {
    const day = dayOf(found);
    const said = (found[4] ?? '').replace('天', '日');
    if (day === undefined || WEEK.charAt(day.getUTCDay()) === said) return [];
    return [hitOf(piece, found.index, found[0], `这一天是星期${WEEK.charAt(day.getUTCDay())}`)];
  });
}

const RANGE_UNIT = '(?=[天日个人年月家户件项次米吨亩元岁级时分]|公里|公斤|平方|[％%])';
const HYPHEN_RANGE = new RegExp(`(?<![\\d-])(\\d{1,4})-(\\d{1,4})${RANGE_UNIT}`, 'g');
const HALF_PERCENT = /(?<![\d.%％])(\d+(?:\.\d+)?)([～~—])(\d+(?:\.\d+)?)([%％])/g;
const WRONG_ZERO = /(?<=[一二三四五六七八九〇○OoＯ])[○OoＯ0](?=[一二三四五六七八九〇○OoＯ0年])/g;

export const NUMERAL_RULES: readonly Rule[] = [
  {
    id: 'Y01',
    family: '数字日期',
    clause: act('第二十条（四）'),
    strength: 'error',
    title: '时间应当准确：所写日期应当存在',
    suggestion: '核对日期',
    find: ({ pieces }) => pieces.flatMap(impossibleDays),
  },
  {
    id: 'Y02',
    family: '数字日期',
    clause: act('第二十条（四）'),
    strength: 'error',
    title: '时间应当准确：日期与星期相符',
    suggestion: '核对日期和星期',
    find: ({ pieces }) => pieces.flatMap(wrongWeekdays),
  },
  textRule({
    id: 'Y03',
    family: '数字日期',
    clause: 'GB/T 15835-2011 5.1',
    strength: 'error',
    title: '四位数字表示的年份不简写为两位',
    suggestion: '写全四位年份',
    pattern: /(?<![\d.〇一二三四五六七八九十])\d{2}年(?=\d{1,2}月|度)/g,
  }),
  textRule({
    id: 'Y04',
    family: '数字日期',
    clause: 'GB/T 15835-2011 4.1',
    strength: 'error',
    title: '同一日期不混用阿拉伯数字和汉字数字',
    suggestion: '统一用阿拉伯数字',
    pattern:
      /\d{4}年[一二三四五六七八九十]+月|[〇一二三四五六七八九]{4}年\d{1,2}月|\d{1,2}月[一二三四五六七八九十]+日/g,
  }),
  textRule({
    id: 'Y05',
    family: '数字日期',
    clause: 'GB/T 15835-2011 5.2',
    strength: 'error',
    title: '用汉字写年份时，零写作“〇”',
    suggestion: '改为“〇”',
    pattern: WRONG_ZERO,
    change: (text) => text.replace(WRONG_ZERO, '〇'),
  }),
  textRule({
    id: 'Y06',
    family: '数字日期',
    clause: 'GB/T 15835-2011 5.1',
    strength: 'error',
    title: '数值范围用“～”或“—”连接，不用短横线',
    suggestion: '改为浪纹线“～”',
    pattern: HYPHEN_RANGE,
    change: (text) => text.replace(HYPHEN_RANGE, '$1～$2'),
  }),
  textRule({
    id: 'Y07',
    family: '数字日期',
    clause: 'GB/T 15835-2011 5.1',
    strength: 'error',
    title: '百分数的范围，前一个数也带百分号',
    suggestion: '写作“63%～68%”',
    pattern: HALF_PERCENT,
    change: (text) => text.replace(HALF_PERCENT, '$1$4$2$3$4'),
  }),
  textRule({
    id: 'Y08',
    family: '数字日期',
    clause: 'GB/T 15835-2011 5.2',
    strength: 'error',
    title: '概数用汉字，相邻两数之间不用顿号',
    suggestion: '写作“三四天”“五六个”',
    pattern:
      /(?<=[^\d一二三四五六七八九十、])(?:\d、\d|[一二三四五六七八九]、[一二三四五六七八九])(?=[天个次]|十|百)/g,
  }),
  {
    id: 'Y09',
    family: '数字日期',
    clause: 'GB/T 15835-2011 4.1',
    strength: 'warning',
    title: '统计数据、带计量单位的数值用阿拉伯数字',
    suggestion: '改用阿拉伯数字',
    find: ({ paragraphs }) =>
      paragraphs.flatMap((piece) => {
        const found =
          /[一二三四五六七八九十百千]{2,}(?:点[一二三四五六七八九〇]+)?(?:公里|公斤|平方米|立方米|吨|毫米|千瓦)/.exec(
            piece.text,
          );
        return biteIf(found !== null, piece.at, '带计量单位的数值用了汉字', found?.[0]);
      }),
  },
];
