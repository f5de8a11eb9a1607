/** JSON made by the database: its timestamps carry an offset and no milliseconds; ours are canonical instants. */
import { instantOfStamp } from './stamp.ts';

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/;

/** Parses jsonb sent as text, turning every timestamp into an `Instant`. */
export function parseJson<T>(text: string): T {
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' && value.length >= 25 && STAMP.test(value) ? instantOfStamp(value) : value,
  ) as T;
}
