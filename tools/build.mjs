/**
 * Builds what `npm start` runs: the server bundle (dist/server) and the web client (dist/web), each only when its
 * sources changed since. Run directly it builds both; `node tools/build.mjs server` builds one.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The package's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const COMMON = ['contracts', 'package.json', 'package-lock.json', 'tools/build.mjs'];

/** What is built: from which sources, and the file that shows it is there. */
const PARTS = {
  server: {
    from: ['server', 'db/seeds', 'gongwen/src', 'gongwen/package.json', ...COMMON],
    shows: 'main.js',
    make: makeServer,
  },
  web: { from: ['web', 'gongwen/src', ...COMMON], shows: 'index.html', make: makeWeb },
};

/** Names of the parts this tree can build. The server comes first: it is the quicker to fail. */
export const PART_NAMES = Object.keys(PARTS);

/** The content of all sources of a part. Hashes, not times: a copied or freshly cloned tree must not look stale. */
function fingerprint(part) {
  const hash = createHash('sha256');
  for (const path of PARTS[part].from.flatMap((from) => filesUnder(join(ROOT, from))).sort()) {
    hash.update(`${relative(ROOT, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries.flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist' || /\.test\.tsx?$/.test(entry.name)) return [];
    const inner = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inner) : [inner];
  });
}

const stampOf = (part) => join(ROOT, 'dist', `${part}.stamp`);

/** Is this part built from these very sources? */
export function isFresh(part) {
  const stamp = stampOf(part);
  if (!existsSync(stamp) || !existsSync(join(ROOT, 'dist', part, PARTS[part].shows))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(part);
}

/** Is there a build of any age? An office that installs without the build tools runs what it was given. */
export function isBuilt(part) {
  return existsSync(join(ROOT, 'dist', part, PARTS[part].shows));
}

/** Are the build tools installed? `npm ci --omit=dev` leaves them out. */
export function canBuild() {
  return ['esbuild', 'vite'].every((name) => existsSync(join(ROOT, 'node_modules', name, 'package.json')));
}

/** Builds one part unless it is fresh. A killed build leaves no stamp, so the next start builds again. */
export async function buildPart(part) {
  if (isFresh(part)) return false;
  const before = fingerprint(part);
  const place = join(ROOT, 'dist', part);
  const fresh = `${place}.${process.pid}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  try {
    await PARTS[part].make(fresh);
    rmSync(stampOf(part), { force: true });
    rmSync(place, { recursive: true, force: true });
    renameSync(fresh, place);
    // Sources edited while the build ran would otherwise pass for built.
    if (fingerprint(part) === before) writeFileSync(stampOf(part), before);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

async function makeServer(outdir) {
  const { build } = await import('esbuild');
  await build({
    ...bundleOptions,
    entryPoints: {
      main: 'server/app/main.ts',
      command: 'server/app/command.ts',
      apart: 'server/app/apart.ts',
    },
    outdir,
    splitting: true,
    sourcemap: true,
  });
}

/** Packages are loaded from node_modules; only our own sources, gongwen among them, go into the bundle. */
const thirdPartyStaysOutside = {
  name: 'third-party-stays-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path === 'gongwen' || path.startsWith('gongwen/')
        ? undefined
        : { path, external: true },
    );
  },
};

/** `import.meta.url` means the source file also in the bundle, so that fonts and migrations are found from both. */
const sourcesKeepTheirPlace = {
  name: 'sources-keep-their-place',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const fromBundle = `../../${relative(ROOT, path)}`;
      const place = `new URL(${JSON.stringify(fromBundle)}, import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', place), loader: 'ts' };
    });
  },
};

async function makeWeb(outDir) {
  const { build } = await import('vite');
  // Vite takes over a NODE_ENV that is set. A start under the tests' own ("test") left React's slow development build
  // behind, twice the size, and every later start found it fresh.
  process.env.NODE_ENV = 'production';
  await build({
    root: join(ROOT, 'web'),
    configFile: join(ROOT, 'web/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
}

/** How our own server-side sources are bundled. Outputs must lie two folders below the root (dist/server, dist/tools). */
export const bundleOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['source'],
  logLevel: 'warning',
  plugins: [thirdPartyStaysOutside, sourcesKeepTheirPlace],
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : PART_NAMES;
  for (const part of wanted) {
    if (!(part in PARTS)) {
      console.error(`There is no part "${part}" to build. Parts: ${PART_NAMES.join(', ')}.`);
      process.exit(2);
    }
    const started = performance.now();
    const built = await buildPart(part).catch((thrown) => {
      // Both tools have told where and what; their stack says nothing of ours.
      console.error(`The ${part} part could not be built: ${String(thrown.message).split('\n')[0]}`);
      process.exit(1);
    });
    if (built) console.error(`built ${part} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}
