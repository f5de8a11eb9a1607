/**
 * After an install: puts the repository's own command where `npx huiyin` looks. npm links the commands of packages it
 * installs, but not those of the package one stands in. Without install scripts npx still finds it, only slower.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const place = join(root, 'node_modules/.bin/huiyin');
try {
  chmodSync(join(root, 'tools/huiyin.mjs'), 0o755);
  mkdirSync(dirname(place), { recursive: true });
  rmSync(place, { force: true });
  symlinkSync('../../tools/huiyin.mjs', place);
} catch (thrown) {
  console.error(
    `huiyin: node_modules/.bin/huiyin was not made (${thrown.code}); use "node tools/huiyin.mjs" instead`,
  );
}
