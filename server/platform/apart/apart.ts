/**
 * Work done apart from the server: in a process of its own, with time and memory capped. Whatever a hostile file does
 * there, the server goes on; what was killed is a plain failure, told from all others by its reason.
 */

/** A piece of work: plain data in, plain data out, nothing of the server's to hand. */
export type ApartTask = (input: never) => Promise<unknown>;

/** All there is, by name. */
export type ApartTasks = Readonly<Record<string, ApartTask>>;

/** What one run may cost. */
export interface Caps {
  /** Wall-clock time, ms. */
  readonly millis: number;
  /** Memory of the whole process, MB. */
  readonly megabytes: number;
}

/** Does pieces of work. */
export interface Apart {
  /** @throws WorkKilled; Error when the work itself failed */
  run<O>(task: string, input: unknown, caps: Caps): Promise<O>;
  stop(): Promise<void>;
}

/** The work was stopped from outside. */
export class WorkKilled extends Error {
  readonly reason: 'took-too-long' | 'too-much-memory' | 'died';

  constructor(reason: WorkKilled['reason']) {
    super(reason);
    this.name = 'WorkKilled';
    this.reason = reason;
  }
}

/** The same work in this very process, uncapped: for commands, which are a process of their own, and for tests. */
export function workHere(tasks: ApartTasks): Apart {
  return {
    async run<O>(task: string, input: unknown) {
      const work = tasks[task];
      if (!work) throw new Error(`no work is called ${task}`);
      return (await work(input as never)) as O;
    },
    async stop() {},
  };
}
