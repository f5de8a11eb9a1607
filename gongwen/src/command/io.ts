/** What the command touches: streams and the folder it runs in. Tests give their own. */

/** Streams of one run. `out` takes text or bytes; `isTerminal` tells whether progress may be drawn on `err`. */
export type Io = {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly out: (data: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
};

/** Exit codes: nothing to report · something found (check, diff) · could not be done. */
export const EXIT = { fine: 0, found: 1, cannot: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A refusal told to the person at the terminal; nothing of it is a bug. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}
