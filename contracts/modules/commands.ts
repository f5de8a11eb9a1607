/** What `npx huiyin … --json` prints, by command. Exit codes: 0 nothing found, 1 a finding, 2 it could not be done. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { CalendarAddResult } from './calendar.ts';
import { GuardFileResult } from './guard.ts';

/** A recognised field: its value, how sure, and where it stands. */
const Field = z.object({
  value: z.unknown(),
  confidence: z.number().min(0).max(1),
  place: z.object({ page: z.number(), line: z.number(), text: z.string() }).nullable(),
});

/** `recognise FILE…`: fields by name, e.g. `number`, `title`, `date_iso`, `issuers`; or why the file could not be read. */
export const RecogniseResult = z.array(
  z.object({
    file: z.string(),
    fields: z.record(z.string(), Field).nullable(),
    error: z.string().nullable(),
  }),
);

/** `check-data`: the invariants of architecture §4 over the whole database. */
export const CheckDataResult = z.object({
  matters: z.int(),
  /** What was looked at, and how much of it. */
  checked: z.array(z.object({ rule: z.string(), count: z.int() })),
  findings: z.array(z.object({ rule: z.string(), matterId: z.string().nullable(), detail: z.string() })),
});
export type CheckDataResult = z.infer<typeof CheckDataResult>;

/** `audit-verify`: every chain, every seal, the anchors; and what is not sealed yet. */
export const AuditVerifyResult = z.object({
  records: z.int(),
  seals: z.int(),
  anchors: z.int(),
  unsealed: z.object({ records: z.int(), since: z.string().nullable() }),
  findings: z.array(z.object({ what: z.string(), where: z.string() })),
});

/** `clock advance 3d`: the demo's new time. */
export const ClockAdvanceResult = z.object({ now: Instant, offsetMs: z.number() });

/** `setting NAME [VALUE]`: the value in force. */
export const SettingResult = z.object({ name: z.string(), value: z.boolean() });

/** `purge MATTER --reason TEXT`: how much went. */
export const PurgeResult = z.object({ matters: z.int(), files: z.int() });

/** `office load FILE`. */
export const OfficeLoadResult = z.object({ units: z.int(), persons: z.int() });

/** `account password LOGIN`. */
export const AccountPasswordResult = z.object({ login: z.string(), active: z.literal(true) });

/** `guard FILE…`. */
export const GuardResult = z.array(GuardFileResult);

/** Every command with the schema of its JSON. */
export const commandResults = {
  'calendar add': CalendarAddResult,
  guard: GuardResult,
  recognise: RecogniseResult,
  'check-data': CheckDataResult,
  'audit-verify': AuditVerifyResult,
  'clock advance': ClockAdvanceResult,
  setting: SettingResult,
  purge: PurgeResult,
  'office load': OfficeLoadResult,
  'account password': AccountPasswordResult,
} as const;
