/** What a person may do to each of many matters: the same abilities as on each one's page. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type * as contract from '../../../../contracts/modules/matters.ts';
import { visibleTo } from '../../../kernel/access/api.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { abilitiesOf, readFacts } from '../../../kernel/flow/api.ts';
import { sql } from '../../../platform/db/sql.ts';
import { routingPart } from '../../routing/api.ts';

type Reply = ReplyOf<typeof contract.offers>;

/** In the order asked; what he may not open is as if it were not there. */
export async function offers(
  { read, actor, now, kernel }: QueryContext,
  { query }: InputOf<typeof contract.offers>,
): Promise<Reply> {
  const visible = new Set(
    (
      await read.rows<{ id: string }>(
        sql`select m.id from kernel.matter_v m where m.id = any(${query.ids}::uuid[]) and ${visibleTo(actor)}`,
      )
    ).map((row) => row.id),
  );
  const items = await Promise.all(
    [...new Set(query.ids)]
      .filter((id) => visible.has(id))
      .map(async (id) => {
        const facts = await readFacts(read, id);
        const routed = await routingPart(read, actor, facts);
        return {
          matterId: id,
          kind: facts.matter.kind,
          abilities: [
            ...abilitiesOf(actor, facts, { now, calendar: kernel.calendar(), clockRule: kernel.clockRule }),
            ...routed.abilities,
          ] as Reply['items'][number]['abilities'],
        };
      }),
  );
  return { items };
}
