/** Moments typed by hand: what stands in the field is the office's time, wherever the machine believes to be. */
import { atMinute, type Instant, LocalDate } from '../../../contracts/base/dates.ts';

const TYPED = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/;

/** `2026-09-03T08:30` as typed, in Asia/Shanghai; undefined for anything else. */
export function typedInstant(text: string): Instant | undefined {
  const [, day, hours, minutes] = TYPED.exec(text) ?? [];
  const parsed = LocalDate.safeParse(day);
  return parsed.success ? atMinute(parsed.data, Number(hours) * 60 + Number(minutes)) : undefined;
}
