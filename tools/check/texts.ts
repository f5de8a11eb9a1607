/** Words: every code that can reach a user has its text, and no text waits for a code that is gone. */
import type { ErrorDefinition } from '../../contracts/base/errors.ts';
import type { ModuleTexts } from '../../contracts/texts/form.ts';
import type { Finding, Source } from './tree.ts';

/** What must have words, by group of texts. */
export interface Wanted {
  readonly errors: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const GROUPS = ['errors', 'steps', 'actions', 'notices', 'names'] as const;
type Group = (typeof GROUPS)[number];

const FOLDER = 'contracts/texts/zh-CN';

function isError(value: unknown): value is ErrorDefinition {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'kind' in value && 'params' in value
  );
}

/** Codes defined among the exports of contract files, alone or gathered in an object. */
export function errorCodesOf(contracts: Readonly<Record<string, Record<string, unknown>>>): Set<string> {
  const codes = new Set<string>();
  for (const value of Object.values(contracts).flatMap((exports) => Object.values(exports))) {
    const candidates =
      typeof value === 'object' && value !== null && !isError(value) ? Object.values(value) : [value];
    for (const candidate of candidates) if (isError(candidate)) codes.add(candidate.code);
  }
  return codes;
}

/** Checks texts against what is wanted and against what the sources use. `sources` leaves the texts themselves out. */
export function checkTexts(
  texts: Readonly<Record<string, ModuleTexts>>,
  wanted: Wanted,
  sources: readonly Source[],
): Finding[] {
  const used = usesOf(sources);
  return [
    ...GROUPS.flatMap((group) => missing(texts, group, wanted[group])),
    ...wordlessFamilies(texts, used),
    ...GROUPS.flatMap((group) => unused(texts, group, wanted[group], used)),
    ...Object.entries(texts).flatMap(([module, { labels }]) => unusedLabels(module, labels ?? {}, used)),
    ...GROUPS.flatMap((group) => doubled(texts, group)),
  ];
}

function missing(
  texts: Readonly<Record<string, ModuleTexts>>,
  group: Group,
  wanted: ReadonlySet<string>,
): Finding[] {
  const have = new Set(Object.values(texts).flatMap((module) => Object.keys(module[group] ?? {})));
  return [...wanted]
    .filter((key) => !have.has(key))
    .map((key) => ({
      rule: 'text',
      file: FOLDER,
      message: `"${key}" has no words; write them under ${group} in ${fileFor(texts, key)}`,
    }));
}

function fileFor(texts: Readonly<Record<string, ModuleTexts>>, key: string): string {
  const module = key.split('.')[0] ?? '';
  return `${module in texts ? module : 'base'}.ts`;
}

/** A screen that says `light.${light}` needs words that begin with `light.`. */
function wordlessFamilies(texts: Readonly<Record<string, ModuleTexts>>, used: Uses): Finding[] {
  const names = Object.values(texts).flatMap((module) => Object.keys(module.names ?? {}));
  return used.families
    .filter((family) => !names.some((name) => name.startsWith(family)))
    .map((family) => ({
      rule: 'text',
      file: FOLDER,
      message: `a screen says "${family}…" but no name begins so; write the words of each value under names`,
    }));
}

interface Uses {
  readonly strings: ReadonlySet<string>;
  /** Beginnings of templates: `light.` of `light.${light}`. */
  readonly prefixes: readonly string[];
  /** Of these, what is looked up among names. */
  readonly families: readonly string[];
  readonly code: string;
}

function usesOf(sources: readonly Source[]): Uses {
  const literals = sources.flatMap((source) => source.strings);
  const templates = literals
    .filter(({ text }) => text.includes('$?'))
    .map(({ text }) => text.slice(0, text.indexOf('$?')));
  return {
    strings: new Set(literals.map(({ text }) => text)),
    prefixes: [...new Set(templates)].filter((prefix) => /^[a-z_-]+\.[a-z_.]*$/.test(prefix)),
    families: [...new Set(sources.flatMap(familiesOf))],
    code: sources.map((source) => source.code).join('\n'),
  };
}

function familiesOf({ text }: Source): string[] {
  return [...text.matchAll(/\b(?:textOf|findText)\(\s*'names',\s*`([a-z_.-]+\.)\$\{/g)].map(
    (match) => match[1] ?? '',
  );
}

function unused(
  texts: Readonly<Record<string, ModuleTexts>>,
  group: Group,
  wanted: ReadonlySet<string>,
  used: Uses,
): Finding[] {
  const isUsed = (key: string) =>
    wanted.has(key) ||
    used.strings.has(key) ||
    ((group === 'names' || group === 'notices') && used.prefixes.some((prefix) => key.startsWith(prefix)));
  return Object.entries(texts).flatMap(([module, words]) =>
    Object.keys(words[group] ?? {})
      .filter((key) => !isUsed(key))
      .map(
        (key): Finding => ({
          rule: 'text',
          file: `${FOLDER}/${module}.ts`,
          message: `nothing says "${key}" (${group}) any more; delete it`,
        }),
      ),
  );
}

/** Labels are reached by property: `documents.labels.dropHere`. */
function unusedLabels(module: string, labels: object, used: Uses): Finding[] {
  return Object.keys(labels)
    .filter((key) => !new RegExp(`[.\\[{,\\s]${key}\\b`).test(used.code) && !used.strings.has(key))
    .map((key) => ({
      rule: 'text',
      file: `${FOLDER}/${module}.ts`,
      message: `no screen shows the label "${key}" any more; delete it`,
    }));
}

function doubled(texts: Readonly<Record<string, ModuleTexts>>, group: Group): Finding[] {
  const owner = new Map<string, string>();
  return Object.entries(texts).flatMap(([module, words]) =>
    Object.keys(words[group] ?? {}).flatMap((key): Finding[] => {
      const first = owner.get(key);
      owner.set(key, first ?? module);
      return first === undefined
        ? []
        : [
            {
              rule: 'text',
              file: `${FOLDER}/${module}.ts`,
              message: `"${key}" has words in ${first}.ts already; keep one`,
            },
          ];
    }),
  );
}
