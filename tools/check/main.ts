/**
 * `npm run check`: format, lint, types, structure, endpoints, words, documents. Prints what is wrong with its remedy.
 * Exit code 0: nothing; 1: something.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../server/platform/root.ts';
import { checkDocuments } from './documents.ts';
import { checkGraph } from './graph.ts';
import { checkLive } from './live.ts';
import { sizeReport } from './sizes.ts';
import { checkStructure, lineOf } from './structure.ts';
import { readTree } from './tree.ts';

const root = packageRoot();
const began = performance.now();

interface Outcome {
  readonly name: string;
  readonly code: number;
  readonly output: string;
}

/** Runs one of npm's commands; its words are kept until it is over. */
function run(name: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', args[0] ?? ''), args.slice(1), {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', (thrown) => resolve({ name, code: 1, output: thrown.message }));
    child.on('close', (code) => resolve({ name, code: code ?? 1, output }));
  });
}

async function structure(): Promise<Outcome> {
  const tree = readTree(root);
  const findings = [
    ...checkStructure(tree),
    ...checkDocuments(tree, (path) => existsSync(join(root, path))),
    ...checkGraph(tree),
    ...(await checkLive(tree)),
  ];
  console.log(sizeReport(tree));
  return { name: 'structure', code: findings.length === 0 ? 0 : 1, output: findings.map(lineOf).join('\n') };
}

const outcomes = [
  await structure(),
  // Two at a time: the check is meant for two cores.
  ...(await Promise.all([
    run('format and lint', 'biome', 'check', '--error-on-warnings', '.'),
    (async () => {
      const types: Outcome[] = [];
      for (const project of ['contracts', 'server', 'web', 'gongwen']) {
        types.push(await run(`types of ${project}`, 'tsc', '-p', project));
      }
      return types;
    })(),
  ])),
].flat();

for (const { name, code, output } of outcomes) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) console.log(output.trimEnd());
}
console.log(`checked in ${((performance.now() - began) / 1000).toFixed(1)} s`);
process.exitCode = outcomes.some(({ code }) => code !== 0) ? 1 : 0;
