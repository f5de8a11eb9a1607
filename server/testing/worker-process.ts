/** The real worker process, bundled from source as the build does it: for tests of what must not run in their own. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Apart } from '../platform/apart/apart.ts';
import { workInProcesses } from '../platform/apart/processes.ts';
import { packageRoot } from '../platform/root.ts';

/** Builds it and stops it after the last test of the file. */
export async function openWorkerProcess(): Promise<Apart> {
  const { build } = await import('esbuild');
  const folder = join(packageRoot(), 'dist', 'tools');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `apart.${process.pid}.mjs`);
  await build({
    entryPoints: [join(packageRoot(), 'server/app/apart.ts')],
    outfile: entry,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['source'],
    logLevel: 'error',
    plugins: [
      {
        name: 'third-party-stays-outside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || /^gongwen(?:\/|$)/.test(path) ? undefined : { path, external: true },
          ),
      },
    ],
  });
  const apart = workInProcesses({ entry, folder: packageRoot() });
  afterAll(async () => {
    await apart.stop();
    rmSync(entry, { force: true });
  });
  return apart;
}
