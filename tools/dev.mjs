/**
 * `npm run dev`: the server, built again and restarted on every change, and the web client with hot reload in front of
 * it. Open the address Vite prints; it passes /api on to the server.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { context } from 'esbuild';
import { createServer } from 'vite';
import { bundleOptions, ROOT } from './build.mjs';
import { ensureBuilt } from './ensure-built.mjs';

const outdir = join(ROOT, 'dist/dev');
let child;
let isStopping = false;
// One after the other: two builds in a row must not leave two servers.
let turn = Promise.resolve();

async function endChild() {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function restart() {
  turn = turn.then(async () => {
    await endChild();
    if (isStopping) return;
    child = spawn(process.execPath, ['--enable-source-maps', join(outdir, 'main.js')], {
      cwd: ROOT,
      stdio: 'inherit',
    });
  });
  return turn;
}

const restartWhenBuilt = {
  name: 'restart-when-built',
  setup(build) {
    build.onEnd((result) => (result.errors.length === 0 ? restart() : undefined));
  },
};

// The server itself also serves the built client, and refuses to start without one.
ensureBuilt(['web']);
const server = await context({
  ...bundleOptions,
  entryPoints: { main: 'server/app/main.ts' },
  outdir,
  splitting: true,
  sourcemap: true,
  plugins: [...bundleOptions.plugins, restartWhenBuilt],
});
await server.watch();
const port = process.env.PORT ?? '8080';
process.env.HUIYIN_API ??= `http://127.0.0.1:${port}`;
const web = await createServer({ root: join(ROOT, 'web'), configFile: join(ROOT, 'web/vite.config.ts') });
await web.listen();
web.printUrls();

async function stop() {
  isStopping = true;
  await turn;
  await endChild();
  await Promise.all([server.dispose(), web.close()]);
  process.exit(0);
}
// Vite would end this process by itself and leave the server behind.
process.removeAllListeners('SIGTERM');
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
