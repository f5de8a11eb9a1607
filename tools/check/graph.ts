/** The module graph as ARCHITECTURE.md shows it, between two markers, and whether what stands there is still true. */
import { kernelUses, moduleUses, type Uses, webModuleUses } from './manifests.ts';
import type { Finding, Tree } from './tree.ts';

/** The document that carries the graph. */
export const ARCHITECTURE = 'ARCHITECTURE.md';
const BEGIN = '<!-- module graph: made by "npm run graph" -->';
const END = '<!-- end of module graph -->';

function table(title: string, uses: Uses): string[] {
  if (uses.size === 0) return [];
  const rows = [...uses].map(([name, below]) => {
    const usedBy = [...uses].filter(([, names]) => names.includes(name)).map(([other]) => other);
    return `| ${name} | ${below.join(', ') || '–'} | ${usedBy.join(', ') || '–'} |`;
  });
  return ['', `| ${title} | uses | is used by |`, '|---|---|---|', ...rows];
}

/** The graph of a tree, as Markdown. */
export function graphOf(tree: Tree): string {
  return [
    ...table('kernel part', kernelUses(tree)),
    ...table('module', moduleUses(tree)),
    ...table('web module', webModuleUses(tree)),
    '',
  ].join('\n');
}

/** The document with the graph put between its markers. @throws Error when it has none. */
export function withGraph(text: string, graph: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${ARCHITECTURE} lost its markers: ${BEGIN} … ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n${graph}\n${text.slice(end)}`;
}

/** Is the graph in the document the tree's? */
export function checkGraph(tree: Tree): Finding[] {
  const text = tree.get(ARCHITECTURE) ?? '';
  const finding = (message: string): Finding[] => [{ rule: 'graph', file: ARCHITECTURE, message }];
  if (!text.includes(BEGIN) || !text.includes(END)) return finding(`put the markers back: ${BEGIN} … ${END}`);
  return withGraph(text, graphOf(tree)) === text
    ? []
    : finding('the module graph is stale; run "npm run graph"');
}
