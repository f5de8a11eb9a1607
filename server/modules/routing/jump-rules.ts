/** The flow steward's rules: where a matter may be put, and by whom never. Pure. */
import { routingErrors } from '../../../contracts/modules/routing-errors.ts';
import { type FlowDefinition, flowOf } from '../../kernel/flow/api.ts';
import { type Actor, hasRole } from '../../kernel/org/api.ts';
import { problem } from '../../platform/problem.ts';

/** 三员 keep the machine, its grants and its audit; none of them routes business. */
const ADMINISTRATORS = ['system_admin', 'security_admin', 'auditor'] as const;

/** @throws routing.not_by_administrators whatever permission an administrator was given */
export function assertNoAdministrator(actor: Actor): void {
  if (ADMINISTRATORS.some((role) => hasRole(actor, role))) throw problem(routingErrors.notByAdministrators);
}

/** Steps an open matter may be put to: where somebody does something, on the way itself, before closing. */
export function jumpSteps(kind: string, version: number): string[] {
  const { steps } = flowOf(kind, version);
  const afterClosing = new Set(closingTargets(steps));
  return Object.entries(steps)
    .filter(
      ([name, step]) => Object.keys(step.actions).length > 0 && !step.isBeside && !afterClosing.has(name),
    )
    .map(([name]) => name);
}

function closingTargets(steps: FlowDefinition['steps']): string[] {
  return Object.values(steps).flatMap((step) =>
    Object.values(step.actions).flatMap((rule) => (rule.act === 'close' ? rule.to : [])),
  );
}
