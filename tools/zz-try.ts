import { checkDocuments } from './check/documents.ts';
import { sizeReport } from './check/sizes.ts';
import { checkStructure, lineOf } from './check/structure.ts';
import { readTree } from './check/tree.ts';

const tree = readTree('.');
const f = [...checkStructure(tree), ...checkDocuments(tree)];
console.log(f.map(lineOf).join('\n'));
console.log(sizeReport(tree));
