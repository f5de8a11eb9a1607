/** What the acts say of readers and links, compared with what is stored: who was let in may open, and nobody besides. */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { ActEvent } from './event.ts';
import type { Facts } from './facts.ts';
import type { FoldedMatter } from './fold.ts';

type Say = (rule: 'F4' | 'links', detail: string) => void;

/** F4: the stored readers of a matter are those whom its acts let in. */
export function compareReaders(stored: Pick<Facts, 'acl'>, folded: FoldedMatter, say: Say): void {
  const kept = new Set(stored.acl);
  for (const id of folded.acl)
    if (id > 0 && !kept.has(id)) say('F4', `addressee ${id} was let in and may not open`);
  for (const id of kept) if (!folded.acl.has(id)) say('F4', `addressee ${id} may open and was never let in`);
}

/** Every link that an act of the matter made stands; none stands that no act made. */
export function compareLinks(
  stored: Pick<Facts, 'links' | 'matter'>,
  events: readonly ActEvent[],
  say: Say,
): void {
  const from = stored.matter.id;
  const kept = new Set(stored.links.filter((l) => l.direction === 'out').map((l) => `${l.kind} to ${l.id}`));
  const made = new Set(
    events.flatMap((event) => event.links.filter((l) => l.from === from).map((l) => `${l.kind} to ${l.to}`)),
  );
  for (const link of made) if (!kept.has(link)) say('links', `${link} was made and is gone`);
  for (const link of kept) if (!made.has(link)) say('links', `${link} stands and no act made it`);
}

/** Opinions whose readers are others than the act said; what was recalled is its author's alone. */
export async function checkAudiences(read: ReadOnly): Promise<{ matterId: string; detail: string }[]> {
  return read.rows(sql`
    select o.matter_id as "matterId", 'the readers of opinion ' || o.id || ' are not those its act named' as detail
      from kernel.opinion o
      join kernel.record r on r.stream = 'matters' and r.subject = o.matter_id::text and r.seq = o.seq
      join lateral jsonb_array_elements(r.body::jsonb -> 'opinions') said on said ->> 'id' = o.id::text
     where coalesce(to_jsonb(o.audience), 'null') <> said -> 'audience'
       and not exists (select 1 from kernel.record later where later.stream = 'matters' and later.subject = r.subject
             and later.event = 'recall' and (later.body::jsonb -> 'note' ->> 'recalled')::int = o.seq)`);
}
