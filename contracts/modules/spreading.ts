/** 精神传达: a meeting's message passed on by every unit within 24 hours and reported within two working days (R-MTG-08). */
import { z } from 'zod';
import { Light } from '../base/acts.ts';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId, IdempotencyKey, Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { fileErrors } from './files.ts';
import { ActDone, actErrors, OpinionInput, TaskRef } from './flow.ts';

/** Failures of spreading. */
export const spreadingErrors = {
  unitHasNoPrincipal: defineError(
    'spreading.unit_has_no_principal',
    'invalid',
    z.object({ units: z.string() }),
  ),
  /** Passed on before the meeting, or later than now. */
  passedWhen: defineError('spreading.passed_when', 'invalid'),
} as const;

const onMatter = z.object({ matterId: Uuid });
const said = [fileErrors.secrecyMarkFound, ...actErrors];

export const start = endpoint({
  name: 'spreading.start',
  method: 'POST',
  path: '/api/spreading',
  summary:
    'Enter a meeting’s message and send it to the units: each gets a matter with two limits of its own',
  access: { permission: 'spreading.start' },
  body: z.object({
    key: IdempotencyKey,
    title: z.string().trim().min(1).max(300),
    meeting: z.string().trim().min(1).max(200),
    heldOn: LocalDate,
    /** What is to be passed on, in words. */
    text: z.string().trim().min(1).max(8000),
    fileIds: z.array(Uuid).max(10).default([]),
    unitIds: z.array(AddresseeId).min(1).max(300),
    /** Who reads the summary. */
    leaderId: AddresseeId,
  }),
  reply: ActDone,
  errors: [spreadingErrors.unitHasNoPrincipal, fileErrors.attestationNeeded, ...said],
});

export const assign = endpoint({
  name: 'spreading.assign',
  method: 'POST',
  path: '/api/spreading/units/:matterId/assign',
  summary: 'The unit’s principal gives the passing on to somebody of the unit',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ handlerId: AddresseeId }),
  reply: ActDone,
  errors: said,
});

/** How a unit passed a message on. */
export const PassedHow = z.enum(['meeting', 'paper', 'network', 'visit']);

export const passOn = endpoint({
  name: 'spreading.pass_on',
  method: 'POST',
  path: '/api/spreading/units/:matterId/pass-on',
  summary: 'Passed on in the unit: how, when, to how many',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    how: PassedHow,
    passedAt: Instant,
    people: z.int().min(1).max(100_000),
    opinion: OpinionInput.default({ text: '' }),
  }),
  reply: ActDone,
  errors: [spreadingErrors.passedWhen, ...said],
});

export const report = endpoint({
  name: 'spreading.report',
  method: 'POST',
  path: '/api/spreading/units/:matterId/report',
  summary: 'How the unit carries the message out, to its principal for signature',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({
    text: z.string().trim().min(2).max(4000),
    evidence: z
      .array(z.object({ fileId: Uuid, attested: z.boolean().default(false) }))
      .max(10)
      .default([]),
  }),
  reply: ActDone,
  errors: [fileErrors.attestationNeeded, ...said],
});

const word = TaskRef.extend({ opinion: OpinionInput.default({ text: '' }) });

export const sign = endpoint({
  name: 'spreading.sign',
  method: 'POST',
  path: '/api/spreading/units/:matterId/sign',
  summary: 'The unit’s principal signs the report: the unit is done',
  access: { signedIn: true },
  params: onMatter,
  body: word,
  reply: ActDone,
  errors: said,
});

export const returnReport = endpoint({
  name: 'spreading.return_report',
  method: 'POST',
  path: '/api/spreading/units/:matterId/return-report',
  summary: 'The unit’s principal returns the report',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ opinion: OpinionInput }),
  reply: ActDone,
  errors: said,
});

export const chase = endpoint({
  name: 'spreading.chase',
  method: 'POST',
  path: '/api/spreading/units/:matterId/chase',
  summary: 'Remind a unit that has not passed on or not reported',
  access: { permission: 'spreading.chase' },
  params: onMatter,
  body: z.object({ key: IdempotencyKey, text: z.string().trim().max(300).default('') }),
  reply: ActDone,
  errors: said,
});

