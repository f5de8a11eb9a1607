/** The rules of deciding 初审. Pure. */
import {
  type CheckedPoint,
  type CheckInput,
  CheckPoint,
  checkErrors,
  type Relation,
} from '../../../../contracts/modules/incoming-check.ts';
import { problem } from '../../../platform/problem.ts';
import { relationOf } from './own-organs.ts';

/** The points in their order, as they are kept. */
export function pointsOf(check: Pick<CheckInput, 'points'>): CheckedPoint[] {
  return CheckPoint.options.map((point) => ({ point, ...check.points[point] }));
}

/** Points with something wrong. */
export function faultsOf(check: Pick<CheckInput, 'points'>): CheckPoint[] {
  return CheckPoint.options.filter((point) => check.points[point].verdict === 'fault');
}

/** What is taken on with a fault needs a word why. @throws documents.fault_needs_note */
export function assertFaultsNoted(check: Pick<CheckInput, 'points'>): void {
  const bare = faultsOf(check).filter((point) => check.points[point].note === '');
  if (bare.length > 0) throw problem(checkErrors.faultNeedsNote, { points: bare.join('、') });
}

/**
 * Only papers from below or beside go back. A name that shows a superior is one whatever was ticked.
 * @throws documents.superior_not_returned, documents.relation_unknown
 */
export function assertReturnable(sender: string, office: string, said: Relation): void {
  if (said === 'superior' || relationOf(sender, office) === 'superior')
    throw problem(checkErrors.superiorNotReturned);
  if (said === 'unknown') throw problem(checkErrors.relationUnknown);
}
