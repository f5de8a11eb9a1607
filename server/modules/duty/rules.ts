/** What holds of shifts and hand-overs, without a database. */
import { epochOf, type Instant } from '../../../contracts/base/dates.ts';

/** No shift is longer: duty is round the clock, but nobody wakes two days. */
const LONGEST_SHIFT_MS = 48 * 3600 * 1000;

/** A shift ends after it begins, and within two days. */
export function areTimesOfShift(startsAt: Instant, endsAt: Instant): boolean {
  const length = epochOf(endsAt) - epochOf(startsAt);
  return length > 0 && length <= LONGEST_SHIFT_MS;
}

/** Are both the same entries, whatever their order? A thing ticked twice is not two things. */
export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((id) => right.has(id));
}

/** Is this person the officer of the shift or its second? Only these sign for it. */
export function isOfShift(
  shift: { readonly officer_id: number; readonly second_id: number | null },
  personId: number,
): boolean {
  return shift.officer_id === personId || shift.second_id === personId;
}
