/** 预留号: register numbers put aside for papers to come, shown to whoever registers. */
import { localDateOf, yearOf } from '../../../../contracts/base/dates.ts';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { reservedNumbers as contract } from '../../../../contracts/modules/incoming-register.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { reservedOf, seriesId } from '../../../kernel/numbering/api.ts';

/** This year's. */
export async function reservedNumbers({ read, now }: QueryContext): Promise<ReplyOf<typeof contract>> {
  const rows = await reservedOf(
    read,
    seriesId({ series: 'documents.incoming', year: yearOf(localDateOf(now)) }),
  );
  return { items: rows.map(({ serial, display, reason }) => ({ serial, number: display, reason })) };
}
