/** The built platform as a process of its own, as `npm start` runs it, in a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running platform. */
export interface PlatformProcess {
  readonly url: string;
  /** All it has printed so far. */
  printed(): string;
  /** Kills the whole process group at once, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it as an operator does. */
  stop(): Promise<void>;
}

/** A data folder that survives its platform; `remove` deletes it. */
export function dataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'huiyin-journey-'));
  // As root the database runs as a lesser user, who must be able to walk in.
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts it and waits for `ready`. @throws Error with what it printed when it ends before */
export async function startPlatform(
  data: string,
  env: Readonly<Record<string, string>> = {},
): Promise<PlatformProcess> {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // The journeys tell of the sample office and its empty desks; the county has a journey of its own.
    env: { ...process.env, HUIYIN_DATA: data, HUIYIN_SEED: 'office', PORT: '0', HOST: '127.0.0.1', ...env },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const signal = async (name: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, name);
    await ended;
  };
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return {
    url: await readyUrl(child, ended, () => printed),
    printed: () => printed,
    kill: () => signal('SIGKILL'),
    stop: () => signal('SIGTERM'),
  };
}

async function readyUrl(child: ChildProcess, ended: Promise<void>, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', () => {
        const url = /^ready (http:\/\/\S+)/m.exec(printed())?.[1];
        if (url) resolve(url);
      });
    }
    void ended.then(() => reject(new Error(`the platform ended before it was ready:\n${printed()}`)));
  });
}

/** Kills the embedded database of a data folder too, as when the machine itself dies. */
export function killDatabase(data: string): void {
  const pid = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
}
