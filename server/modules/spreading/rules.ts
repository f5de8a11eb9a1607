/** Pure rules of spreading. */
import { epochOf } from '../../../contracts/base/dates.ts';
import type { Facts, Timed } from '../../kernel/flow/api.ts';

/** The times of one of the two limits that run side by side, for the task under it. */
export function timesUnder(facts: Pick<Facts, 'clocks'>, rule: string): Timed {
  const clock = facts.clocks.find((c) => c.rule === rule && c.state === 'running');
  if (!clock) return { dueAt: null, warnAt: null };
  const warnings = clock.steps.filter((s) => s.kind === 'warn').map((s) => s.at);
  return { dueAt: clock.due_at, warnAt: warnings.sort((a, b) => epochOf(a) - epochOf(b))[0] ?? null };
}
