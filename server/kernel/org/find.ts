/** Pickers: names by characters, full pinyin, initials or a mixture. */
import type { z } from 'zod';
import type { Instant } from '../../../contracts/base/dates.ts';
import type { Addressee } from '../../../contracts/modules/directory.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { Actor } from './actor.ts';
import { heldOn } from './held.ts';
import { patternOf } from './pinyin.ts';

type Found = z.output<typeof Addressee>;

/** What a picker asks. */
export interface FindInput {
  readonly q: string;
  readonly among: 'all' | 'leaders' | 'units' | 'all_units' | 'my_unit' | 'my_leaders' | 'groups';
  readonly limit: number;
}

/** Whom a picker offers. Leaders come as posts (a paper follows the post), colleagues as persons, bodies as units. */
export async function findAddressees(
  read: ReadOnly,
  actor: Actor,
  input: FindInput,
  now: Instant,
): Promise<Found[]> {
  if (input.among === 'units' || input.among === 'all_units') return units(read, input);
  if (input.among === 'groups') return groups(read, input);
  return persons(read, actor, input, now);
}

/** Anywhere, not only at the front: nearly every unit of a county begins with 县, and nobody types it (`slj`). */
function matches(a: Fragment, q: string): Fragment {
  const anywhere = `%${q.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`;
  const pattern = patternOf(q);
  if (pattern === null) return sql`(${q} = '' or ${a}.name like ${anywhere})`;
  return sql`(${a}.name like ${anywhere} or ${a}.pinyin like ${anywhere} or ${a}.initials like ${anywhere} or ${a}.spelled ~ ${pattern})`;
}

/** The tree from its root down when nothing is typed; otherwise those that match, higher ones first. */
async function units(read: ReadOnly, { q, among, limit }: FindInput): Promise<Found[]> {
  const kinds = among === 'units' ? ['department', 'township'] : null;
  return read.rows<Found>(sql`
    with recursive tree as (
      select u.id, u.kind, u.full_name, array[u.sort, u.id] as place, 0 as depth from kernel.unit u where u.parent_id is null
      union all
      select u.id, u.kind, u.full_name, t.place || array[u.sort, u.id], t.depth + 1 from kernel.unit u join tree t on u.parent_id = t.id)
    select a.id, 'unit' as kind, a.name, t.full_name as detail, ${kinds === null ? sql`t.depth` : sql`0`} as depth
      from tree t join kernel.addressee a on a.id = t.id
     where (${kinds}::text[] is null or t.kind = any(${kinds}::text[])) and a.is_open and ${matches(sql`a`, q)}
     order by t.place limit ${limit}`);
}

async function groups(read: ReadOnly, { q, limit }: FindInput): Promise<Found[]> {
  return read.rows<Found>(sql`select a.id, 'group' as kind, a.name, 0 as depth, coalesce(string_agg(b.name, '、' order by b.name), '') as detail
    from kernel.addressee a left join kernel.group_member g on g.group_id = a.id left join kernel.addressee b on b.id = g.member_id
    where a.kind = 'group' and a.is_open and ${matches(sql`a`, q)} group by a.id order by a.name limit ${limit}`);
}

async function persons(
  read: ReadOnly,
  actor: Actor,
  { q, among, limit }: FindInput,
  now: Instant,
): Promise<Found[]> {
  const holding = sql`${heldOn(now)} h join kernel.post p on p.id = h.post_id join kernel.addressee pa on pa.id = p.id
    join kernel.addressee a on a.id = h.person_id`;
  if (among === 'leaders' || among === 'my_leaders') {
    const mine = among === 'my_leaders' ? actor.liaisonFor.map((l) => l.personId) : null;
    return read.rows<Found>(sql`select p.id, 'post' as kind, a.name, pa.name as detail, 0 as depth from ${holding}
      where p.role = 'leader' and (${mine}::bigint[] is null or h.person_id = any(${mine}::bigint[])) and ${matches(sql`a`, q)}
      order by p.sort limit ${limit}`);
  }
  const within = among === 'my_unit' ? [...actor.unitTree] : null;
  return read.rows<Found>(sql`select a.id, 'person' as kind, a.name, pa.name as detail, 0 as depth from ${holding}
      where (${within}::bigint[] is null or p.unit_id = any(${within}::bigint[])) and ${matches(sql`a`, q)}
      order by p.sort, a.id limit ${limit}`);
}
