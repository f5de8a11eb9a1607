/** Three thousand incoming papers of twelve months: who writes, about what, when it comes in. */
import {
  addDays,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  startOfDay,
} from '../../../contracts/base/dates.ts';
import { isWorkingDay, type WorkingCalendar } from '../../../server/kernel/calendar/api.ts';
import { SAMPLE_PORTFOLIO, SAMPLE_UNITS } from '../office.ts';
import { type Chance, chanceOf } from './chance.ts';
import { DEPARTMENTS, TOWNSHIPS } from './departments.data.ts';
import type { Paper } from './paper.ts';
import { ABOVE, BESIDE } from './places.data.ts';
import { ALL_SUBJECTS, type Form, type Subject } from './subject.ts';
import { kindOf, titleOf } from './titles.ts';

/** How many come in. */
export const PAPERS = 3000;

const FLOOD_MS = 28 * 86_400_000;

const LEVELS: readonly (readonly ['above' | 'below' | 'beside', number])[] = [
  ['above', 56],
  ['below', 33],
  ['beside', 11],
];
const FORMS: Readonly<Record<'above' | 'below' | 'beside', readonly (readonly [Form, number])[]>> = {
  above: [
    ['n', 34],
    ['p', 15],
    ['s', 22],
    ['m', 14],
    ['b', 15],
  ],
  below: [
    ['r', 45],
    ['f', 35],
    ['a', 20],
  ],
  beside: [['c', 1]],
};

/** Departments by key, the sample's too: name and 机关代字 of whoever writes. */
const WRITERS = new Map<string, { name: string; code: string }>([
  ...SAMPLE_UNITS.map((u) => [u.key, { name: u.fullName, code: u.code ?? '云' }] as const),
  ...DEPARTMENTS.map(
    ([key, , full, code]) =>
      [key, { name: full.startsWith('#') ? full.slice(1) : `云溪县${full}`, code }] as const,
  ),
]);
const TOWNS = [['qingshi', '青石镇', '青政'] as const, ...TOWNSHIPS];
const LEADER_OF = new Map<string, string>([
  ...DEPARTMENTS.map(
    ([key, , , , leader]) => [key, leader === 'mayor' ? 'mayor' : `leader_${leader}`] as const,
  ),
  ...Object.entries(SAMPLE_PORTFOLIO).flatMap(([leader, units]) =>
    units.map((unit) => [unit, leader] as const),
  ),
]);

/** What townships have nothing to do with: the county seat's own. */
const OF_THE_SEAT =
  /城市|城区|高层|国省|国土|政务信息|公共数据|开发区|灌区|预算|债务|债券|政府采购|统计|规划纲要|文物|学校布局|工资调整|审计|复议|公务用车|档案|基金|直达|停车|广告|营商|信用/;

/** All papers, earliest first; `many` fewer for a trial. */
export function papersUntil(anchor: Instant, calendar: WorkingCalendar, many = PAPERS): Paper[] {
  const chance = chanceOf('papers of the county');
  const days = workingDays(anchor, calendar);
  const serials = new Map<string, number>();
  const titles = new Set<string>();
  // Four weeks of rain before the anchor.
  const flooded = instantOf(Date.parse(anchor) - FLOOD_MS);
  const moments = Array.from({ length: many }, (_, i) => momentOf(chance, days, i, many)).sort();
  return moments.map((at, index) => {
    for (;;) {
      const paper = draw(chance, index, at, { serials, flooded });
      if (titles.has(paper.title)) continue;
      titles.add(paper.title);
      return paper;
    }
  });
}

/** The working days of the year before the anchor's day. */
function workingDays(anchor: Instant, calendar: WorkingCalendar): LocalDate[] {
  const last = localDateOf(anchor);
  const days: LocalDate[] = [];
  for (let day = addDays(last, -365); day < last; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

/** Spread over the days, mornings and the hour after the post; to the second, no two alike. */
function momentOf(chance: Chance, days: readonly LocalDate[], i: number, many: number): Instant {
  const day =
    days[Math.min(days.length - 1, Math.floor(((i + chance.next()) * days.length) / many))] ?? days[0];
  if (!day) throw new Error('a year without working days');
  const minute = chance.weighted([
    [chance.between(520, 715), 5],
    [chance.between(845, 1030), 4],
  ]);
  return instantOf(Date.parse(startOfDay(day)) + minute * 60_000 + chance.between(0, 59_999));
}

function draw(
  chance: Chance,
  index: number,
  at: Instant,
  given: { serials: Map<string, number>; flooded: Instant },
): Paper {
  const { serials, flooded } = given;
  const day = localDateOf(at);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const level = chance.weighted(LEVELS);
  const form = chance.weighted(FORMS[level]);
  const subject = subjectFor(
    chance,
    form,
    month,
    at > flooded ? 0.34 : month >= 6 && month <= 9 ? 0.16 : 0.06,
  );
  const isTowns = level === 'below' && (form === 'r' || form === 'f') && !OF_THE_SEAT.test(subject.noun);
  const town = isTowns && chance.happens(0.6) ? chance.of(TOWNS) : null;
  const [sender, code, perYear] = writerOf(chance, level, subject, town);
  const date = addDays(day, -chance.between(0, level === 'above' ? 4 : 2));
  return {
    index,
    at,
    title: titleOf(chance, form, subject, { year, month }, town?.[1] ?? null),
    sender,
    number: numberOf(serials, code, perYear, date),
    date,
    kind: kindOf(form),
    form,
    urgency: chance.weighted([
      ['normal', 87],
      ['urgent', 10],
      ['extra_urgent', 3],
    ]),
    subject,
    leader: chance.happens(0.2) ? 'mayor' : (LEADER_OF.get(subject.lead) ?? 'mayor'),
    township: town?.[0] ?? null,
  };
}

/** In season, and water more often than others: the county lies on a river, and its bureau is the one the guide shows. */
function subjectFor(chance: Chance, form: Form, month: number, waterShare: number): Subject {
  const fitting = ALL_SUBJECTS.filter((s) => s.forms.includes(form) && s.comesUpIn(month));
  const water = fitting.filter((s) => s.lead === 'water');
  return water.length > 0 && chance.happens(waterShare) ? chance.of(water) : chance.of(fitting);
}

function writerOf(
  chance: Chance,
  level: 'above' | 'below' | 'beside',
  subject: Subject,
  town: readonly [string, string, string] | null,
): readonly [name: string, code: string, perYear: number] {
  if (level === 'beside') return [...chance.of(BESIDE), 180];
  if (level === 'below') {
    if (town) return [`云溪县${town[1]}人民政府`, town[2], 160];
    const { name, code } = WRITERS.get(subject.lead) ?? { name: '云溪县发展和改革局', code: '云发改' };
    return [name, code, 220];
  }
  const line = ABOVE[subject.lead];
  const [name, code] = chance.of((line && chance.happens(0.72) ? line : ABOVE['']) ?? []);
  return [name, code, name.includes('办公室') ? 120 : 260];
}

/** The writer's own number: his series runs on between the papers that we get. */
function numberOf(serials: Map<string, number>, code: string, perYear: number, date: LocalDate): string {
  const year = date.slice(0, 4);
  const passed = (Date.parse(date) - Date.parse(`${year}-01-01`)) / (365 * 86_400_000);
  const key = `${code}${year}`;
  const serial = Math.max((serials.get(key) ?? 0) + 1, Math.floor(passed * perYear) + 1);
  serials.set(key, serial);
  return `${code}〔${year}〕${serial}号`;
}
