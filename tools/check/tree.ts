/** The repository's own sources as plain data, so that a rule can be tried on a small planted tree as on the real one. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Lexed, lex } from './lex.ts';

/** Path from the repository's root (with `/`) → text. */
export type Tree = ReadonlyMap<string, string>;

/** What a rule found, in words that say the remedy. */
export interface Finding {
  /** Name of the rule; debt is counted by it. */
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

const FOLDERS = ['contracts', 'server', 'web', 'gongwen', 'db', 'test', 'bench', 'tools', 'docs'];
const SKIPPED = /(?:^|\/)(?:node_modules|dist|output|test-output)$|^gongwen\/(?:fonts|samples)$/;
const KINDS = /\.(?:ts|tsx|mjs|sql|md|json|css)$/;

/** Reads the repository. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (SKIPPED.test(path)) continue;
      if (entry.isDirectory()) walk(path);
      else if (KINDS.test(entry.name)) tree.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  const present = new Set(readdirSync(root));
  for (const folder of FOLDERS) if (present.has(folder)) walk(folder);
  for (const name of present)
    if (/\.(?:md|ts)$/.test(name)) tree.set(name, readFileSync(join(root, name), 'utf8'));
  return tree;
}

/** An import or re-export. `to` is a path from the root for our own files, else the package as written. */
export interface Import {
  readonly to: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
  readonly line: number;
}

/** A TypeScript source, taken apart once for all rules. */
export interface Source extends Lexed {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const STATEMENT =
  /\b(?:import|export)\b([^;'"`()]*?)\bfrom\s*(?=['"])|\bimport\s*(?=['"])|\bimport\(\s*(?=['"`])/g;

/** Line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}

function importsOf(path: string, text: string, { code, strings }: Lexed): Import[] {
  const byOffset = new Map(strings.map((literal) => [literal.at, literal.text]));
  return [...code.matchAll(STATEMENT)].flatMap((match) => {
    const written = byOffset.get(match.index + match[0].length);
    if (written === undefined) return [];
    const isOurs = written.startsWith('.');
    const to = isOurs ? normalize(join(dirname(path), written)).replaceAll('\\', '/') : written;
    const isTypeOnly = /^\s*type\b/.test(match[1] ?? '');
    return [{ to, isOurs, isTypeOnly, line: lineAt(text, match.index) }];
  });
}

/** All TypeScript sources of a tree. */
export function sourcesOf(tree: Tree): Source[] {
  return [...tree].flatMap(([path, text]) => {
    if (!/\.tsx?$/.test(path)) return [];
    const lexed = lex(text);
    return [{ path, text, ...lexed, imports: importsOf(path, text, lexed) }];
  });
}

/** Is this file a test or something only tests use? */
export function isTestFile(path: string): boolean {
  return (
    /\.test\.tsx?$/.test(path) ||
    /^(?:test|bench)\//.test(path) ||
    path.startsWith('server/testing/') ||
    /\/testing\.ts$/.test(path)
  );
}
