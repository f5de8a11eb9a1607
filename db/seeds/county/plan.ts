/** What the office proposes for a paper, and what its leader will choose. */
import { epochOf } from '../../../contracts/base/dates.ts';
import type { Chance } from './chance.ts';
import type { County } from './county.ts';
import type { Paper } from './paper.ts';
import type { Form } from './subject.ts';
import type { Fill } from './wording.ts';
import { say } from './wording.ts';
import * as words from './words.data.ts';

type Disposition = 'to_handle' | 'to_guide' | 'to_read';

/** One option as the endpoint takes it. */
export interface Option {
  readonly text: string;
  readonly disposition: Disposition;
  readonly unitIds: number[];
  readonly limit: Limit | null;
}

interface Limit {
  readonly amount: number;
  readonly unit: 'calendar-days';
}

/** The plan. */
export interface Plan {
  readonly summary: string;
  readonly options: readonly Option[];
  /** Index of the option the leader taps; null: his own words alone. */
  readonly chosen: number;
  readonly disposition: Disposition;
  /** Keys; the first leads. */
  readonly units: readonly string[];
  readonly limit: Limit;
  readonly fill: Fill;
}

/** Handle, guide, read: how often by form. */
const DISPOSITIONS: Readonly<Record<Form, readonly (readonly [Disposition, number])[]>> = {
  n: [
    ['to_handle', 30],
    ['to_guide', 42],
    ['to_read', 28],
  ],
  p: [
    ['to_handle', 26],
    ['to_guide', 50],
    ['to_read', 24],
  ],
  s: [
    ['to_handle', 34],
    ['to_guide', 52],
    ['to_read', 14],
  ],
  m: [
    ['to_handle', 4],
    ['to_guide', 66],
    ['to_read', 30],
  ],
  b: [
    ['to_handle', 28],
    ['to_guide', 32],
    ['to_read', 40],
  ],
  r: [
    ['to_handle', 10],
    ['to_guide', 30],
    ['to_read', 60],
  ],
  f: [
    ['to_handle', 36],
    ['to_guide', 58],
    ['to_read', 6],
  ],
  a: [
    ['to_handle', 14],
    ['to_guide', 76],
    ['to_read', 10],
  ],
  c: [
    ['to_handle', 12],
    ['to_guide', 70],
    ['to_read', 18],
  ],
};

/** Makes it. */
export function planOf(county: County, paper: Paper, chance: Chance): Plan {
  const { subject } = paper;
  const besides = subject.besides.filter(() => chance.happens(0.5));
  const town = paper.township !== null && paper.form === 'f' && chance.happens(0.4) ? [paper.township] : [];
  const units = [...new Set([subject.lead, ...besides, ...town])];
  const days = chance.weighted([
    [7, 2],
    [10, 3],
    [15, 6],
    [20, 2],
    [30, 2],
  ] as const);
  const limit: Limit = { amount: days, unit: 'calendar-days' };
  const others = units.slice(1).map((unit) => county.nameOf(unit));
  const fill: Fill = {
    lead: county.nameOf(subject.lead),
    besides: others.length === 0 ? '' : `，${others.join('、')}配合`,
    noun: subject.noun,
    days,
  };
  // After the rain what concerns water is to be handled, not read.
  const isPressing = subject.lead === 'water' && epochOf(paper.at) > epochOf(county.anchor) - 28 * 86_400_000;
  const disposition =
    isPressing && chance.happens(0.5) ? 'to_handle' : chance.weighted(DISPOSITIONS[paper.form]);
  const option = (kind: Disposition): Option => ({
    disposition: kind,
    text: say(
      chance,
      { to_handle: words.TO_HANDLE, to_guide: words.TO_GUIDE, to_read: words.TO_READ }[kind],
      fill,
    ),
    unitIds: kind === 'to_handle' ? units.map((unit) => county.unit(unit)) : [],
    limit: kind === 'to_handle' ? limit : null,
  });
  const kinds: Disposition[] = chance.happens(0.3)
    ? ['to_handle', 'to_guide', 'to_read']
    : disposition === 'to_read'
      ? ['to_guide', 'to_read']
      : ['to_handle', 'to_guide'];
  return {
    summary: say(chance, words.SUMMARIES[paper.form] ?? [], fill),
    options: kinds.map(option),
    chosen: kinds.indexOf(disposition),
    disposition,
    units,
    limit,
    fill,
  };
}
