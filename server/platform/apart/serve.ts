/** The worker process's side: does what it is asked, one piece at a time, and ends with its server. */
import { Worker } from 'node:worker_threads';
import type { ApartTasks } from './apart.ts';
import type { Answer, Ask } from './messages.ts';

/**
 * A busy process does not hear that its server died. This thread does: when the parent is another it ends the process,
 * so that no hostile file keeps a core busy for ever.
 */
const WATCH = `
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;

/** Serves until the server is gone. */
export function serveApart(tasks: ApartTasks): void {
  const watch = new Worker(WATCH, { eval: true });
  watch.unref();
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message: Ask) => {
    void answerTo(tasks, message).then((answer) => process.send?.(answer));
  });
  process.send?.('ready');
}

async function answerTo(tasks: ApartTasks, { task, input }: Ask): Promise<Answer> {
  try {
    const work = tasks[task];
    if (!work) throw new Error('unknown work');
    return { ok: true, output: await work(input as never) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error('unknown');
    const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    return { ok: false, name: error.name, stack: places.slice(0, 8).join('\n') };
  }
}
