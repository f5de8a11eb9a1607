/** Pickers: names by characters, full pinyin or initials. */
import type { z } from 'zod';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { Addressee } from '../../../contracts/modules/directory.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { Actor } from './actor.ts';
import { heldOn } from './held.ts';

type Found = z.output<typeof Addressee>;

/** Whom a picker offers. Leaders come as posts (a paper follows the post), colleagues as persons, bodies as units. */
export async function findAddressees(
  read: ReadOnly,
  actor: Actor,
  input: {
    q: string;
    among: 'all' | 'leaders' | 'units' | 'my_unit' | 'my_leaders' | 'groups';
    limit: number;
  },
  now: Instant,
): Promise<Found[]> {
  const like = `${input.q.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`;
  const anywhere = `%${like}`;
  // Anywhere, not only at the front: nearly every unit of a county begins with 县, and nobody types it (`slj`).
  const matches = (a: Fragment) =>
    sql`(${input.q} = '' or ${a}.name like ${anywhere} or ${a}.pinyin like ${anywhere} or ${a}.initials like ${anywhere})`;
  const holding = sql`${heldOn(now)} h join kernel.post p on p.id = h.post_id join kernel.addressee pa on pa.id = p.id
    join kernel.addressee a on a.id = h.person_id`;
  if (input.among === 'units') {
    return read.rows<Found>(sql`select a.id, 'unit' as kind, a.name, u.full_name as detail from kernel.unit u join kernel.addressee a on a.id = u.id
      where u.kind in ('department', 'township') and a.is_open and ${matches(sql`a`)} order by u.sort limit ${input.limit}`);
  }
  if (input.among === 'groups') {
    return read.rows<Found>(sql`select a.id, 'group' as kind, a.name, string_agg(b.name, '、' order by b.name) as detail
      from kernel.addressee a join kernel.group_member g on g.group_id = a.id join kernel.addressee b on b.id = g.member_id
      where a.kind = 'group' and a.is_open and ${matches(sql`a`)} group by a.id order by a.name limit ${input.limit}`);
  }
  if (input.among === 'leaders' || input.among === 'my_leaders') {
    const mine = input.among === 'my_leaders' ? actor.liaisonFor.map((l) => l.personId) : null;
    return read.rows<Found>(sql`select p.id, 'post' as kind, a.name, pa.name as detail from ${holding}
      where p.role = 'leader' and (${mine}::bigint[] is null or h.person_id = any(${mine}::bigint[])) and ${matches(sql`a`)}
      order by p.sort limit ${input.limit}`);
  }
  const units = input.among === 'my_unit' ? [...actor.unitTree] : null;
  return read.rows<Found>(sql`select a.id, 'person' as kind, a.name, pa.name as detail from ${holding}
      where (${units}::bigint[] is null or p.unit_id = any(${units}::bigint[])) and ${matches(sql`a`)}
      order by p.sort, a.id limit ${input.limit}`);
}
