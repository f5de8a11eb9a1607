/** Everything that runs in the background. */
import { Instant } from '../../contracts/base/dates.ts';
import type { Kernel } from '../kernel/binding/api.ts';
import { followWait, recountJob } from '../kernel/chasing/api.ts';
import { tell } from '../kernel/notify/api.ts';
import { recogniseScan } from '../kernel/scans/api.ts';
import { indexMatters } from '../kernel/search/api.ts';
import type { JobHandlers } from '../platform/jobs/worker.ts';
import { modules } from './modules.ts';

/** Work of minutes: it has a lane of its own, so that notices and search do not wait behind it. */
export const SLOW_JOBS: readonly string[] = ['files.recognise'];

/** Handlers of the kernel and of every module. @throws Error when two claim one kind */
export function jobHandlers(kernel: Kernel): JobHandlers {
  const handlers: Record<string, JobHandlers[string]> = {
    'notify.tell': {
      many: (asked) =>
        tell(
          kernel.db,
          asked.map(({ matterId, seq }) => ({ matterId: String(matterId), seq: Number(seq) })),
          kernel.clock.now(),
        ),
    },
    'clocks.recount': () => recountJob(kernel),
    'clocks.follow_wait': ({ matterId, until }) => followWait(kernel, String(matterId), Instant.parse(until)),
    'files.recognise': ({ fileId }) => recogniseScan(kernel, String(fileId)),
    'search.index': {
      many: (asked) =>
        kernel.db.lazily((tx) =>
          indexMatters(
            tx,
            asked.map(({ matterId }) => String(matterId)),
          ),
        ),
    },
  };
  const all = { purges: modules.flatMap((module) => module.purge ?? []) };
  for (const module of modules) {
    for (const [kind, handler] of Object.entries(module.jobs?.(kernel, all) ?? {})) {
      if (handlers[kind]) throw new Error(`two handlers claim the job ${kind}`);
      handlers[kind] = handler;
    }
  }
  return handlers;
}
