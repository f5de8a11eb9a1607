/** 文号台账: every number of every series, what became of it, by whom and why; putting aside, giving back, void, by hand. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { defineError } from '../base/errors.ts';
import { IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { ActDone, actErrors } from './flow.ts';
import { numberingErrors, ReservedNumbers } from './numbering.ts';

/** Failures of the ledger. */
export const numberErrors = {
  /** One matter, one number: it keeps the one it has. */
  alreadyNumbered: defineError('numbers.already_numbered', 'conflict', z.object({ number: z.string() })),
} as const;

/** What became of a number. */
export const NumberState = z.enum(['reserved', 'issued', 'released', 'void']);

const Place = z.object({
  series: z.string().trim().min(3).max(80),
  year: z.coerce.number().int().min(1950).max(2200),
});
const Reason = z.string().trim().min(2).max(200);

/** A series in a year with its counts. */
export const SeriesRow = Place.extend({
  template: z.string(),
  /** The next one as it would read. */
  upcoming: z.string(),
  issued: z.int(),
  reserved: z.int(),
  released: z.int(),
  voided: z.int(),
  /** Serials below the next that are not on record: none, or something is damaged. */
  unexplained: z.int(),
});
export type SeriesRow = z.infer<typeof SeriesRow>;

export const series = endpoint({
  name: 'numbers.series',
  method: 'GET',
  path: '/api/numbers/series',
  summary: 'Every number series of a year with what became of its numbers',
  access: { permission: 'numbers.read' },
  query: z.object({ year: z.coerce.number().int().min(1950).max(2200).optional() }),
  reply: z.object({ year: z.int(), years: z.array(z.int()), items: z.array(SeriesRow) }),
});

/** One number. */
export const NumberRow = z.object({
  serial: z.int(),
  display: z.string(),
  state: NumberState,
  origin: z.enum(['taken', 'reserved', 'manual', 'skipped']),
  /** null: none, or one that the reader may not open. */
  matterId: Uuid.nullable(),
  title: z.string().nullable(),
  at: Instant,
  /** Who issued it, or did the last thing to it. */
  by: z.string().nullable(),
  changedAt: Instant.nullable(),
  reason: z.string().nullable(),
});
export type NumberRow = z.infer<typeof NumberRow>;

export const ledger = endpoint({
  name: 'numbers.ledger',
  method: 'GET',
  path: '/api/numbers/ledger',
  summary: 'The numbers of a series in a year, newest first: state, matter, when, by whom, why',
  access: { permission: 'numbers.read' },
  query: PageQuery.extend(Place.shape).extend({
    /** `gaps`: whatever is not simply issued. */
    only: z.enum(['all', 'gaps']).default('all'),
  }),
  reply: page(NumberRow),
});

export const reserve = endpoint({
  name: 'numbers.reserve',
  method: 'POST',
  path: '/api/numbers/reserve',
  summary: '预留: put the next numbers aside',
  access: { permission: 'numbers.manage' },
  body: Place.extend({ count: z.int().min(1).max(20), reason: Reason }),
  reply: z.object({ numbers: z.array(z.string()) }),
  errors: [numberingErrors.unknownSeries],
});

const onNumber = Place.extend({ serial: z.int().min(1) });
const numberErrorsOfPlace = [
  numberingErrors.unknownSeries,
  numberingErrors.noSuchNumber,
  numberingErrors.wrongState,
];

export const release = endpoint({
  name: 'numbers.release',
  method: 'POST',
  path: '/api/numbers/release',
  summary: '退回预留号: it may be filled',
  access: { permission: 'numbers.manage' },
  body: onNumber.extend({ reason: Reason }),
  reply: z.object({ number: z.string() }),
  errors: numberErrorsOfPlace,
});

export const voidNumber = endpoint({
  name: 'numbers.void',
  method: 'POST',
  path: '/api/numbers/void',
  summary: '作废: for ever, with the reason; the number stays in the ledger',
  access: { permission: 'numbers.manage' },
  body: onNumber.extend({ reason: Reason }),
  reply: z.object({ number: z.string() }),
  errors: numberErrorsOfPlace,
});

const onMatter = z.object({ matterId: Uuid });

export const fill = endpoint({
  name: 'numbers.fill',
  method: 'POST',
  path: '/api/matters/:matterId/number/fill',
  summary: '补用: give a matter without number a reserved or released one',
  access: { permission: 'numbers.manage' },
  params: onMatter,
  body: onNumber.extend({ reason: Reason, key: IdempotencyKey }),
  reply: ActDone,
  errors: [numberErrors.alreadyNumbered, ...numberErrorsOfPlace, ...actErrors],
});

export const issueByHand = endpoint({
  name: 'numbers.issue_by_hand',
  method: 'POST',
  path: '/api/matters/:matterId/number/manual',
  summary:
    '手工编号: give a matter the number named, checked against the format; what it passes over may be filled',
  access: { permission: 'numbers.manage' },
  params: onMatter,
  body: Place.extend({ number: z.string().trim().min(2).max(80), reason: Reason, key: IdempotencyKey }),
  reply: ActDone,
  errors: [
    numberErrors.alreadyNumbered,
    numberingErrors.wrongFormat,
    numberingErrors.leapTooLong,
    ...numberErrorsOfPlace,
    ...actErrors,
  ],
});

export const reservedHere = endpoint({
  name: 'numbers.reserved_here',
  method: 'GET',
  path: '/api/matters/:matterId/reserved-numbers',
  summary:
    'Numbers put aside in the series an act takes its number from; empty for whoever may not do that act now',
  access: { signedIn: true },
  params: onMatter,
  query: z.object({
    /** The act, by the name of its endpoint. */
    action: z.string().max(60),
    /** The class within the series, where the act's form names one: 保管期限 and 机构 of a 档号. */
    named: z
      .string()
      .regex(/^[A-Z0-9-]{1,12}$/)
      .optional(),
  }),
  reply: ReservedNumbers,
});

export const unnumbered = endpoint({
  name: 'numbers.unnumbered',
  method: 'GET',
  path: '/api/numbers/unnumbered',
  summary:
    'Matters without number that one may open, newest first; the first twenty with these words in the title',
  access: { permission: 'numbers.manage' },
  query: z.object({ words: z.string().trim().max(60).default('') }),
  reply: z.object({ items: z.array(z.object({ matterId: Uuid, title: z.string(), kind: z.string() })) }),
});

export const numberEndpoints = [
  series,
  ledger,
  reserve,
  release,
  voidNumber,
  fill,
  issueByHand,
  unnumbered,
  reservedHere,
] as const;
