/** 时限管理: the working calendar by version, limits as data, the office's hours; who may change them and what it moves. */
import { z } from 'zod';
import { Urgency } from '../base/acts.ts';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';
import { calendarErrors } from './calendar.ts';
import { limitErrors } from './limit-errors.ts';
import { adoptRules, changeRule, ruleSets, rules } from './limit-rules.ts';

/** Whose notice: 国务院办公厅, or the office's own. */
export const NoticeOrigin = z.enum(['national', 'local']);

/** What a day is; null in a year that is not published. */
export const DayKindName = z.enum(['rest', 'work', 'off', 'made-up']);

const Day = z.string().trim().min(10).max(21);

/** A notice as it is typed in: each day `2027-02-05` or a range `2027-02-05/2027-02-11`. */
export const NoticeInput = z.object({
  year: z.int().min(1950).max(2200),
  kind: NoticeOrigin,
  /** The paper it stands in: 国办发明电〔2026〕9号. */
  source: z.string().trim().min(2).max(200),
  off: z.array(Day).max(80).default([]),
  makeUp: z.array(Day).max(80).default([]),
  /** Days given back to the plain rule: no longer off, no longer made up. */
  ordinary: z.array(Day).max(80).default([]),
});
export type NoticeInput = z.infer<typeof NoticeInput>;

/** One version of a year. */
export const YearVersion = z.object({
  /** null: as it came with the platform. */
  noticeId: z.int().nullable(),
  version: z.string(),
  kind: NoticeOrigin.nullable(),
  source: z.string(),
  loadedBy: z.string().nullable(),
  loadedAt: Instant.nullable(),
});

export const calendarYear = endpoint({
  name: 'limits.calendar_year',
  method: 'GET',
  path: '/api/limits/calendar',
  summary:
    '工作日历: a year day by day, as it stands or as it stood by an earlier notice; which years are published',
  access: { signedIn: true },
  query: z.object({
    year: z.coerce.number().int().min(1950).max(2200).optional(),
    /** Up to and with this notice; 0: as it came with the platform. */
    notice: z.coerce.number().int().min(0).optional(),
  }),
  reply: z.object({
    year: z.int(),
    isPublished: z.boolean(),
    version: z.string(),
    /** The version in force. */
    inForce: z.string(),
    published: z.array(z.int()),
    versions: z.array(YearVersion),
    off: z.array(LocalDate),
    makeUp: z.array(LocalDate),
    /** Working days of each month; empty when not published. */
    workingDays: z.array(z.int()),
    /** Open limits not yet counted on the calendar in force; at most 1,000. */
    waiting: z.int(),
  }),
});

/** A limit that moves. */
export const MovedLimit = z.object({
  matterId: Uuid,
  title: z.string(),
  number: z.string().nullable(),
  rule: z.string(),
  before: Instant.nullable(),
  after: Instant.nullable(),
});

/** The difference a notice makes. */
export const CalendarDifference = z.object({
  /** The calendar it was held against; publishing names it. */
  basedOn: z.string(),
  days: z.array(z.object({ day: LocalDate, before: DayKindName.nullable(), after: DayKindName })),
  moved: z.int(),
  later: z.int(),
  earlier: z.int(),
  /** Waited for an unpublished year and get their due time. */
  settled: z.int(),
  /** Would be over at once. */
  late: z.int(),
  /** Of matters that you may not open: counted, not named. */
  hidden: z.int(),
  /** The nearest fifty. */
  items: z.array(MovedLimit),
  /** False when there are more open limits than a preview looks at. */
  isWhole: z.boolean(),
});
export type CalendarDifference = z.infer<typeof CalendarDifference>;

const noticeErrors = [
  limitErrors.nothingChanges,
  limitErrors.incompleteNotice,
  calendarErrors.noticeWithoutYear,
  calendarErrors.contradictoryNotice,
  calendarErrors.unreadableOverlay,
];

export const previewNotice = endpoint({
  name: 'limits.preview_notice',
  method: 'POST',
  path: '/api/limits/notices/preview',
  summary: 'What a notice would change: days, and the limits that move, from when to when; writes nothing',
  access: { permission: 'limits.publish' },
  body: NoticeInput,
  reply: CalendarDifference,
  errors: noticeErrors,
});

export const publishNotice = endpoint({
  name: 'limits.publish_notice',
  method: 'POST',
  path: '/api/limits/notices',
  summary: 'Put a notice in force; open limits are counted anew by a job and their holders told',
  access: { permission: 'limits.publish' },
  body: NoticeInput.extend({ basedOn: z.string().max(200) }),
  reply: z.object({ noticeId: z.int(), version: z.string() }),
  errors: [limitErrors.calendarChanged, ...noticeErrors, baseErrors.notPermitted],
});

const Stretch = z.object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) });

/** The office's times: minutes after 00:00. */
export const OfficeTimesInput = z.object({
  working: z.array(Stretch).min(1).max(4),
  telling: z.array(Stretch).min(1).max(4),
  atAnyHour: z.array(Urgency).max(3),
});
export type OfficeTimesInput = z.infer<typeof OfficeTimesInput>;

export const officeTimes = endpoint({
  name: 'limits.office_times',
  method: 'GET',
  path: '/api/limits/times',
  summary: '办公时间: working hours, hours in which ordinary matters warn, what is told at any hour',
  access: { signedIn: true },
  reply: OfficeTimesInput.extend({ version: z.string() }),
});

export const setOfficeTimes = endpoint({
  name: 'limits.set_office_times',
  method: 'POST',
  path: '/api/limits/times',
  summary: "Set the office's times; limits in working hours and coming warnings are counted anew",
  access: { permission: 'limits.change_rules' },
  body: OfficeTimesInput.extend({ basedOn: z.string().max(200) }),
  reply: z.object({ version: z.string() }),
  errors: [limitErrors.hoursOutOfOrder, limitErrors.calendarChanged, limitErrors.nothingChanges],
});

export const limitEndpoints = [
  calendarYear,
  previewNotice,
  publishNotice,
  rules,
  changeRule,
  ruleSets,
  adoptRules,
  officeTimes,
  setOfficeTimes,
] as const;
