/**
 * Dates as they cross the wire: two branded strings that never mix.
 * A due day ("by the end of 4 September") is not an instant, and confusing the two loses a day at 08:00.
 */
import { z } from 'zod';

/** A moment, ISO 8601 in UTC with milliseconds: `2026-09-04T07:20:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Asia/Shanghai, without time or zone: `2026-09-04`. */
export const LocalDate = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** Shanghai keeps +08:00 all year since 1991; the platform lives in that zone whatever the machine says. */
const SHANGHAI_OFFSET_MS = 8 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;

/** The instant of an epoch-milliseconds value. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** Epoch milliseconds of an instant. */
export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The Shanghai calendar day on which an instant falls: of its own date until 16:00 UTC, of the next one from then on. */
export function localDateOf(instant: Instant): LocalDate {
  const day = instant.slice(0, 10) as LocalDate;
  return Number(instant.slice(11, 13)) < 16 ? day : neighbourOf(day, 1);
}

/** The Shanghai day that a limit belongs to: 24:00 of a day is the next day's first moment, and still that day's. */
export function lastDayOf(due: Instant): LocalDate {
  return due.endsWith('T16:00:00.000Z') ? (due.slice(0, 10) as LocalDate) : localDateOf(due);
}

/** Days next to a day, remembered: a list asks for the same few hundreds of times, and a Date for each was a sixth of its work. */
const neighbours = { '-1': new Map<LocalDate, LocalDate>(), 1: new Map<LocalDate, LocalDate>() };

/** The day before (-1) or after (1). */
export function neighbourOf(day: LocalDate, step: -1 | 1): LocalDate {
  const known = neighbours[step];
  const found = known.get(day);
  if (found) return found;
  if (known.size >= 4096) known.clear();
  const made = addDays(day, step);
  known.set(day, made);
  return made;
}

/** 00:00 +08:00 of a day. */
export function startOfDay(day: LocalDate): Instant {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS);
}

/** 24:00 +08:00 of a day: where every limit counted in days falls due. */
export function endOfDay(day: LocalDate): Instant {
  return instantOf(Date.parse(startOfDay(day)) + DAY_MS);
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: LocalDate, n: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + n * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay();
}

/** Minutes since 00:00 +08:00 on the instant's own Shanghai day. */
export function minuteOfDay(instant: Instant): number {
  return Math.floor(((Date.parse(instant) + SHANGHAI_OFFSET_MS) % DAY_MS) / 60000);
}

/** The calendar year of a day. */
export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** Days since 1970-01-01: a plain number to count with, where making strings would be slow. */
export function dayNumberOf(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00.000Z`) / DAY_MS;
}

/** The day of a day number, inverse of `dayNumberOf`. */
export function dayOfNumber(number: number): LocalDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** The same-numbered day `n` months later, else that month's last day (民法典 202: 01-31 + 1 month = 02-28). */
export function addMonthsTo(day: LocalDate, n: number): LocalDate {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), lastDay)))
    .toISOString()
    .slice(0, 10) as LocalDate;
}

/** The instant `minute` minutes after 00:00 +08:00 of a day: `atMinute(day, 8 * 60 + 30)` is half past eight. */
export function atMinute(day: LocalDate, minute: number): Instant {
  return instantOf(epochOf(startOfDay(day)) + minute * 60000);
}
