/** Finding people, posts and units by name, pinyin, initials or a mixture. */
import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { AddresseeId } from '../base/ids.ts';

/** Somebody or something that can be addressed. */
export const Addressee = z.object({
  id: AddresseeId,
  kind: z.enum(['person', 'post', 'unit', 'group']),
  name: z.string(),
  /** What stands beside the name in a picker: post and unit of a person, holder of a post. */
  detail: z.string(),
  /** How far down the tree a unit stands, where the tree is shown. */
  depth: z.int(),
});
export type Addressee = z.infer<typeof Addressee>;

export const find = endpoint({
  name: 'directory.find',
  method: 'GET',
  path: '/api/directory',
  summary: 'Find people, posts and units by name, full pinyin, initials or a mixture',
  access: { signedIn: true },
  query: z.object({
    q: z.string().trim().max(40).default(''),
    /** `leaders`: persons to instruct; `units`: bodies that may be given matters; `all_units`: the whole tree; `my_unit`: colleagues to assign to; `liaisons`' leaders. */
    among: z.enum(['all', 'leaders', 'units', 'all_units', 'my_unit', 'my_leaders', 'groups']).default('all'),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ items: z.array(Addressee) }),
});

export const directoryEndpoints = [find] as const;
