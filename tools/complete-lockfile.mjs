/**
 * Writes into package-lock.json the binaries for other machines that a registry mirror did not offer when the lockfile
 * was made. `npm ci` demands an entry for every optional package its parents name, and refuses to install anywhere
 * otherwise; on machines they are not for it never fetches them. Run it after `npm install`; a test looks for gaps.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Named by their parent but never published at that version; npm knows the family and does not ask for these. */
const NEVER_PUBLISHED = /^@myriaddreamin\/typst-ts-node-compiler-/;
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPU = ['arm64', 'arm', 'ia32', 'x64'];

/** Entries that are missing: place in the lockfile → entry. Machine and processor are read from the package's name. */
export function missingEntries(lock) {
  const places = Object.keys(lock.packages);
  const missing = {};
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    if (!parent.startsWith('node_modules/')) continue;
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (NEVER_PUBLISHED.test(name) || places.some((place) => place.endsWith(`node_modules/${name}`)))
        continue;
      missing[`node_modules/${name}`] = entryOf(name, version, dev);
    }
  }
  return missing;
}

function entryOf(name, version, dev) {
  const words = name.split(/[-/]/);
  const os = OS.filter((word) => words.includes(word));
  const cpu = CPU.filter((word) => words.includes(word));
  if (os.length !== 1 || cpu.length !== 1)
    throw new Error(`${name}: cannot tell for which machine it is; add it by hand`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os };
}

/** The lockfile with the entries put where npm would have put them. */
export function completed(lock) {
  const packages = { ...lock.packages, ...missingEntries(lock) };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const added = Object.keys(missingEntries(lock));
  if (added.length > 0) writeFileSync(path, `${JSON.stringify(completed(lock), null, 2)}\n`);
  console.log(`${added.length} entries added to package-lock.json`);
}
