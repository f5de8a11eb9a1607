/** Writes RULES.md from the catalogue. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, 'dist/tools/print-catalogue.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['src/check/print-catalogue.ts'],
  bundle: true,
  outfile,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
const { printCatalogue } = await import(pathToFileURL(outfile).href);
writeFileSync(join(root, 'RULES.md'), printCatalogue());