export const summarise = endpoint({
  name: 'spreading.summarise',
  method: 'POST',
  path: '/api/spreading/:matterId/summarise',
  summary: 'The summary, to the leader',
  access: { signedIn: true },
  params: onMatter,
  body: TaskRef.extend({ text: z.string().trim().min(2).max(8000) }),
  reply: ActDone,
  errors: said,
});

export const note = endpoint({
  name: 'spreading.note',
  method: 'POST',
  path: '/api/spreading/:matterId/note',
  summary: 'The leader has read the summary: done, and pre-filed the same day',
  access: { signedIn: true },
  params: onMatter,
  body: word,
  reply: ActDone,
  errors: said,
});

/** How far the units are. Every figure opens its units. */
export const SpreadFigures = z.object({
  units: z.int(),
  passed: z.int(),
  passedLate: z.int(),
  done: z.int(),
  doneLate: z.int(),
  /** Open and over a limit now. */
  late: z.int(),
});
export type SpreadFigures = z.infer<typeof SpreadFigures>;

/** A line of the list. */
export const MessageRow = z.object({
  matterId: Uuid,
  title: z.string(),
  meeting: z.string(),
  heldOn: LocalDate,
  state: z.string(),
  step: z.string(),
  at: Instant,
  figures: SpreadFigures,
});
export type MessageRow = z.infer<typeof MessageRow>;

export const list = endpoint({
  name: 'spreading.list',
  method: 'GET',
  path: '/api/spreading',
  summary: 'Messages being spread, newest first, as far as one may see',
  access: { signedIn: true },
  query: PageQuery,
  reply: page(MessageRow),
});

export const detail = endpoint({
  name: 'spreading.detail',
  method: 'GET',
  path: '/api/spreading/:matterId',
  summary: 'One message: its words, how far the units are, its summary',
  access: { signedIn: true },
  params: onMatter,
  reply: z.object({
    meeting: z.string(),
    heldOn: LocalDate,
    text: z.string(),
    summary: z.string(),
    leaderName: z.string(),
    figures: SpreadFigures,
    mayChase: z.boolean(),
  }),
  errors: [baseErrors.notFound],
});

/** One unit’s line. */
export const UnitRow = z.object({
  matterId: Uuid,
  unitName: z.string(),
  state: z.string(),
  step: z.string(),
  passedAt: Instant.nullable(),
  how: PassedHow.nullable(),
  people: z.int().nullable(),
  doneAt: Instant.nullable(),
  isLate: z.boolean(),
  light: Light,
  dueAt: Instant.nullable(),
  chases: z.int(),
  holders: z.array(z.string()),
});
export type UnitRow = z.infer<typeof UnitRow>;

export const units = endpoint({
  name: 'spreading.units',
  method: 'GET',
  path: '/api/spreading/:matterId/units',
  summary: 'Units of a message, those that owe first',
  access: { signedIn: true },
  params: onMatter,
  query: PageQuery.extend({ only: z.enum(['all', 'not_passed', 'not_done', 'late', 'done']).default('all') }),
  reply: page(UnitRow),
  errors: [baseErrors.notFound],
});

export const unitDetail = endpoint({
  name: 'spreading.unit_detail',
  method: 'GET',
  path: '/api/spreading/units/:matterId',
  summary: 'One unit’s part: the message, how it was passed on, what is reported',
  access: { signedIn: true },
  params: onMatter,
  reply: z.object({
    messageId: Uuid.nullable(),
    meeting: z.string(),
    heldOn: LocalDate,
    text: z.string(),
    unitName: z.string(),
    passedAt: Instant.nullable(),
    how: PassedHow.nullable(),
    people: z.int().nullable(),
    passedLate: z.boolean(),
    report: z.string(),
    chases: z.int(),
  }),
  errors: [baseErrors.notFound],
});

export const spreadingEndpoints = [
  start,
  assign,
  passOn,
  report,
  sign,
  returnReport,
  chase,
  summarise,
  note,
  list,
  detail,
  units,
  unitDetail,
] as const;
