/** How much of a limit is used, for the bar. */
import { epochOf, type Instant } from '../../../../contracts/base/dates.ts';

/** 0…1, above 1 when over; 0 for a clock without a due time. */
export function usedPart(startsAt: Instant, at: Instant, dueAt: Instant | null): number {
  if (dueAt === null) return 0;
  const whole = epochOf(dueAt) - epochOf(startsAt);
  if (whole <= 0) return 1;
  return Math.max(0, (epochOf(at) - epochOf(startsAt)) / whole);
}
