/** Telling "this year is not published yet" apart from every other failure. */
import { calendarErrors } from '../../../contracts/modules/calendar.ts';
import { isProblem } from '../../platform/problem.ts';

/** The year whose notice is missing, when that is what was thrown. */
export function findUnpublishedYear(thrown: unknown): number | undefined {
  if (!isProblem(thrown, calendarErrors.notPublished)) return undefined;
  const { year } = thrown.params;
  return typeof year === 'number' ? year : undefined;
}
