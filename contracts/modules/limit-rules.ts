/** 时限规则: limits as data with their ladders and versions, and the sets of rules that came with the platform. */
import { z } from 'zod';
import { Instant, LocalDate } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { RollRule, TimeUnit } from './calendar.ts';
import { limitErrors } from './limit-errors.ts';

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
