/** Work that hangs, swallows memory or crashes ends by itself, and the next piece is done as if nothing had been. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../root.ts';
import type { Apart } from './apart.ts';
import { workInProcesses } from './processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'huiyin-apart-'));
const entry = join(folder, 'worker.mjs');
const caps = { millis: 5000, megabytes: 200 };
let apart: Apart;

beforeAll(async () => {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(packageRoot(), 'server/testing/misbehaving-worker.ts')],
    outfile: entry,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  apart = workInProcesses({ entry, folder });
});

afterAll(async () => {
  await apart.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Processes that run our entry. */
function running(): number {
  const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes(entry)).length;
}

describe('work apart', () => {
  it('takes and gives plain data, 50 MB too', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(7);
    const back = await apart.run<Uint8Array>('echo', bytes, { millis: 20_000, megabytes: 900 });
    expect(back.length).toBe(bytes.length);
    expect(back.at(-1)).toBe(7);
  });

  it('that fails tells where and not what', async () => {
    const failed = await apart.run('fail', null, caps).catch((thrown: Error) => thrown);
    expect(failed).toMatchObject({ name: 'TypeError' });
    expect(`${(failed as Error).message}${(failed as Error).stack}`).not.toContain('机密');
  });

  it('that never ends is killed after its time', async () => {
    const began = performance.now();
    await expect(apart.run('loop', null, { ...caps, millis: 800 })).rejects.toMatchObject({
      reason: 'took-too-long',
    });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it.each(['heap', 'buffers'])('that swallows memory (%s) is killed at its cap', async (task) => {
    await expect(apart.run(task, null, { millis: 20_000, megabytes: 200 })).rejects.toMatchObject({
      reason: 'too-much-memory',
    });
  });

  it('that crashes is a failure like any other, and the next piece is done', async () => {
    await expect(apart.run('abort', null, caps)).rejects.toMatchObject({ name: 'WorkKilled' });
    expect(await apart.run('echo', 'still here', caps)).toBe('still here');
  });

  it('knows nothing of the environment of its server', async () => {
    process.env.DATABASE_URL = 'postgres://secret';
    expect(await apart.run<string[]>('environment', null, caps)).not.toContain(
      'DATABASE_URL=postgres://secret',
    );
    delete process.env.DATABASE_URL;
  });

  it('runs two at a time, the others wait their turn; processes are used again', async () => {
    const pids = await Promise.all(Array.from({ length: 8 }, () => apart.run<number>('pid', null, caps)));
    expect(new Set(pids).size).toBeLessThanOrEqual(2);
  });

  it('leaves no process behind: stopped, or its server killed in the middle of an endless loop', async () => {
    const own = workInProcesses({ entry, folder });
    await own.run('echo', 1, caps);
    await own.stop();
    const before = running();
    const server = join(folder, 'server.mjs');
    const { build } = await import('esbuild');
    await build({
      stdin: {
        contents: `import { workInProcesses } from './processes.ts';
          const apart = workInProcesses(${JSON.stringify({ entry, folder })});
          void apart.run('loop', null, { millis: 60000, megabytes: 200 }).catch(() => {});
          setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1500);`,
        resolveDir: join(packageRoot(), 'server/platform/apart'),
        loader: 'ts',
      },
      outfile: server,
      bundle: true,
      format: 'esm',
      platform: 'node',
    });
    expect(existsSync(server)).toBe(true);
    try {
      execFileSync(process.execPath, [server], { stdio: 'ignore' });
    } catch {
      // Killed, as meant.
    }
    await wait(2500);
    expect(running()).toBe(before);
  });
});
