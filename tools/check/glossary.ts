/** GLOSSARY.md: every module, state, step and action of the code stands there under its code name. */
import type { Finding, Tree } from './tree.ts';

/** The document. */
export const GLOSSARY = 'GLOSSARY.md';

/** Code names in the table: everything written as `code`. */
function codeNames(text: string): Set<string> {
  return new Set([...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''));
}

/** Names the code uses that the glossary does not explain. `wanted`: name → what sort of thing it is. */
export function checkGlossary(tree: Tree, wanted: ReadonlyMap<string, string>): Finding[] {
  const explained = codeNames(tree.get(GLOSSARY) ?? '');
  return [...wanted]
    .filter(([name]) => !explained.has(name))
    .map(([name, sort]) => ({
      rule: 'glossary',
      file: GLOSSARY,
      message: `${sort} \`${name}\` is not explained; give it a row with its official term, or use a word that is there`,
    }));
}
