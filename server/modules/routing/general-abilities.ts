/** Which acts of every kind this person may do now: on tasks of his, on what he asked of others, on the matter as a whole. */
import type { Act } from '../../../contracts/base/acts.ts';
import {
  capacityFor,
  ERRAND_STEPS,
  type Facts,
  type GeneralAct,
  generalRule,
  type TaskRow,
} from '../../kernel/flow/api.ts';
import type { Actor } from '../../kernel/org/api.ts';
import type { RoutingAbility } from './api.ts';
import { hasRuleRole } from './general-rules.ts';

/** Acts on a task of one's own, in the order they are offered. */
const ON_TASK: readonly (readonly [GeneralAct, string])[] = [
  ['submit', 'routing.send_on'],
  ['return', 'routing.return_to'],
  ['countersign', 'routing.countersign'],
  ['add_signer', 'routing.add_signer'],
  ['consult', 'routing.consult'],
  ['ask_stand_in', 'routing.ask_stand_in'],
  ['circulate', 'routing.circulate'],
];

const isErrand = (task: TaskRow) => ERRAND_STEPS.some((step) => step === task.step);

/** All of them. */
export function generalAbilities(actor: Actor, facts: Facts): RoutingAbility[] {
  return [...onTasks(actor, facts), ...onAskings(actor, facts), ...onMatter(actor, facts)];
}

function onTasks(actor: Actor, facts: Facts): RoutingAbility[] {
  const { matter } = facts;
  if (matter.state === 'filed' || matter.state === 'void') return [];
  const offered = new Set<string>();
  return facts.tasks.flatMap((task) => {
    const of = holds(actor, matter.kind, task);
    if (of === undefined) return [];
    const asked = isErrand(task)
      ? [ability('routing.answer', ACTS[task.step as keyof typeof ACTS], task, of)]
      : [];
    const acts = ON_TASK.filter(([act, action]) => {
      // Sending round is the same from whichever task; one button is enough.
      if (act === 'circulate' && offered.has(action)) return false;
      const rule = generalRule(matter, task.step, act);
      const isOfRoute = act === 'submit' || act === 'return';
      // Who was asked beside the route moves nothing along it.
      if (!rule || (isOfRoute && isErrand(task))) return false;
      if (act === 'return' && matter.seq === task.opened_seq && matter.seq === 1) return false;
      // A closed matter is sent round, not asked about any more.
      return matter.state === 'open' || act === 'circulate';
    });
    for (const [, action] of acts) offered.add(action);
    return [...asked, ...acts.map(([act, action]) => ability(action, act, task, of))];
  });
}

const ACTS = {
  countersigning: 'countersign',
  signing: 'add_signer',
  advising: 'consult',
  standing_in: 'ask_stand_in',
} as const;

/** null: holds it himself; undefined: not at all; else for whom. */
function holds(actor: Actor, kind: string, task: TaskRow): RoutingAbility['of'] | undefined {
  const capacity = capacityFor(actor, kind, task.addressee_id);
  if (!capacity) return undefined;
  const absent = actor.standsInFor.find((s) => s.personId === capacity.standsInFor);
  return absent ? { name: absent.name, as: 'stand_in' } : null;
}

function onAskings(actor: Actor, { matter, tasks }: Facts): RoutingAbility[] {
  const groups = new Set<string>();
  return tasks.flatMap((task) => {
    const { errand } = task;
    if (!errand || errand.kind === 'returned' || groups.has(errand.group)) return [];
    if (!capacityFor(actor, matter.kind, errand.from)) return [];
    groups.add(errand.group);
    return [ability('routing.withdraw', 'take_back', task, null)];
  });
}

function onMatter(actor: Actor, facts: Facts): RoutingAbility[] {
  const { matter, wait, tasks } = facts;
  const may = (act: GeneralAct) => hasRuleRole(actor, generalRule(matter, matter.step, act));
  const isMoving = matter.state === 'open' || matter.state === 'suspended';
  const owns = wait !== null && capacityFor(actor, matter.kind, wait.owner_id) !== undefined;
  return [
    ...(matter.state === 'open' && tasks.length > 0 && !wait && may('suspend')
      ? [whole('routing.suspend', 'suspend')]
      : []),
    ...(matter.state === 'suspended' && (owns || may('suspend')) ? [whole('routing.resume', 'resume')] : []),
    ...(isMoving && may('void') ? [voiding(facts)] : []),
    ...(['closed', 'filed'].includes(matter.state) && may('reopen')
      ? [whole('routing.reopen', 'reopen')]
      : []),
  ];
}

function ability(action: string, act: Act, task: TaskRow, of: RoutingAbility['of']): RoutingAbility {
  return { action, act, taskId: task.id, taskVersion: task.version, allowed: true, why: null, of };
}

/** Grey while another matter that hangs on it is under way: the reason stands there before anybody writes one of his own. */
function voiding(facts: Facts): RoutingAbility {
  const depends = facts.links.some((l) => l.direction === 'in' && ['open', 'suspended'].includes(l.state));
  const ability = whole('routing.void', 'void');
  return depends ? { ...ability, allowed: false, why: 'routing.others_depend' } : ability;
}

function whole(action: string, act: Act): RoutingAbility {
  return { action, act, taskId: null, taskVersion: null, allowed: true, why: null, of: null };
}
