/** Progress over many files, drawn on the error stream so that the output stays clean. */
import type { Io } from './io.ts';

/** `step` before each file, `done` at the end. Silent for a single file; one line per file where there is no terminal. */
export function progressOf(io: Io, total: number): { step: (name: string) => void; done: () => void } {
  let at = 0;
  if (total < 2) return { step: () => undefined, done: () => undefined };
  return {
    step: (name) => {
      at += 1;
      const line = `[${at}/${total}] ${name}`;
      io.err(io.isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
    },
    done: () => {
      if (io.isTerminal) io.err('\r\u001b[K');
    },
  };
}
