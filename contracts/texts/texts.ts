/** Finding words by code. One language for now; a second is a second folder beside zh-CN. */
import type { ErrorWords, ModuleTexts, TextParams, Words } from './form.ts';
import { administration } from './zh-CN/administration.ts';
import { archives } from './zh-CN/archives.ts';
import { base } from './zh-CN/base.ts';
import { calendar } from './zh-CN/calendar.ts';
import { chases } from './zh-CN/chases.ts';
import { clocks } from './zh-CN/clocks.ts';
import { demo } from './zh-CN/demo.ts';
import { desks } from './zh-CN/desks.ts';
import { directory } from './zh-CN/directory.ts';
import { documents } from './zh-CN/documents.ts';
import { duty } from './zh-CN/duty.ts';
import { exports } from './zh-CN/exports.ts';
import { files } from './zh-CN/files.ts';
import { flow } from './zh-CN/flow.ts';
import { guard } from './zh-CN/guard.ts';
import { incomingCheck } from './zh-CN/incoming-check.ts';
import { incomingOffice } from './zh-CN/incoming-office.ts';
import { incomingRegister } from './zh-CN/incoming-register.ts';
import { limits } from './zh-CN/limits.ts';
import { matters } from './zh-CN/matters.ts';
import { numbering } from './zh-CN/numbering.ts';
import { numbers } from './zh-CN/numbers.ts';
import { papers } from './zh-CN/papers.ts';
import { routing } from './zh-CN/routing.ts';
import { routingErrors } from './zh-CN/routing-errors.ts';
import { scanQueue } from './zh-CN/scan-queue.ts';
import { secrecy } from './zh-CN/secrecy.ts';
import { sessions } from './zh-CN/sessions.ts';
import { spreading } from './zh-CN/spreading.ts';
import { supervision } from './zh-CN/supervision.ts';
import { supervisionPapers } from './zh-CN/supervision-papers.ts';
import { system } from './zh-CN/system.ts';
import { wall } from './zh-CN/wall.ts';

/** Every module's words, by module. */
export const texts: Readonly<Record<string, ModuleTexts>> = {
  base,
  sessions,
  demo,
  desks,
  exports,
  system,
  documents,
  'incoming-check': incomingCheck,
  'incoming-office': incomingOffice,
  'incoming-register': incomingRegister,
  'scan-queue': scanQueue,
  supervision,
  supervisionPapers,
  spreading,
  archives,
  matters,
  flow,
  files,
  calendar,
  clocks,
  guard,
  numbering,
  papers,
  routing,
  routingErrors,
  limits,
  administration,
  directory,
  wall,
  numbers,
  secrecy,
  chases,
  duty,
};

/** Groups of codes that are looked up by whole key. */
export type TextGroup = 'steps' | 'actions' | 'notices' | 'names';

/** A refusal, said. */
export interface SaidError {
  readonly what: string;
  readonly rule: string | null;
  readonly next: string;
}

const index = {
  errors: merged<ErrorWords>((m) => m.errors),
  steps: merged<Words>((m) => m.steps),
  actions: merged<Words>((m) => m.actions),
  notices: merged<Words>((m) => m.notices),
  names: merged<Words>((m) => m.names),
};

function merged<T>(of: (m: ModuleTexts) => Readonly<Record<string, T>> | undefined): Map<string, T> {
  return new Map(Object.values(texts).flatMap((module) => Object.entries(of(module) ?? {})));
}

/** Words made whole. */
export function said(words: Words, params: TextParams = {}): string {
  return typeof words === 'string' ? words : words(params);
}

/** The words of a code in a group, or undefined when nobody has written them. */
export function findText(group: TextGroup, key: string, params: TextParams = {}): string | undefined {
  const words = index[group].get(key) ?? (group === 'steps' ? errandWords(key) : undefined);
  return words === undefined ? undefined : said(words, params);
}

/** What is asked beside the route stands at the same steps in every kind: `supervision.item.countersigning`. */
function errandWords(step: string): Words | undefined {
  return findText('names', `errand.${step.slice(step.lastIndexOf('.') + 1)}`);
}

/** The words of a code; the code itself when nobody has written them (check-texts keeps that from happening). */
export function textOf(group: TextGroup, key: string, params: TextParams = {}): string {
  return findText(group, key, params) ?? key;
}

/** An error code with its parameters as what, rule and next step. An unknown code is said to be an unforeseen failure. */
export function errorText(code: string, params: TextParams = {}): SaidError {
  const words: ErrorWords = index.errors.get(code) ?? base.errors['base.internal'];
  return {
    what: said(words.what, params),
    rule: words.rule === undefined ? null : said(words.rule, params),
    next: said(words.next, params),
  };
}

/** The words of any code: error, step, action, notice or name, in this order. For letters, prints and commands. */
export function text(code: string, params: TextParams = {}): string {
  const error = index.errors.get(code);
  if (error) return `${said(error.what, params)}${said(error.next, params)}`;
  for (const group of ['steps', 'actions', 'notices', 'names'] as const) {
    const found = findText(group, code, params);
    if (found !== undefined) return found;
  }
  return code;
}
