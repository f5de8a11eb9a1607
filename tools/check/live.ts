/** Checks that need the running objects: contracts, texts, flows and what the server binds. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Act, Disclosure, Handling, Light, MatterState, Urgency } from '../../contracts/base/acts.ts';
import * as baseErrors from '../../contracts/base/errors.ts';
import { texts } from '../../contracts/texts/texts.ts';
import { CLOCK_RULES } from '../../db/seeds/rules.ts';
import { modules } from '../../server/app/modules.ts';
import type { Kernel } from '../../server/kernel/binding/api.ts';
import { packageRoot } from '../../server/platform/root.ts';
import { checkGlossary } from './glossary.ts';
import { kernelUses } from './manifests.ts';
import { checkRoutes, endpointsOf } from './routes.ts';
import { checkTexts, errorCodesOf, type Wanted } from './texts.ts';
import { type Finding, isTestFile, sourcesOf, type Tree } from './tree.ts';

/** Exports of every contract file, by module. */
export async function loadContracts(): Promise<Record<string, Record<string, unknown>>> {
  const files = readdirSync(join(packageRoot(), 'contracts/modules')).filter((file) =>
    /^[a-z-]+\.ts$/.test(file),
  );
  const loaded = files.map(async (file) => {
    const name = file.slice(0, -'.ts'.length);
    return [name, (await import(`../../contracts/modules/${name}.ts`)) as Record<string, unknown>] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

const flows = modules.flatMap((module) => module.flows ?? []);

/** Endpoints the server answers. Binding does not touch the instance, so none is needed to ask. */
function boundEndpoints() {
  return modules.flatMap((module) => module.routes).map((route) => route({} as Kernel).endpoint);
}

/** Options of a zod enum called `NoticeKind`, wherever contracts declare it. */
function noticeKinds(contracts: Readonly<Record<string, Record<string, unknown>>>): string[] {
  const found = Object.values(contracts).flatMap(({ NoticeKind }) =>
    NoticeKind ? [NoticeKind as { options: string[] }] : [],
  );
  return found.flatMap(({ options }) => options);
}

/** What needs words, from the objects themselves. */
export function wantedTexts(contracts: Readonly<Record<string, Record<string, unknown>>>): Wanted {
  const steps = flows.flatMap((flow) => Object.keys(flow.steps).map((step) => `${flow.kind}.${step}`));
  const actions = flows.flatMap((flow) =>
    Object.values(flow.steps).flatMap((step) => Object.keys(step.actions)),
  );
  const named = {
    urgency: Urgency,
    handling: Handling,
    disclosure: Disclosure,
    light: Light,
    state: MatterState,
  };
  const values = Object.entries(named).flatMap(([family, { options }]) =>
    options.map((value) => `${family}.${value}`),
  );
  return {
    errors: errorCodesOf({ base: baseErrors, ...contracts }),
    steps: new Set(steps),
    actions: new Set(actions),
    notices: new Set(noticeKinds(contracts)),
    names: new Set([
      ...values,
      ...flows.map(({ kind }) => `kind.${kind}`),
      ...actions.map((action) => `did.${action}`),
      ...CLOCK_RULES.map(({ rule }) => `rule.${rule}`),
    ]),
  };
}

function glossaryNames(tree: Tree): Map<string, string> {
  const named = new Map<string, string>();
  for (const { name } of modules) named.set(name, 'module');
  for (const part of kernelUses(tree).keys()) named.set(part, 'kernel part');
  for (const act of Act.options) named.set(act, 'act');
  for (const state of MatterState.options) named.set(state, 'state');
  for (const flow of flows) {
    for (const [step, { actions }] of Object.entries(flow.steps)) {
      named.set(step, 'step');
      for (const action of Object.keys(actions)) named.set(action, 'action');
    }
  }
  return named;
}

/** Runs them. */
export async function checkLive(tree: Tree): Promise<Finding[]> {
  const contracts = await loadContracts();
  const speaking = sourcesOf(tree).filter(
    ({ path }) => /^(?:contracts\/(?:base|modules)|server|web)\//.test(path) && !isTestFile(path),
  );
  return [
    ...checkRoutes(endpointsOf(contracts), boundEndpoints()),
    ...checkTexts(texts, wantedTexts(contracts), speaking),
    ...checkGlossary(tree, glossaryNames(tree)),
  ];
}
