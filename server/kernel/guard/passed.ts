/** A verdict as a failure. */
import { fileErrors } from '../../../contracts/modules/files.ts';
import { problem } from '../../platform/problem.ts';
import type { GuardVerdict } from './input.ts';

/** @throws guard.secrecy_mark_found for a refused verdict */
export function assertPassed(verdict: GuardVerdict): void {
  if (verdict.verdict === 'refused') {
    throw problem(fileErrors.secrecyMarkFound, { rule: verdict.rule, page: verdict.page });
  }
}
