/** Failures of managing limits. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

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
