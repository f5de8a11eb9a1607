/**
 * The lockfile must name the binaries for other machines that a registry mirror did not offer when it was made: `npm ci`
 * demands an entry for every optional package its parents name, and refuses to install anywhere otherwise. On machines
 * they are not for it never fetches them.
 */

/** What of an entry concerns us. */
export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** Named by their parent but never published at that version; npm knows the family and does not ask for these. */
const NEVER_PUBLISHED = /^@myriaddreamin\/typst-ts-node-compiler-/;
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPU = ['arm64', 'arm', 'ia32', 'x64'];

/** Entries that are missing: place in the lockfile → entry. Machine and processor are read from the package's name. */
export function missingEntries(lock: Lock): Record<string, object> {
  const places = Object.keys(lock.packages);
  const missing: Record<string, object> = {};
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    if (!parent.startsWith('node_modules/')) continue;
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (NEVER_PUBLISHED.test(name) || places.some((place) => place.endsWith(`node_modules/${name}`)))
        continue;
      missing[`node_modules/${name}`] = entryOf(name, version, dev ?? false);
    }
  }
  return missing;
}

function entryOf(name: string, version: string, dev: boolean): object {
  const words = name.split(/[-/]/);
  const os = OS.filter((word) => words.includes(word));
  const cpu = CPU.filter((word) => words.includes(word));
  if (os.length !== 1 || cpu.length !== 1) {
    throw new Error(`${name}: cannot tell for which machine it is; add it by hand`);
  }
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os };
}

/** The lockfile with the entries put where npm would have put them. */
export function completed(lock: Lock): Lock {
  const packages = { ...lock.packages, ...missingEntries(lock) };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Places that name a host to fetch from: an office's mirror is not ours, and ours is nobody's business. */
export function namedHosts(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:/.test(resolved))
    .map(([place]) => place);
}
