/** SQL as values: text with numbered parameters, composable, never concatenated with input. */

import { createHash } from 'node:crypto';

/** A statement ready to send. A `name` makes the server prepare it once per connection (hot paths only). */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/** A piece of SQL that may be placed inside another `sql` template. */
export interface Fragment {
  readonly parts: readonly string[];
  readonly args: readonly unknown[];
}

function isFragment(value: unknown): value is Fragment {
  return typeof value === 'object' && value !== null && 'parts' in value && 'args' in value;
}

/** Builds a fragment; nested fragments are spliced, everything else becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...args: unknown[]): Fragment {
  const parts: string[] = [strings[0] ?? ''];
  const flat: unknown[] = [];
  args.forEach((arg, i) => {
    const after = strings[i + 1] ?? '';
    if (isFragment(arg)) {
      parts[parts.length - 1] += arg.parts[0] ?? '';
      arg.args.forEach((inner, j) => {
        flat.push(inner);
        parts.push(arg.parts[j + 1] ?? '');
      });
      parts[parts.length - 1] += after;
    } else {
      flat.push(arg);
      parts.push(after);
    }
  });
  return { parts, args: flat };
}

/** Turns a fragment into a statement with $1… placeholders. */
export function statement(fragment: Fragment, name?: string): Statement {
  let text = fragment.parts[0] ?? '';
  for (let i = 1; i < fragment.parts.length; i += 1) text += `$${i}${fragment.parts[i] ?? ''}`;
  return name === undefined ? { text, values: fragment.args } : { text, values: fragment.args, name };
}

/**
 * A statement the server parses and plans once per connection, named by its text: for what every request asks. Not for
 * everything: each one stays in the memory of each connection, and a plan for any value may be worse than one for this.
 */
export function prepared(fragment: Fragment): Statement {
  const made = statement(fragment);
  const known = names.get(made.text);
  if (known) return { ...made, name: known };
  const name = `p_${createHash('sha1').update(made.text).digest('hex').slice(0, 20)}`;
  names.set(made.text, name);
  return { ...made, name };
}

/** Names by text: there are as many as places that call `prepared`. */
const names = new Map<string, string>();

/**
 * Ids for `= any(…)` in a prepared statement, without the planner seeing how many there are. With the array in sight it
 * takes the plan for any value to be dearer (ten ids are assumed) and plans anew every time, for longer than it runs.
 */
export function idsUnseen(
  ids: readonly number[] | readonly (string | null)[],
  type: 'bigint' | 'uuid' | 'text',
): Fragment {
  // The outer cast makes it one value: `any (select …)` alone would compare with its rows.
  return { parts: ['(select ', `::${type}[])::${type}[]`], args: [[...ids]] };
}

const PAGE_SIZES = [21, 51];

/**
 * `limit` of a prepared statement: at least `n`, as a number in its text. A parameter is taken for a tenth of all rows in
 * the plan for any value, which then looks dearer, and a page of ten million tasks was planned anew each time, for longer
 * than it ran. Few sizes, because each is a statement of its own; the caller cuts off what is over. More than a screen's
 * page is asked for seldom, and planned for what it is.
 */
export function limitAtLeast(n: number): Fragment {
  const size = PAGE_SIZES.find((fixed) => fixed >= n);
  return size === undefined ? sql`limit ${n}` : { parts: [`limit ${size}`], args: [] };
}

/** A fragment that is always true, to be `and`-ed onto. */
export const TRUE: Fragment = { parts: ['true'], args: [] };
