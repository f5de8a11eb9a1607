/** What the kind's definition says of a general act, asked before doing it. */

import type { Instant } from '../../../contracts/base/dates.ts';
import { flowErrors } from '../../../contracts/modules/flow.ts';
import { routingErrors } from '../../../contracts/modules/routing-errors.ts';
import {
  type Facts,
  type GeneralAct,
  type GeneralRule,
  generalRule,
  type Holder,
} from '../../kernel/flow/api.ts';
import { type Actor, hasRole, personsBehindEach, readersAmong, rolesBehind } from '../../kernel/org/api.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { problem } from '../../platform/problem.ts';

/** @throws routing.not_allowed_here where the definition forbids the act at this step */
export function assertAllowed(facts: Facts, step: string, act: GeneralAct): GeneralRule {
  const rule = generalRule(facts.matter, step, act);
  if (!rule) throw problem(routingErrors.notAllowedHere, { act });
  return rule;
}

/** Does one of this person's roles stand among those that may do it without holding a task? */
export function hasRuleRole(actor: Actor, rule: GeneralRule | undefined): boolean {
  return rule?.by?.some((role) => hasRole(actor, role)) ?? false;
}

/** For acts on the matter as a whole. @throws routing.not_allowed_here, flow.not_yours */
export function assertByRole(actor: Actor, facts: Facts, act: GeneralAct): GeneralRule {
  const rule = assertAllowed(facts, facts.matter.step, act);
  if (!hasRuleRole(actor, rule)) throw problem(flowErrors.notYours, { holder: '' });
  return rule;
}

/** Those asked: somebody is there for each, and none is the asker himself. @throws routing.nobody_reads, flow.unknown_addressee */
export async function assertThere(
  tx: Tx,
  actor: Actor,
  ids: readonly number[],
  now: Instant,
): Promise<number[]> {
  const found = await readersAmong(tx, ids, now);
  const nobody = found.find((one) => !one.hasSomebody);
  if (nobody) throw problem(routingErrors.nobodyReads, { name: nobody.name });
  const others = found.filter((one) => !actor.addressees.includes(one.id)).map((one) => one.id);
  if (others.length === 0 || others.length < found.length) throw problem(flowErrors.unknownAddressee);
  return others;
}

/** Who would hold a task there: persons and roles behind each addressee. */
export async function holdersOf(tx: Tx, ids: readonly number[], now: Instant): Promise<Holder[]> {
  const persons = await personsBehindEach(tx, ids, now);
  const roles = await rolesBehind(tx, ids, now);
  return ids.map((id) => ({
    id,
    persons: persons.filter((p) => p.addressee === id).map((p) => p.person),
    roles: roles.filter((r) => r.addressee === id).map((r) => r.role),
  }));
}
