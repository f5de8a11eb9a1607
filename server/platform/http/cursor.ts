/** Cursors of lists: opaque to callers, and what they send back is input like any other. */
import { z } from 'zod';
import { Instant } from '../../../contracts/base/dates.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { Uuid } from '../../../contracts/base/ids.ts';
import { Problem } from '../problem.ts';

function cursor<T>(schema: z.ZodType<T>, after: unknown): T {
  const result = schema.safeParse(after);
  if (result.success) return result.data;
  throw new Problem(baseErrors.invalidInput, {}, { after: 'base.field_malformed' });
}

/** After an id; null on the first page. @throws base.invalid_input */
export function idCursor(after: string | undefined): string | null {
  return after === undefined ? null : cursor(Uuid, after);
}

const Count = z.string().regex(/^\d{1,15}$/);

/** After a running number; null on the first page. @throws base.invalid_input */
export function countCursor(after: string | undefined): number | null {
  return after === undefined ? null : Number(cursor(Count, after));
}

const Due = z.tuple([z.union([Instant, z.literal('infinity')]), Uuid]);

/** After a due time and id, `2026-09-04T16:00:00.000Z|…` or `infinity|…`; null on the first page. @throws base.invalid_input */
export function dueCursor(after: string | undefined): { due: string; id: string } | null {
  if (after === undefined) return null;
  const [due, id] = cursor(Due, after.split('|'));
  return { due, id };
}

const Place = z.tuple([Instant, Uuid, Count]);

/** After a moment, an id and a place in it, `2026-09-04T16:00:00.000Z|…|2`; null on the first page. @throws base.invalid_input */
export function placeCursor(after: string | undefined): { at: string; id: string; place: number } | null {
  if (after === undefined) return null;
  const [at, id, place] = cursor(Place, after.split('|'));
  return { at, id, place: Number(place) };
}
