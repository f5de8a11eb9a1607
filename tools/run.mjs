/**
 * Runs a TypeScript script of tools/ or bench/: bundles it beside the others in dist/tools and imports it.
 * `node tools/run.mjs tools/check/main.ts …`
 */
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions, ROOT } from './build.mjs';

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('Say which script: node tools/run.mjs tools/check/main.ts');
  process.exit(2);
}
const outfile = join(ROOT, 'dist/tools', `${basename(script, '.ts')}.${process.pid}.mjs`);
await build({ ...bundleOptions, entryPoints: [resolve(script)], outfile, sourcemap: 'inline' });
process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length - 1, resolve(script), ...rest);
process.once('exit', () => rmSync(outfile, { force: true }));
await import(pathToFileURL(outfile).href);
