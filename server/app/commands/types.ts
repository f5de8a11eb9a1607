/** What a command gets and what it answers. */

/** Arguments after the command's name: positional ones and --flags. */
export interface CommandInput {
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, string | true>>;
}

/** 0: done, nothing found; 1: a finding; 2: it could not be done. `lines` are for people, `json` for programs. */
export interface CommandOutcome {
  readonly exitCode: 0 | 1 | 2;
  readonly json: unknown;
  readonly lines: readonly string[];
}

/** One command of `npx huiyin`. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  /** Flags beside --json, each with a value. Any other is refused: a misspelt one would change the answer silently. */
  readonly flags?: readonly string[];
  run(input: CommandInput): Promise<CommandOutcome>;
}

/** Could not be done: said on stderr, exit code 2. */
export class CannotDo extends Error {}
