/** All checks that need nothing but the sources' text. */
import { Debt, settle } from './debt.ts';
import { checkImports } from './imports.ts';
import { checkSizes } from './sizes.ts';
import { checkSql } from './sql.ts';
import { type Finding, sourcesOf, type Tree } from './tree.ts';
import { checkNames, checkReserved } from './words.ts';

/** Runs them on a tree; its debt file is taken into account. */
export function checkStructure(tree: Tree): Finding[] {
  const sources = sourcesOf(tree);
  const findings = [
    ...checkImports(tree, sources),
    ...checkReserved(sources),
    ...checkNames(tree),
    ...checkSql(tree, sources),
    ...checkSizes(tree),
  ];
  const debt = Debt.parse(JSON.parse(tree.get('tools/import-debt.json') ?? '{ "most": 0, "entries": [] }'));
  return settle(findings, debt);
}

/** A finding as one line. */
export function lineOf({ rule, file, line, message }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}  [${rule}] ${message}`;
}
