/** The working calendar as commands and screens see it: results of `calendar add`, and its failures. */
import { z } from 'zod';
import { Instant, LocalDate } from '../base/dates.ts';
import { defineError } from '../base/errors.ts';

/** In which unit a limit counts; each rule names its own and they are never converted into each other. */
export const TimeUnit = z.enum(['working-days', 'calendar-days', 'months', 'working-hours', 'hours']);
export type TimeUnit = z.infer<typeof TimeUnit>;

/**
 * When the last day of a calendar-day or month period is no working day:
 * `non-working` moves on to the first working day (民法典 203, 民事诉讼法 85, 行政复议法 88), weekends included;
 * `holiday` moves only off days named in the holiday notice; `none` never moves (the rule names the day itself).
 */
export const RollRule = z.enum(['non-working', 'holiday', 'none']);
export type RollRule = z.infer<typeof RollRule>;

/** A due time found: the instant, the day whose end (or hour) it is, and the calendar it was counted on. */
export const CalendarDue = z.object({ due: Instant, dueDate: LocalDate, calendarVersion: z.string() });
export type CalendarDue = z.infer<typeof CalendarDue>;

/** No due time: the holiday notice of a year it needs has not been published, and nobody guesses. */
export const CalendarNotPublished = z.object({
  finding: z.literal('not published yet'),
  year: z.number().int(),
  calendarVersion: z.string(),
});
export type CalendarNotPublished = z.infer<typeof CalendarNotPublished>;

/** What `huiyin calendar add … --json` prints: exit code 0 with a due time, 1 with the finding. */
export const CalendarAddResult = z.union([CalendarDue, CalendarNotPublished]);
export type CalendarAddResult = z.infer<typeof CalendarAddResult>;

/** Failures of the calendar. */
export const calendarErrors = {
  /** The holiday notice of `year` is missing: it is normally issued in the November before. */
  notPublished: defineError('calendar.not_published', 'unavailable', z.object({ year: z.number().int() })),
  /** A notice changes days of a year that neither the default data nor any notice has published. */
  noticeWithoutYear: defineError(
    'calendar.notice_without_year',
    'invalid',
    z.object({ year: z.number().int(), day: z.string() }),
  ),
  /** One notice lists a day both as off and as made up. */
  contradictoryNotice: defineError('calendar.contradictory_notice', 'invalid', z.object({ day: z.string() })),
  /** The overlay file is not a notice this platform can read. */
  unreadableOverlay: defineError('calendar.unreadable_overlay', 'invalid', z.object({ path: z.string() })),
} as const;
