/** Titles as offices word them, by form, subject and time of the year. */
import type { Chance } from './chance.ts';
import { VILLAGES } from './places.data.ts';
import type { Form, Subject } from './subject.ts';

/** When it is written: year and month. */
export interface When {
  readonly year: number;
  readonly month: number;
}

const KINDS: Readonly<Record<Form, string>> = {
  n: '通知',
  p: '通知',
  s: '通知',
  m: '通知',
  b: '通报',
  r: '报告',
  f: '请示',
  a: '请示',
  c: '函',
};

/** 文种. */
export function kindOf(form: Form): string {
  return KINDS[form];
}

/** A title. `place`: the township that writes, without 人民政府; null for a department. */
export function titleOf(
  chance: Chance,
  form: Form,
  subject: Subject,
  when: When,
  place: string | null,
): string {
  const noun = subject.noun;
  const work = noun.endsWith('工作') || noun.endsWith('活动') ? noun : `${noun}工作`;
  const past = pastOf(chance, when);
  switch (form) {
    case 'n':
      return chance.of([
        `关于做好${nowOf(chance, when)}${work}的通知`,
        `关于切实抓好${nowOf(chance, when)}${work}的通知`,
        `关于进一步做好${work}的通知`,
        `关于扎实推进${nowOf(chance, when)}${work}的通知`,
      ]);
    case 'p':
      return chance.of([
        `关于印发《${when.year}年${noun}实施方案》的通知`,
        `关于印发《${noun}工作要点》的通知`,
        `关于印发《江州市${noun}三年行动计划》的通知`,
        `关于印发《${when.year}年${noun}责任清单》的通知`,
      ]);
    case 's':
      return chance.of([
        `关于报送${past}${noun}情况的通知`,
        `关于填报${past}${noun}情况统计表的通知`,
        `关于开展${noun}情况调查摸底的通知`,
      ]);
    case 'm':
      return chance.of([
        `关于召开全市${noun}推进会议的通知`,
        `关于召开${nowOf(chance, when)}${noun}${noun.endsWith('调度') ? '' : '视频调度'}会的通知`,
        `关于召开${noun}现场会的通知`,
      ]);
    case 'b':
      return chance.of([
        `关于${past}${work}情况的通报`,
        `关于${past}${noun}督查情况的通报`,
        `关于${noun}典型问题的通报`,
      ]);
    case 'r':
      return place === null
        ? chance.of([
            `关于${past}${work}情况的报告`,
            `关于${noun}存在问题及整改情况的报告`,
            `关于我县${noun}进展情况的报告`,
          ])
        : chance.of([`关于${place}${past}${work}情况的报告`, `关于${place}${noun}问题整改情况的报告`]);
    case 'f':
      return place === null
        ? chance.of([`关于解决${nowOf(chance, when)}${noun}经费的请示`, `关于拨付${noun}专项资金的请示`])
        : chance.of([
            `关于解决${place}${chance.of(VILLAGES)}${noun}资金的请示`,
            `关于补助${place}${noun}经费的请示`,
            `关于${place}${chance.of(VILLAGES)}${noun}项目立项并安排资金的请示`,
          ]);
    case 'a':
      return place === null
        ? chance.of([
            `关于审定《云溪县${noun}实施办法》的请示`,
            `关于成立云溪县${noun}工作专班的请示`,
            `关于提请县政府常务会议审议${noun}有关事项的请示`,
          ])
        : `关于${place}${noun}有关事项的请示`;
    case 'c':
      return chance.of([
        `关于征求《${noun}若干措施（征求意见稿）》意见的函`,
        `关于商请支持${noun}的函`,
        `关于转办${noun}有关建议的函`,
        `关于协助提供${past}${noun}资料的函`,
      ]);
  }
}

/** The time ahead or running, as a title names it; often not at all. */
function nowOf(chance: Chance, { year, month }: When): string {
  return chance.of([
    '',
    '',
    `${year}年`,
    `${year}年度`,
    '当前',
    '近期',
    month === 1 || month === 12 ? '岁末年初' : '下一阶段',
  ]);
}

/** The time behind. */
function pastOf(chance: Chance, { year, month }: When): string {
  const last = month === 1 ? `${year - 1}年12月份` : `${year}年${month - 1}月份`;
  const quarter = Math.ceil(month / 3) - 1;
  const ofQuarter = quarter === 0 ? `${year - 1}年第四季度` : `${year}年第${'一二三'[quarter - 1]}季度`;
  const half = month >= 7 ? `${year}年上半年` : `${year - 1}年度`;
  return chance.of([last, last, ofQuarter, half, '近期', '']);
}
