/** A year of the working calendar, as it stands or as it stood by an earlier notice. */
import { addDays, type LocalDate, localDateOf, yearOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { calendarYear as contract } from '../../../../contracts/modules/limits.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import {
  defaultCalendar,
  isWorkingDay,
  overlay,
  type StoredNotice,
  storedCalendar,
  storedNotices,
  type WorkingCalendar,
} from '../../../kernel/calendar/api.ts';
import { countStale } from '../../../kernel/chasing/api.ts';
import { namesOf } from '../../../kernel/org/api.ts';

type Reply = ReplyOf<typeof contract>;

/** Everybody may look: whoever has a limit may see on what it was counted. */
export async function calendarYear(
  { read, now }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<Reply> {
  const year = query.year ?? yearOf(localDateOf(now));
  const notices = await storedNotices(read);
  const inForce = await storedCalendar(read);
  const upTo = query.notice;
  const asked =
    upTo === undefined
      ? inForce
      : overlay(
          defaultCalendar(),
          notices.filter((n) => n.id <= upTo),
        );
  const shown = asked.years.get(year);
  return {
    year,
    isPublished: shown !== undefined,
    version: asked.version,
    inForce: inForce.version,
    published: [...inForce.years.keys()].sort((a, b) => a - b),
    versions: await versionsOf(read, notices, year),
    off: [...(shown?.off ?? [])],
    makeUp: [...(shown?.makeUp ?? [])],
    workingDays: shown ? workingDays(asked, year) : [],
    waiting: await countStale(read, inForce.version),
  };
}

async function versionsOf(
  read: QueryContext['read'],
  notices: readonly StoredNotice[],
  year: number,
): Promise<Reply['versions']> {
  const ofYear = notices.filter((n) =>
    [n.year, ...[...n.off, ...n.makeUp, ...n.ordinary].map(yearOf)].includes(year),
  );
  const names = await namesOf(
    read,
    ofYear.flatMap((n) => n.loadedBy ?? []),
  );
  const first = defaultCalendar().years.get(year);
  const came: Reply['versions'] = first
    ? [
        {
          noticeId: null,
          version: first.version,
          kind: null,
          source: first.source,
          loadedBy: null,
          loadedAt: null,
        },
      ]
    : [];
  return [
    ...came,
    ...ofYear.map((n) => ({
      noticeId: n.id,
      version: n.version,
      kind: n.kind,
      source: n.source,
      loadedBy: n.loadedBy === null ? null : (names.get(n.loadedBy) ?? null),
      loadedAt: n.loadedAt,
    })),
  ];
}

function workingDays(calendar: WorkingCalendar, year: number): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (let day = `${year}-01-01` as LocalDate; yearOf(day) === year; day = addDays(day, 1)) {
    const month = Number(day.slice(5, 7)) - 1;
    if (isWorkingDay(calendar, day)) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}
