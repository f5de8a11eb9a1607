/** Persons with an open account by name, pinyin, post or unit, whoever asks: for a demo's door and nothing else. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { heldOn } from './held.ts';

/** A person as the door shows him. `desk` is his post's role. */
export interface PersonAtDoor {
  readonly personId: number;
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly desk: string;
}

/** In the order of posts. */
export async function personsAnywhere(
  read: ReadOnly,
  q: string,
  now: Instant,
  limit: number,
): Promise<PersonAtDoor[]> {
  const like = `%${q.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`;
  return read.rows<PersonAtDoor>(sql`
    select a.id as "personId", acc.login as account, a.name, pa.name as post, ua.name as unit, p.role as desk
      from ${heldOn(now)} h join kernel.post p on p.id = h.post_id join kernel.addressee a on a.id = h.person_id
      join kernel.addressee pa on pa.id = p.id join kernel.addressee ua on ua.id = p.unit_id
      join kernel.account acc on acc.person_id = a.id and acc.is_active
     where a.name like ${like} or a.pinyin like ${like} or a.initials like ${like} or pa.name like ${like}
        or ua.name like ${like} or ua.initials like ${like} or acc.login like ${like}
     order by p.sort, a.id limit ${limit}`);
}
