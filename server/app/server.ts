/** One running instance: HTTP, background work, the sealer. Tests start it too. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sweepSignIns } from '../kernel/accounts/api.ts';
import { sealOnce } from '../kernel/audit/api.ts';
import type { Kernel, Loading } from '../kernel/binding/api.ts';
import { recountClocks, sweepClocks, sweepWaits } from '../kernel/chasing/api.ts';
import { sweepStaged } from '../kernel/files/api.ts';
import { workInProcesses } from '../platform/apart/processes.ts';
import { clockOf } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openapiOf } from '../platform/http/openapi.ts';
import type { BoundRoute } from '../platform/http/request.ts';
import { buildHttp, stackOf } from '../platform/http/server.ts';
import { repeat, startWorker } from '../platform/jobs/worker.ts';
import { packageRoot, packageVersion } from '../platform/root.ts';
import { anchorFolders, anchorSeals, putAnchorsAside } from './anchors.ts';
import { openAppDb } from './database.ts';
import { jobHandlers, SLOW_JOBS } from './jobs.ts';
import { openKernel } from './kernel.ts';
import { modules } from './modules.ts';
import { resetDemo } from './seed.ts';

/** How an instance is put together. */
export interface InstanceOptions {
  readonly config: Config;
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly demo: boolean;
  /** Serve the built web client. */
  readonly withWeb: boolean;
  readonly onUnexpected?: (thrown: unknown) => void;
}

/** A running instance. */
export interface Instance {
  readonly app: FastifyInstance;
  readonly kernel: Kernel;
  stop(): Promise<void>;
}

/** Addresses of this machine that a phone could reach, when we are not bound to it alone. */
function phoneUrls(host: string, port: number): string[] {
  if (host === '127.0.0.1' || host === 'localhost' || host === '::1') return [];
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`);
}

/** Starts everything but the listening. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const { config, dataDir } = options;
  const anchors = anchorFolders(dataDir, config.anchorFolder);
  const db = openAppDb(options.ownerUrl);
  const clock = clockOf(db.read);
  await clock.refresh();
  let routes: BoundRoute[] = [];
  let background: Background = [];
  let loading: Loading | null = null;
  const kernel = await openKernel({
    db,
    clock,
    blobFolder: join(dataDir, 'blobs'),
    scanFolder: config.scanFolder,
    apart: workInProcesses({
      entry: join(packageRoot(), 'dist', 'server', 'apart.js'),
      folder: packageRoot(),
    }),
    demo: options.demo,
    phoneUrls: phoneUrls(config.host, config.port),
    openapi: () =>
      openapiOf(
        routes.map((r) => r.endpoint),
        packageVersion(),
      ) as Record<string, unknown>,
    loading: () => loading,
    async resetDemo() {
      if (loading) return;
      loading = { percent: 0, doing: '', hasFailed: false };
      // Sweeps and jobs would work on matters whose story is still being written.
      await stopAll(background);
      const done = (async () => {
        await resetDemo(options.ownerUrl, {
          wanted: config.seed === 'demo' ? 'demo' : 'office',
          dataDir,
          tell: (percent, doing) => {
            loading = { percent: Math.floor(percent), doing, hasFailed: false };
          },
        });
        await clock.refresh();
        for (const folder of anchors) await putAnchorsAside(folder, clock.now());
        await kernel.refresh();
        kernel.live.restart();
        background = startBackground(kernel, anchors);
        loading = null;
      })();
      // The county takes a minute: its door tells how far it is.
      if (config.seed === 'demo')
        done.catch((thrown: unknown) => {
          // The door says so, and the next start loads it anew; nobody may enter half a county.
          if (loading) loading = { ...loading, hasFailed: true };
          app.log.error({ stack: stackOf(thrown) }, 'the demo was not put back');
          options.onUnexpected?.(thrown);
        });
      else await done;
    },
  });
  routes = modules.flatMap((module) => module.routes.map((route) => route(kernel)));
  const app = await buildHttp({
    routes,
    logLevel: config.logLevel,
    ...(options.withWeb ? { webRoot: join(packageRoot(), 'dist', 'web') } : {}),
    ...(options.onUnexpected ? { onUnexpected: options.onUnexpected } : {}),
  });
  background = startBackground(kernel, anchors);
  return {
    app,
    kernel,
    async stop() {
      await app.close();
      await stopAll(background);
      await kernel.apart.stop();
      await db.close();
    },
  };
}

type Background = readonly { stop(): Promise<void> }[];

async function stopAll(background: Background): Promise<void> {
  for (const part of background) await part.stop();
}

function startBackground(kernel: Kernel, anchors: readonly string[]): Background {
  const { db, clock } = kernel;
  const handlers = Object.entries(jobHandlers(kernel));
  const slow = Object.fromEntries(handlers.filter(([kind]) => SLOW_JOBS.includes(kind)));
  const quick = Object.fromEntries(handlers.filter(([kind]) => !SLOW_JOBS.includes(kind)));
  return [
    startWorker(db, clock, quick),
    startWorker(db, clock, slow, { size: 1, leaseSeconds: 3600 }),
    repeat(1000, () => clock.refresh()),
    repeat(1000, () => kernel.refresh()),
    repeat(1000, async () => {
      await sealAndAnchor(kernel, anchors);
    }),
    repeat(1000, () => kernel.live.poll()),
    repeat(2000, async () => {
      while ((await sweepClocks(kernel)) > 0) await clock.refresh();
      await sweepWaits(kernel);
    }),
    // What another node began by the old calendar while the job ran.
    repeat(30_000, async () => {
      await recountClocks(kernel);
    }),
    repeat(3_600_000, async () => {
      await sweepStaged(db, kernel.blobs, clock.now());
      await sweepSignIns(db, clock.now());
    }),
  ];
}

/** Seals what is ready and brings every folder up to the newest seal; a folder that is away does not keep the others. */
export async function sealAndAnchor(kernel: Kernel, anchors: readonly string[]): Promise<void> {
  await sealOnce(kernel.db, kernel.clock.now());
  const settled = await Promise.allSettled(anchors.map((folder) => anchorSeals(kernel.db.read, folder)));
  const failed = settled.find((s) => s.status === 'rejected');
  if (failed) throw failed.reason;
}
