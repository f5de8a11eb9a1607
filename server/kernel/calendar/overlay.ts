/**
 * Holiday notices as an office loads them. A file holds one notice, a list of them, or `{notices: […]}`; a notice is
 * `{year, source?, off?, makeUp?, ordinary?}` where each day is `2027-02-05` or a range `2027-02-05/2027-02-11`.
 * The shape of the public holiday-cn data set (`{year, days: [{date, isOffDay}]}`) is read as well.
 */
import { z } from 'zod';
import { addDays, dayNumberOf, LocalDate, yearOf } from '../../../contracts/base/dates.ts';
import { calendarErrors } from '../../../contracts/modules/calendar.ts';
import { problem } from '../../platform/problem.ts';

/** One notice, its ranges written out. `ordinary` gives days back to the weekday rule. */
export interface Notice {
  readonly year: number;
  readonly source: string;
  readonly off: readonly LocalDate[];
  readonly makeUp: readonly LocalDate[];
  readonly ordinary: readonly LocalDate[];
}

/** No holiday has ever been longer; a longer range is a slip of the pen. */
const LONGEST_RANGE = 40;

const Days = z.array(z.string()).transform((items, context) =>
  items.flatMap((item) => {
    const days = daysOf(item);
    if (days === undefined) context.addIssue({ code: 'custom', message: `not a day or range: ${item}` });
    return days ?? [];
  }),
);

const OfficeNotice = z.strictObject({
  year: z.number().int().min(1950).max(2200),
  source: z.string().optional(),
  off: Days.default([]),
  makeUp: Days.default([]),
  ordinary: Days.default([]),
});

const HolidayCn = z
  .object({
    year: z.number().int(),
    papers: z.array(z.string()).optional(),
    days: z.array(z.object({ date: LocalDate, isOffDay: z.boolean() })),
  })
  .transform((file) => ({
    year: file.year,
    source: file.papers?.[0] ?? 'holiday-cn',
    off: file.days.filter((d) => d.isOffDay).map((d) => d.date),
    makeUp: file.days.filter((d) => !d.isOffDay).map((d) => d.date),
    ordinary: [],
  }));

const AnyNotice = z.union([OfficeNotice, HolidayCn]);
const OverlayFile = z.union([
  z.array(AnyNotice),
  z.object({ notices: z.array(AnyNotice) }).transform((file) => file.notices),
  AnyNotice.transform((notice) => [notice]),
]);

/**
 * Reads the parsed JSON of an overlay file.
 * @throws calendar.unreadable_overlay, calendar.contradictory_notice, calendar.notice_without_year
 */
export function parseOverlay(json: unknown): Notice[] {
  const parsed = OverlayFile.safeParse(json);
  if (!parsed.success) {
    throw problem(calendarErrors.unreadableOverlay, {
      path: parsed.error.issues[0]?.path.join('.') ?? '',
    });
  }
  return parsed.data.map((notice) => checked({ ...notice, source: notice.source ?? `${notice.year}` }));
}

/** A notice names each day once, in its own year or in the December before (元旦 may begin there). */
function checked(notice: Notice): Notice {
  const seen = new Set<LocalDate>();
  for (const day of [...notice.off, ...notice.makeUp, ...notice.ordinary]) {
    if (seen.has(day)) throw problem(calendarErrors.contradictoryNotice, { day });
    seen.add(day);
    const isOwn = yearOf(day) === notice.year || day.startsWith(`${notice.year - 1}-12-`);
    if (!isOwn) throw problem(calendarErrors.noticeWithoutYear, { year: yearOf(day), day });
  }
  return notice;
}

function daysOf(item: string): LocalDate[] | undefined {
  const [from, to, ...rest] = item.split('/').map((part) => LocalDate.safeParse(part.trim()));
  if (from?.success !== true || rest.length > 0) return undefined;
  if (to === undefined) return [from.data];
  if (!to.success) return undefined;
  const length = dayNumberOf(to.data) - dayNumberOf(from.data) + 1;
  if (length < 1 || length > LONGEST_RANGE) return undefined;
  return Array.from({ length }, (_, i) => addDays(from.data, i));
}
