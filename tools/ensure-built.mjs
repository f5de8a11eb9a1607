/** Makes sure that what is about to run is built; shared by `npm start` and `npx huiyin`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { canBuild, isBuilt, isFresh, ROOT } from './build.mjs';

/**
 * Builds stale parts in a process of their own, so that the build tools' memory is not the server's.
 * Ends this process with code 2 when a part is missing and cannot be built.
 */
export function ensureBuilt(parts) {
  const stale = parts.filter((part) => !isFresh(part));
  if (stale.length === 0) return;
  if (!canBuild()) {
    const missing = stale.filter((part) => !isBuilt(part));
    if (missing.length === 0) return;
    console.error(
      `Huiyin is not built (${missing.join(', ')}) and the build tools are not installed. ` +
        'Run "npm ci" without --omit=dev, or copy the dist folder of a built Huiyin of this version here.',
    );
    process.exit(2);
  }
  const build = spawnSync(process.execPath, [join(ROOT, 'tools/build.mjs'), ...stale], {
    // The build's words go to stderr: stdout belongs to what is built.
    stdio: ['ignore', 2, 2],
  });
  if (build.signal) process.kill(process.pid, build.signal);
  if (build.status !== 0) process.exit(2);
}
