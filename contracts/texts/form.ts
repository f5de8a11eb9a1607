/** The form every module's words have, so that screens, letters, prints and commands find them the same way. */

import { epochOf, type Instant, instantOf, localDateOf } from '../base/dates.ts';

/** Parameters of a text: an error's params, a notice's params, values of a label. */
export type TextParams = Readonly<Record<string, unknown>>;

/** Words, or words made from parameters. */
export type Words = string | ((p: TextParams) => string);

/** A refusal in the office's words: what happened, by which rule, what to do now (screens.md, Manner). */
export interface ErrorWords {
  readonly what: Words;
  /** The rule and article, when a rule refuses: 办文规则第3条. */
  readonly rule?: Words;
  readonly next: Words;
}

/**
 * One module's words. Keys are the codes of the contracts, whole: `documents.already_registered`,
 * `documents.incoming.review`, `documents.review`. `labels` are the words of its screens and have keys of their own.
 */
export interface ModuleTexts {
  /** By error code. */
  readonly errors?: Readonly<Record<string, ErrorWords>>;
  /** By step: what the holder is at, as said of him: 拟办、审核. */
  readonly steps?: Readonly<Record<string, Words>>;
  /** By action (the endpoint's name): the word on the button and in the history. */
  readonly actions?: Readonly<Record<string, Words>>;
  /** By kind of notice: the whole sentence. */
  readonly notices?: Readonly<Record<string, Words>>;
  /** Names of enumerated values: `urgency.urgent`, `state.closed`, `rule.<clock rule>`. Whole key, unique over all modules. */
  readonly names?: Readonly<Record<string, Words>>;
  /** Words of this module's screens, used directly: `documents.labels.dropHere`. */
  readonly labels?: Readonly<Record<string, Words>>;
}

/** A parameter as a string; empty when absent. */
export function str(p: TextParams, key: string): string {
  const value = p[key];
  return value === undefined || value === null ? '' : String(value);
}

/**
 * A parameter that is a limit's end, as its day in Shanghai: 9月7日; empty when absent. Limits counted in days end at
 * 24:00, which is the next day's midnight: the day said is the one that ends then.
 */
export function dayWords(p: TextParams, key: string): string {
  const value = str(p, key);
  if (value === '') return '';
  const day = localDateOf(instantOf(epochOf(value as Instant) - 1));
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
