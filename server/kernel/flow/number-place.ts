/** Out of which series, and of which year, an act takes its number: said once in the definition, for issuing and for choosing. */
import { type Instant, localDateOf, yearOf } from '../../../contracts/base/dates.ts';
import { flowOf } from './definition.ts';
import type { MatterRow } from './facts.ts';

/**
 * The series and year of the number that an action gives at a step. `named` is the class its form names, where the series
 * has one of each (`archives.*`).
 * @returns undefined when the action gives no number
 */
export function numberPlaceOf(
  matter: Pick<MatterRow, 'kind' | 'definition_version' | 'opened_at'>,
  at: {
    readonly step: string;
    readonly action: string;
    readonly named?: string | undefined;
    readonly now: Instant;
  },
): { series: string; year: number } | undefined {
  const { steps } = flowOf(matter.kind, matter.definition_version);
  const from = steps[at.step]?.actions[at.action]?.numberFrom;
  if (!from) return undefined;
  return {
    series: from.series.replace('*', at.named ?? ''),
    year: yearOf(localDateOf(from.yearOf === 'matter' ? matter.opened_at : at.now)),
  };
}

/** The same where an act is about to give it. @throws Error when the definition says no series */
export function placeOfNumber(
  matter: MatterRow,
  at: { readonly action: string; readonly named?: string; readonly now: Instant },
): { series: string; year: number } {
  const place = numberPlaceOf(matter, { ...at, step: matter.step });
  if (!place) throw new Error(`${matter.kind}: ${at.action} at ${matter.step} gives no number`);
  return place;
}
