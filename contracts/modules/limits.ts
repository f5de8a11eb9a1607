/** 时限管理: the working calendar by version, limits as data, the office's hours; who may change them and what it moves. */
import { z } from 'zod';
import { Urgency } from '../base/acts.ts';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';
import { calendarErrors, RollRule, TimeUnit } from './calendar.ts';

/** Failures of managing limits. */
export const limitErrors = {
  /** Somebody loaded another notice since the difference was shown. */
  calendarChanged: defineError('limits.calendar_changed', 'conflict'),
  nothingChanges: defineError('limits.nothing_changes', 'invalid'),
  /** A national notice that publishes a year must name the holidays every year has. */
  incompleteNotice: defineError(
    'limits.incomplete_notice',
    'invalid',
    z.object({ year: z.int(), days: z.array(z.string()) }),
  ),
  unknownRule: defineError('limits.unknown_rule', 'missing'),
  /** Somebody changed the rule since it was shown. */
  ruleChanged: defineError('limits.rule_changed', 'conflict'),
  /** What has begun keeps its version: a new one holds from today on at the earliest. */
  fromThePast: defineError('limits.from_the_past', 'invalid'),
  /** Days and months are counted whole; a step that comes before lies inside the limit. */
  stepOutOfOrder: defineError('limits.step_out_of_order', 'invalid', z.object({ step: z.int() })),
  /** Stretches in order, not touching, none empty; at least one. */
  hoursOutOfOrder: defineError('limits.hours_out_of_order', 'invalid'),
} as const;

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

/** Whom a step calls upon. */
export const StepTarget = z.enum([
  'holder',
  'owner',
  'unit_contact',
  'unit_principal',
  'deputy_in_charge',
  'supervisor',
  'section_chief',
  'director',
]);

/** One step of warning or escalation. */
export const RuleStep = z.object({
  kind: z.enum(['warn', 'overdue', 'escalate']),
  when: z.enum(['before', 'after']),
  amount: z.int().min(0).max(400),
  unit: TimeUnit,
  to: StepTarget,
  copy: z.array(StepTarget).max(4).default([]),
  does: z.enum(['tell', 'letter', 'criticism']).default('tell'),
});
export type RuleStep = z.infer<typeof RuleStep>;

/** What a person sets of a rule. */
export const RuleInput = z.object({
  budget: z.int().min(0).max(3650),
  unit: TimeUnit,
  roll: RollRule,
  maxExtensions: z.int().min(0).max(9),
  steps: z.array(RuleStep).max(12),
  /** Weekly reports of what takes longer than so many days; null: none. */
  reportsOverDays: z.int().min(7).max(400).nullable(),
  source: z.string().trim().min(2).max(200),
});
export type RuleInput = z.infer<typeof RuleInput>;

/** One version of a rule. */
export const RuleVersion = RuleInput.extend({
  version: z.int(),
  fromOn: LocalDate,
  reason: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: Instant.nullable(),
  /** `in_force` what begins today begins by it; `to_come` from a later day; `past` an earlier version. */
  standing: z.enum(['in_force', 'to_come', 'past']),
});
export type RuleVersion = z.infer<typeof RuleVersion>;

export const rules = endpoint({
  name: 'limits.rules',
  method: 'GET',
  path: '/api/limits/rules',
  summary: '时限规则: every rule with its versions, newest first',
  access: { signedIn: true },
  reply: z.object({
    items: z.array(z.object({ rule: z.string(), versions: z.array(RuleVersion) })),
  }),
});

export const changeRule = endpoint({
  name: 'limits.change_rule',
  method: 'POST',
  path: '/api/limits/rules/:rule',
  summary: 'A new version of a rule, from a day on; what runs keeps the version it began with',
  access: { permission: 'limits.change_rules' },
  params: z.object({ rule: z.string().max(80) }),
  body: RuleInput.extend({
    /** The newest version, as seen. */
    basedOn: z.int(),
    fromOn: LocalDate,
    reason: z.string().trim().min(2).max(300),
  }),
  reply: z.object({ version: z.int() }),
  errors: [
    limitErrors.unknownRule,
    limitErrors.ruleChanged,
    limitErrors.fromThePast,
    limitErrors.stepOutOfOrder,
  ],
});

/** Sets of rules that came with the platform: national law, and what counties and districts work by. */
export const RuleSetName = z.enum(['national', 'L1', 'L2', 'L3', 'L4']);
export type RuleSetName = z.infer<typeof RuleSetName>;

/** A limit of a set, held against what is in force. */
export const RuleSetLimit = z.object({
  rule: z.string(),
  proposed: RuleInput,
  /** null: nothing is in force under this name. */
  current: RuleInput.extend({ version: z.int(), fromOn: LocalDate }).nullable(),
  /** The newest version, for adopting; null where there is none. */
  newest: z.int().nullable(),
  /** `to_come`: adopted, from a later day on. */
  standing: z.enum(['new', 'differs', 'same', 'to_come']),
  /** Whether a step of a flow runs by it today. */
  isUsed: z.boolean(),
});
export type RuleSetLimit = z.infer<typeof RuleSetLimit>;

export const ruleSets = endpoint({
  name: 'limits.rule_sets',
  method: 'GET',
  path: '/api/limits/rule-sets',
  summary: '成套规则: the shipped sets with their articles, each limit beside what is in force',
  access: { signedIn: true },
  reply: z.object({ items: z.array(z.object({ set: RuleSetName, limits: z.array(RuleSetLimit) })) }),
});

export const adoptRules = endpoint({
  name: 'limits.adopt_rules',
  method: 'POST',
  path: '/api/limits/rule-sets/:set/adopt',
  summary:
    'Put limits of a set in force from a day on, all or none; what runs keeps the version it began with',
  access: { permission: 'limits.change_rules' },
  params: z.object({ set: z.string().max(80) }),
  body: z.object({
    /** Each with the newest version as seen; null where there was none. */
    rules: z
      .array(z.object({ rule: z.string().max(80), basedOn: z.int().nullable() }))
      .min(1)
      .max(40)
      .refine((rows) => new Set(rows.map((row) => row.rule)).size === rows.length, 'each rule once'),
    fromOn: LocalDate,
    reason: z.string().trim().min(2).max(300),
  }),
  reply: z.object({ adopted: z.array(z.object({ rule: z.string(), version: z.int() })) }),
  errors: [
    limitErrors.unknownRule,
    limitErrors.ruleChanged,
    limitErrors.fromThePast,
    limitErrors.nothingChanges,
  ],
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
