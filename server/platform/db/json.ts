/** JSON made by the database: its timestamps carry an offset and no milliseconds; ours are canonical instants. */
import { instantOfStamp } from './stamp.ts';

/**
 * A whole string that is a timestamp, and no key. Inside a longer string the quote before or after it is escaped: `\"`.
 */
const STAMPS = /(?<!\\)"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:\d\d)"(?!\s*:)/g;

/**
 * Parses jsonb sent as text, turning every timestamp into an `Instant`. In the text, not with a reviver: that one is
 * called for every value there is, and took as long as everything else an act does with its facts.
 */
export function parseJson<T>(text: string): T {
  return JSON.parse(text.replace(STAMPS, (_all, stamp: string) => `"${instantOfStamp(stamp)}"`)) as T;
}
