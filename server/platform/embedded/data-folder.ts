/** Where the platform's own PostgreSQL keeps its data, and whether a server is at work there. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isReachableByOthers } from './binaries.ts';

/**
 * The folder that is really used. As root the database runs as a lesser user, who must be able to walk there: a closed
 * folder of ours is opened for passing through; behind closed parents (a home with mode 0700) each wanted folder gets
 * its own place under /var/lib/huiyin, so that two checkouts never share one.
 */
export function usableDataDir(wanted: string): string {
  const used = placeOfData(wanted);
  if (used === wanted && process.getuid?.() === 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o755 });
    if (!isReachableByOthers(wanted)) chmodSync(wanted, 0o711);
  }
  return used;
}

function placeOfData(wanted: string): string {
  if (process.getuid?.() !== 0 || isReachableByOthers(dirname(wanted))) return wanted;
  return join('/var/lib/huiyin', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
}

/** Was a database ever made for this folder? Looks only: a command in the wrong place must not make one. */
export function hasDatabase(wanted: string): boolean {
  return existsSync(join(placeOfData(wanted), 'postgres', 'PG_VERSION'));
}

/** The server that is running on this folder, perhaps left behind by a killed process. */
export function runningServer(pgData: string): { pid: number; port: number } | undefined {
  const file = join(pgData, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && worksIn(pid, pgData) ? { pid, port } : undefined;
}

/** A PostgreSQL's working folder is its data folder: another process that got its number since has another. */
function worksIn(pid: number, pgData: string): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}`) || readlinkSync(`/proc/${pid}/cwd`) === realpathSync(pgData);
  } catch {
    return false;
  }
}
