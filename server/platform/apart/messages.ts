/** What server and worker process say to each other. */

/** One piece of work. */
export interface Ask {
  readonly task: string;
  readonly input: unknown;
}

/** Its outcome. A failure crosses without its message: that may quote what was read. */
export type Answer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly name: string; readonly stack: string };
