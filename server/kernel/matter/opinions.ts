/** Opinions of matters as their reader may see them. */
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { segmentVisibleTo } from '../access/api.ts';
import type { Actor } from '../org/api.ts';

/** One opinion with its texts; `text` null: nothing was written, or it was purged. */
export interface OpinionRow {
  readonly id: string;
  readonly matter_id: string;
  readonly seq: number;
  readonly step: string;
  readonly round: number;
  readonly act: string;
  readonly by: string;
  readonly post: string | null;
  readonly stands_in_for: string | null;
  readonly recorded_by: string | null;
  readonly original_file_id: string | null;
  readonly option_label: string | null;
  readonly text: string | null;
  readonly ink: string | null;
  readonly is_aside: boolean;
  readonly is_purged: boolean;
  readonly at: Instant;
}

/** Opinions this person may read in matters he may open, oldest first. */
export async function opinionTexts(
  read: ReadOnly,
  actor: Actor,
  matterIds: readonly string[],
): Promise<OpinionRow[]> {
  return read.rows<OpinionRow>(sql`
    select o.id, o.matter_id, o.seq, o.step, o.round, o.act, p.name as by, po.name as post, s.name as stands_in_for, r.name as recorded_by,
           o.original_file_id, o.option_label, c.body as text, i.body as ink, o.audience is not null as is_aside,
           (c.purged_at is not null or i.purged_at is not null) as is_purged, o.at
      from kernel.opinion o join kernel.addressee p on p.id = o.person_id
      left join kernel.addressee po on po.id = o.post_id left join kernel.addressee s on s.id = o.stands_in_for
      left join kernel.addressee r on r.id = o.recorded_by
      left join kernel.content c on c.id = o.content_id left join kernel.content i on i.id = o.ink_id
     where o.matter_id = any(${[...matterIds]}::uuid[]) and ${segmentVisibleTo(actor, sql`o.audience`)}
     order by o.matter_id, o.seq, o.id`);
}
