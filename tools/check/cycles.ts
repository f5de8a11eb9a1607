/** Finds circles in a graph. */

/** Node → nodes it points to. */
export type Graph = ReadonlyMap<string, Iterable<string>>;

/** One circle for each knot of nodes that reach each other, as a walk that ends where it began. */
export function cyclesOf(graph: Graph): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const walk: string[] = [];
  const found: string[][] = [];
  const visit = (node: string) => {
    state.set(node, 'open');
    walk.push(node);
    for (const next of graph.get(node) ?? []) {
      if (state.get(next) === 'open') found.push([...walk.slice(walk.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    walk.pop();
    state.set(node, 'done');
  };
  for (const node of graph.keys()) if (!state.has(node)) visit(node);
  return found;
}
