/** A notice as typed, checked, and the calendar it would make. */

import { limitErrors } from '../../../contracts/modules/limit-errors.ts';
import type { NoticeInput } from '../../../contracts/modules/limits.ts';
import {
  missingFixedDays,
  type Notice,
  overlay,
  parseOverlay,
  type WorkingCalendar,
} from '../../kernel/calendar/api.ts';
import { problem } from '../../platform/problem.ts';

/**
 * Reads it and lays it over the calendar in force.
 * @throws calendar.unreadable_overlay, calendar.contradictory_notice, calendar.notice_without_year,
 * limits.incomplete_notice, limits.nothing_changes
 */
export function laidOver(
  was: WorkingCalendar,
  input: NoticeInput,
): { notice: Notice & Pick<NoticeInput, 'kind'>; is: WorkingCalendar } {
  const { kind, ...file } = input;
  const [notice] = parseOverlay(file);
  if (!notice) throw problem(limitErrors.nothingChanges);
  const is = overlay(was, [notice]);
  const year = is.years.get(notice.year);
  // A new year by a notice without its fixed holidays is a slip: all its other holidays would count as worked.
  const days = was.years.has(notice.year) || !year ? [] : missingFixedDays(year);
  if (days.length > 0) throw problem(limitErrors.incompleteNotice, { year: notice.year, days });
  if (is.version === was.version) throw problem(limitErrors.nothingChanges);
  return { notice: { ...notice, kind }, is };
}
