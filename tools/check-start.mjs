/**
 * Proves README's second command: starts the platform as a user would, waits for `ready http://…`, asks /api/health,
 * stops it, and starts it again within five seconds (the best of three). Uses a data folder and a port of its own.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.mjs';

/** Ends what hangs. A county is played on the first start: a minute alone, several beside other work. */
const FIRST_START_MS = 600_000;
const SECOND_START_MS = 5_000;
/** What a start can do, not what the machine's other work lets it do: the best of so many counts. */
const TRIES = 3;

const data = mkdtempSync(join(tmpdir(), 'huiyin-start-'));
// As root the database runs as a lesser user, who must be able to walk in.
chmodSync(data, 0o755);
let failed = false;
try {
  report('first start', await startAndStop(FIRST_START_MS));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && best > SECOND_START_MS; i += 1)
    best = Math.min(best, await startAndStop(60_000));
  report('second start', best);
  if (best > SECOND_START_MS) throw new Error(`it took more than ${SECOND_START_MS / 1000} s to start again`);
} catch (thrown) {
  failed = true;
  console.error(`npm start: ${thrown.message}`);
} finally {
  rmSync(data, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

function report(what, ms) {
  console.log(`npm start: ${what} ready and healthy after ${(ms / 1000).toFixed(1)} s`);
}

/** One run: ready, healthy, stopped by SIGTERM with exit code 0. Answers how long it took to be ready. */
async function startAndStop(limitMs) {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HUIYIN_DATA: data, PORT: '0' },
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  try {
    const url = await readyUrl(child, ended, limitMs);
    const took = performance.now() - began;
    const health = await fetch(new URL('/api/health', url));
    const body = await health.json();
    if (health.status !== 200 || body.status !== 'ok')
      throw new Error(`/api/health answered ${health.status}`);
    process.kill(-child.pid, 'SIGTERM');
    const { code, signal } = await withLimit(ended, 20_000, 'it did not stop within 20 s of SIGTERM');
    if (code !== 0 && signal !== 'SIGTERM') throw new Error(`it stopped with exit code ${code}`);
    return took;
  } catch (thrown) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // gone already
    }
    throw thrown;
  }
}

async function readyUrl(child, ended, limitMs) {
  const line = new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /^ready (http:\/\/\S+)/m.exec(text);
      if (found) resolve(found[1]);
    });
  });
  const early = ended.then(({ code }) => {
    throw new Error(`it ended with code ${code} before it was ready`);
  });
  return withLimit(Promise.race([line, early]), limitMs, `it was not ready within ${limitMs / 1000} s`);
}

async function withLimit(promise, ms, complaint) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), ms);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
