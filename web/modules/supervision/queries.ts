/** Reading supervised items and units' parts of them. */
import type { z } from 'zod';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { itemDetail } from '../../../contracts/modules/supervision.ts';
import {
  type AssignmentView,
  assignmentDetail,
  type ladder,
} from '../../../contracts/modules/supervision-assignments.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import type { RowOf } from '../../platform/api/usePages.ts';

/** What supervision adds to an item. */
export type Item = ReplyOf<typeof itemDetail>;
/** What supervision adds to a unit's own matter. */
export type UnitPart = ReplyOf<typeof assignmentDetail>;
/** One unit's part as listed. */
export type Part = z.output<typeof AssignmentView>;
/** A row of the ladder. */
export type LadderRow = RowOf<typeof ladder>;

/** Reads an item. */
export function useItem(matterId: string) {
  return useEndpoint(itemDetail, { params: { matterId } });
}

/** Reads a unit's part. */
export function useUnitPart(matterId: string) {
  return useEndpoint(assignmentDetail, { params: { matterId } });
}
