/**
 * A kind's route as data: named steps, what may be done at each, and constraints. Definitions are pinned: a matter
 * finishes by the version it started with, so a changed definition gets a new version and the old one stays.
 */
import type { Act } from '../../../contracts/base/acts.ts';
import { ERRAND_STEPS } from './errand.ts';

/** One thing that may be done at a step. The key in `actions` is the endpoint's name. */
export interface StepAction {
  readonly act: Act;
  /** Steps this may lead to; `-` means the matter ends or waits. */
  readonly to: readonly string[];
  /** Roles allowed besides holding the task; null: whoever holds it. */
  readonly roles?: readonly string[];
  /** An opinion in words is required. */
  readonly needsOpinion?: boolean;
  /** The liaison of the task's holder may do this for him, with the paper original. */
  readonly byLiaison?: boolean;
  /** Does more than route (counts, numbers, other matters): once done it cannot be recalled. */
  readonly isFinal?: boolean;
  /** Once a round by anybody; the error code that says why not again, so that the button is grey beforehand. */
  readonly once?: string;
  /** Until when: so long since the matter began by a rule, or without one before its limit ends. Then `why` greys it. */
  readonly until?: { readonly rule?: string; readonly why: string };
  /**
   * Where the number comes from that this act gives. `*` in the series is the class its form names; the year is that of the act,
   * or of the day the matter began. Numbers put aside there (预留号) may be chosen in the act.
   */
  readonly numberFrom?: { readonly series: string; readonly yearOf: 'act' | 'matter' };
  /** Actors of these actions on the same matter and round may not do this one (drafter ≠ approver). */
  readonly notBySameAs?: readonly string[];
}

/** Acts that every kind knows without naming them in its steps; a definition may forbid or bind them. */
export type GeneralAct = Extract<
  Act,
  | 'circulate'
  | 'hand_over'
  | 'countersign'
  | 'add_signer'
  | 'ask_stand_in'
  | 'consult'
  | 'submit'
  | 'return'
  | 'suspend'
  | 'reopen'
  | 'void'
>;

/** How a general act is bound: to which steps it may lead, which roles may do it without holding a task. */
export interface GeneralRule {
  readonly to?: readonly string[];
  readonly by?: readonly string[];
  /** The clock rule under which a reopened matter runs anew; without one nothing limits it. */
  readonly limit?: string;
}

/** How a general act stands in a kind, or at one of its steps. `false`: not here. */
export type General = Readonly<Partial<Record<GeneralAct, boolean | GeneralRule>>>;

/**
 * What holds where a definition says nothing. Asking others beside the work harms no route; what moves a matter to another
 * step must be wanted by its kind, for its own steps may count, number or found other matters.
 */
const USUAL: Readonly<Record<GeneralAct, GeneralRule | false>> = {
  circulate: {},
  hand_over: {},
  countersign: {},
  add_signer: {},
  ask_stand_in: {},
  consult: {},
  submit: false,
  return: false,
  suspend: { by: ['director'] },
  reopen: false,
  void: false,
};

/** A named step. */
export interface Step {
  /** Overrides what the kind says of general acts. */
  readonly general?: General;
  readonly actions: Readonly<Record<string, StepAction>>;
  /** The clock rule that starts when the step opens, if the step has a limit of its own. */
  readonly limit?: string;
  /** Steps that must have been done before the matter comes here by a general act (legal review before routing). */
  readonly after?: readonly string[];
  /** Roles of posts that may hold it (upward papers are signed by the principal). */
  readonly holders?: readonly string[];
  /** Whoever did one of these steps may not act here (drafter ≠ approver). */
  readonly otherHandsThan?: readonly string[];
  /** A question beside the work: the matter never stands there as a whole. */
  readonly isBeside?: boolean;
}

/** A pinned route of one kind of matter. */
export interface FlowDefinition {
  readonly kind: string;
  readonly version: number;
  readonly steps: Readonly<Record<string, Step>>;
  /** General acts this kind allows or forbids at all its steps. */
  readonly general?: General;
}

const known = new Map<string, FlowDefinition>();

/** Registers a definition. Modules call this through their manifest; two of one kind and version are a mistake. */
export function registerFlow(definition: FlowDefinition): void {
  const key = `${definition.kind}@${definition.version}`;
  const before = known.get(key);
  if (before && before !== definition) throw new Error(`flow ${key} is registered twice`);
  for (const [name, step] of Object.entries(definition.steps)) {
    if (ERRAND_STEPS.some((errand) => errand === name))
      throw new Error(`flow ${key}: ${name} is the name of an errand`);
    for (const [action, rule] of Object.entries(step.actions)) {
      const stray = rule.to.find((to) => to !== '-' && !(to in definition.steps));
      if (stray) throw new Error(`flow ${key}: ${name}/${action} leads to an unknown step ${stray}`);
    }
  }
  known.set(key, definition);
}

/** The definition a matter is pinned to. @throws Error when this binary does not know that version. */
export function flowOf(kind: string, version: number): FlowDefinition {
  const definition = known.get(`${kind}@${version}`);
  if (!definition) throw new Error(`this Huiyin does not know flow ${kind}@${version}; start a newer one`);
  return definition;
}

/** How a general act stands at this step of a matter pinned to this definition; the step has the last word. */
export function generalRule(
  matter: { readonly kind: string; readonly definition_version: number },
  step: string,
  act: GeneralAct,
): GeneralRule | undefined {
  const definition = flowOf(matter.kind, matter.definition_version);
  const said = definition.steps[step]?.general?.[act] ?? definition.general?.[act] ?? USUAL[act];
  if (said === false) return undefined;
  return said === true ? {} : said;
}

/** May it be done at this step at all? */
export function allowsGeneral(
  matter: { readonly kind: string; readonly definition_version: number },
  step: string,
  act: GeneralAct,
): boolean {
  return generalRule(matter, step, act) !== undefined;
}

/** Kinds of matters known, for access and search. */
export function knownKinds(): string[] {
  return [...new Set([...known.values()].map((d) => d.kind))];
}
