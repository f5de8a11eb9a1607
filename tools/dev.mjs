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

function stopped(process) {
  return new Promise((resolve) => process.once('exit', resolve));
}

async function restart() {
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await stopped(child);
  }
  child = spawn(process.execPath, ['--enable-source-maps', join(outdir, 'main.js')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
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
  await Promise.all([server.dispose(), web.close()]);
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await stopped(child);
  }
  process.exit(0);
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
