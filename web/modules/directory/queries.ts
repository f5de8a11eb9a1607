/** Reading the organisation. */
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { groups } from '../../../contracts/modules/holdings.ts';
import { person, unit, units } from '../../../contracts/modules/organisation.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';

/** A unit as its keeper sees it. */
export type UnitView = ReplyOf<typeof unit>;
/** A post of it. */
export type PostView = UnitView['posts'][number];
/** A group. */
export type GroupView = ReplyOf<typeof groups>['items'][number];

/** The tree. */
export function useUnits() {
  return useEndpoint(units, {});
}

/** A unit. */
export function useUnit(unitId: number) {
  return useEndpoint(unit, { params: { unitId } });
}

/** A person. */
export function usePerson(personId: number) {
  return useEndpoint(person, { params: { personId } });
}

/** Groups. */
export function useGroups() {
  return useEndpoint(groups, {});
}
