/** `npm run new:module -- rooms room 会议室`: a module that runs, to be filled. See docs/guides/add-a-module.md. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../server/platform/root.ts';
import { listEdits } from './lists.ts';
import { namesOf } from './names.ts';
import { serverFiles } from './server-files.ts';
import { webFiles } from './web-files.ts';

const root = packageRoot();

function nextMigration(): string {
  const numbers = readdirSync(join(root, 'db/migrations')).map((name) => Number(name.slice(0, 4)));
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}

function write(): string[] {
  const names = namesOf(process.argv.slice(2));
  const files = { ...serverFiles(names, nextMigration()), ...webFiles(names) };
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} exists already; nothing was written`);
  // All edits are made before anything is written: a list that has changed its form leaves no half module.
  const edited = listEdits(names).map(
    ({ file, edit }) => [file, edit(readFileSync(join(root, file), 'utf8'))] as const,
  );
  for (const [path, text] of [...Object.entries(files), ...edited]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...Object.keys(files), ...edited.map(([file]) => file)];
}

try {
  const written = write();
  const code = written.filter((path) => /\.tsx?$/.test(path));
  spawnSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', ...code], {
    cwd: root,
    stdio: 'ignore',
  });
  console.log(written.join('\n'));
  console.log('Next: docs/guides/add-a-module.md, from step 2.');
} catch (thrown) {
  console.error((thrown as Error).message);
  process.exitCode = 2;
}
