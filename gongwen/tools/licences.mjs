/** The repository's licence and notice stand in the tarball too: put beside the manifest for packing, taken away after. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const NAMES = ['LICENSE', 'LICENSE-MIT', 'LICENSE-MulanPSL-2.0', 'NOTICE'];

for (const name of NAMES) {
  const [from, to] = [join(dirname(here), name), join(here, name)];
  if (process.argv[2] === 'put' && existsSync(from)) copyFileSync(from, to);
  if (process.argv[2] === 'take-away') rmSync(to, { force: true });
}
