/** `npm run graph`: puts the module graph into ARCHITECTURE.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../server/platform/root.ts';
import { ARCHITECTURE, graphOf, withGraph } from './graph.ts';
import { readTree } from './tree.ts';

const tree = readTree(packageRoot());
const graph = graphOf(tree);
writeFileSync(join(packageRoot(), ARCHITECTURE), withGraph(tree.get(ARCHITECTURE) ?? '', graph));
console.log(graph);
