/**
 * Builds the package: `dist/lib` with one file per entry and shared chunks. `node tools/build.mjs --types` adds declarations,
 * as `npm pack` does. Dependencies stay outside the bundle, so that an office's audit sees them by name and version.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LIB = join(ROOT, 'dist/lib');

/** Entries lie flat in one folder, because the fonts are found from any of them by the same path. */
const ENTRIES = {
  index: 'src/index.ts',
  read: 'src/read/api.ts',
  faces: 'src/faces/api.ts',
  measure: 'src/measure/api.ts',
  command: 'src/command/run.ts',
};

/** Builds when a source is newer than the build. */
export async function buildIfStale() {
  const built = join(LIB, 'command.js');
  if (existsSync(built) && newest(join(ROOT, 'src')) < statSync(built).mtimeMs) return;
  await build();
}

/** Builds into a folder of its own and moves it into place, so that a command already running keeps a whole build. */
export async function build({ types = false } = {}) {
  const { build: bundle } = await import('esbuild');
  const fresh = `${LIB}.${process.pid}`;
  mkdirSync(dirname(LIB), { recursive: true });
  try {
    await bundle({
      absWorkingDir: ROOT,
      entryPoints: ENTRIES,
      outdir: fresh,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      conditions: ['source'],
      logLevel: 'warning',
    });
    if (types) declare(join(fresh, 'types'));
    rmSync(LIB, { recursive: true, force: true });
    renameSync(fresh, LIB);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Declarations of what the entries reach. Their imports end in `.ts`; outside the sources that must read `.js`. */
function declare(outDir) {
  const config = join(ROOT, `tsconfig.types.${process.pid}.json`);
  const options = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir,
    rootDir: join(ROOT, 'src'),
  };
  const files = Object.values(ENTRIES).filter((entry) => !entry.includes('/command/'));
  writeFileSync(
    config,
    JSON.stringify({ extends: './tsconfig.json', compilerOptions: options, include: [], files }),
  );
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
    const tsc = join(dirname(manifest), 'bin/tsc');
    const run = spawnSync(process.execPath, [tsc, '-p', config], { cwd: ROOT, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`declarations were not made:\n${run.stdout}${run.stderr}`);
  } finally {
    rmSync(config, { force: true });
  }
  for (const path of filesUnder(outDir)) {
    writeFileSync(path, readFileSync(path, 'utf8').replace(/((?:from|import\()\s*'\.[^']*)\.ts'/g, "$1.js'"));
  }
}

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const newest = (folder) => Math.max(...filesUnder(folder).map((path) => statSync(path).mtimeMs));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build({ types: process.argv.includes('--types') });
}
