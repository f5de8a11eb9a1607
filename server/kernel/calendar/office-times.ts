/** The office's times as data: when it works, when an ordinary matter may call somebody, what is told at any hour. */
import { createHash } from 'node:crypto';
import type { Urgency } from '../../../contracts/base/acts.ts';

/** A stretch of office time, in minutes after 00:00 +08:00. */
export interface OfficeStretch {
  readonly from: number;
  readonly to: number;
}

/** Office hours of a working day: stretches in order that do not overlap. Each office's own data. */
export type OfficeHours = readonly OfficeStretch[];

/** What an office sets about its times. */
export interface OfficeTimes {
  /** In which limits of working hours run. */
  readonly working: OfficeHours;
  /** In which ordinary matters warn; outside are the quiet hours. */
  readonly telling: OfficeHours;
  /** Matters that wait for nothing. */
  readonly atAnyHour: readonly Urgency[];
}

/** 8:30–12:00 and 14:00–17:30: seven hours. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 14 * 60, to: 17 * 60 + 30 },
];

/** What holds until the office says otherwise. */
export const DEFAULT_OFFICE_TIMES: OfficeTimes = {
  working: DEFAULT_OFFICE_HOURS,
  telling: DEFAULT_OFFICE_HOURS,
  atAnyHour: ['urgent', 'extra_urgent'],
};

/** A short name of the times, empty for the default ones: part of the calendar's version, so that limits are counted anew. */
export function timesName(times: OfficeTimes): string {
  const text = JSON.stringify([times.working, times.telling, [...times.atAnyHour].sort()]);
  const usual = JSON.stringify([
    DEFAULT_OFFICE_TIMES.working,
    DEFAULT_OFFICE_TIMES.telling,
    [...DEFAULT_OFFICE_TIMES.atAnyHour].sort(),
  ]);
  return text === usual ? '' : createHash('sha256').update(text).digest('hex').slice(0, 8);
}
