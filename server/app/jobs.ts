/** Everything that runs in the background. */
import { Instant } from '../../contracts/base/dates.ts';
import type { Kernel } from '../kernel/binding/api.ts';
import { followWait, recountJob } from '../kernel/chasing/api.ts';
import { tell } from '../kernel/notify/api.ts';
import { indexMatter } from '../kernel/search/api.ts';
import type { JobHandlers } from '../platform/jobs/worker.ts';
import { modules } from './modules.ts';

/** Handlers of the kernel and of every module. @throws Error when two claim one kind */
export function jobHandlers(kernel: Kernel): JobHandlers {
  const handlers: Record<string, JobHandlers[string]> = {
    'notify.tell': ({ matterId, seq }) => tell(kernel.db, String(matterId), Number(seq), kernel.clock.now()),
    'clocks.recount': () => recountJob(kernel),
    'clocks.follow_wait': ({ matterId, until }) => followWait(kernel, String(matterId), Instant.parse(until)),
    'search.index': ({ matterId }) => indexMatter(kernel.db, String(matterId)),
  };
  for (const module of modules) {
    for (const [kind, handler] of Object.entries(module.jobs?.(kernel) ?? {})) {
      if (handlers[kind]) throw new Error(`two handlers claim the job ${kind}`);
      handlers[kind] = handler;
    }
  }
  return handlers;
}
