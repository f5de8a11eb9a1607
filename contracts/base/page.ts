/** Lists come in pages of at most 50, by keyset: no offset, no count. */
import { z } from 'zod';

/** Most rows a list may answer with at once. */
export const PAGE_LIMIT = 50;

/** What every list accepts. `after` is the opaque cursor of the page before. */
export const PageQuery = z.object({
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(20),
});

/** One page of `item`; `next` is null on the last. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
