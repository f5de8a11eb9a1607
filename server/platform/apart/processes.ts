/** Worker processes: few, warm for a while, killed when a piece of work goes beyond its caps. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { type Apart, type Caps, WorkKilled } from './apart.ts';
import type { Answer, Ask } from './messages.ts';

/** How processes are run. */
export interface ProcessOptions {
  /** The script that calls `serveApart`. */
  readonly entry: string;
  /** Folder they stand in. They get none of the server's environment: no database, no secrets. */
  readonly folder: string;
  /** How many at once. */
  readonly most?: number;
  /** How long one waits for its next piece, ms. */
  readonly warmMillis?: number;
}

/** A process that did this much is exchanged: what a parser leaks goes with it. */
const MOST_RUNS = 200;
/** Left larger than this after its work, it is exchanged as well. */
const WARM_MEGABYTES = 300;
const LOOK_EVERY_MS = 50;

interface Crew {
  readonly child: ChildProcess;
  /** The cap of its heap, fixed at its start. */
  readonly megabytes: number;
  runs: number;
  idle: NodeJS.Timeout | undefined;
}

/** Starts nothing until there is work. */
export function workInProcesses(options: ProcessOptions): Apart {
  const most = options.most ?? 2;
  const warmMillis = options.warmMillis ?? 60_000;
  const free: Crew[] = [];
  const all = new Set<Crew>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let isStopped = false;

  const dismiss = (crew: Crew) => {
    clearTimeout(crew.idle);
    all.delete(crew);
    const at = free.indexOf(crew);
    if (at >= 0) free.splice(at, 1);
    crew.child.kill('SIGKILL');
  };

  const take = (megabytes: number): Crew => {
    // One that is warm from larger work would be killed at once under a smaller cap.
    const fits = free.findIndex((c) => c.megabytes === megabytes && memoryOf(c.child) < megabytes / 2);
    const [ready] = fits < 0 ? [] : free.splice(fits, 1);
    if (ready) {
      clearTimeout(ready.idle);
      return ready;
    }
    const crew: Crew = { child: start(options, megabytes), megabytes, runs: 0, idle: undefined };
    all.add(crew);
    return crew;
  };

  const giveBack = (crew: Crew) => {
    crew.runs++;
    if (isStopped || crew.runs >= MOST_RUNS || memoryOf(crew.child) > WARM_MEGABYTES) return dismiss(crew);
    crew.idle = setTimeout(() => dismiss(crew), warmMillis);
    crew.idle.unref();
    free.push(crew);
  };

  return {
    async run<O>(task: string, input: unknown, caps: Caps): Promise<O> {
      while (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      if (isStopped) throw new WorkKilled('died');
      busy++;
      const crew = take(caps.megabytes);
      try {
        const answer = await ask(crew.child, { task, input }, caps);
        giveBack(crew);
        if (answer.ok) return answer.output as O;
        const failure = new Error('work failed apart');
        failure.name = answer.name;
        failure.stack = `${answer.name}\n${answer.stack}`;
        throw failure;
      } catch (thrown) {
        if (thrown instanceof WorkKilled) dismiss(crew);
        throw thrown;
      } finally {
        busy--;
        waiting.shift()?.();
      }
    },
    async stop() {
      isStopped = true;
      for (const crew of [...all]) dismiss(crew);
      for (const wake of waiting.splice(0)) wake();
    },
  };
}

function start(options: ProcessOptions, megabytes: number): ChildProcess {
  const child = fork(options.entry, [], {
    cwd: options.folder,
    env: { NODE_ENV: 'production', TZ: 'Asia/Shanghai' },
    execArgv: [`--max-old-space-size=${Math.round(megabytes * 0.7)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Whoever waits for a page comes before whoever reads a file. Where it may not be said, it is as it is.
  try {
    if (child.pid !== undefined) setPriority(child.pid, 5);
  } catch {
    return child;
  }
  return child;
}

/** Asks and watches. @throws WorkKilled */
function ask(child: ChildProcess, question: Ask, caps: Caps): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const end = (settle: () => void) => {
      clearInterval(watch);
      child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
      // A killed process may still fail to take in what is being sent.
      child.on('error', () => {});
      settle();
    };
    const watch = setInterval(() => {
      if (performance.now() - started > caps.millis) end(() => reject(new WorkKilled('took-too-long')));
      else if (memoryOf(child) > caps.megabytes) end(() => reject(new WorkKilled('too-much-memory')));
    }, LOOK_EVERY_MS);
    child.on('message', (answer: Answer | 'ready') => {
      if (answer !== 'ready') end(() => resolve(answer));
    });
    // V8 ends a process whose heap is full by SIGABRT.
    child.on('exit', (_code, signal) =>
      end(() => reject(new WorkKilled(signal === 'SIGABRT' ? 'too-much-memory' : 'died'))),
    );
    child.on('error', () => end(() => reject(new WorkKilled('died'))));
    child.send(question, (failed) => {
      if (failed) end(() => reject(new WorkKilled('died')));
    });
  });
}

/** MB a process has in memory. Only Linux tells; elsewhere the heap's own cap has to do. */
function memoryOf(child: ChildProcess): number {
  if (process.platform !== 'linux' || child.pid === undefined) return 0;
  try {
    const pages = readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * 4096) / 1_048_576;
  } catch {
    return 0;
  }
}
