/** 预留号: numbers put aside that may be chosen in an act that gives one; shown to whoever may do that act now, and to nobody else. */
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { reservedHere as contract } from '../../../../contracts/modules/numbers.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { abilitiesOf, numberPlaceOf, readFacts } from '../../../kernel/flow/api.ts';
import { getVisibleMatter } from '../../../kernel/matter/api.ts';
import { reservedOf, seriesId } from '../../../kernel/numbering/api.ts';

/** Those of the series and year the act would take its number from. @throws base.not_found */
export async function reservedHere(
  { read, actor, now, kernel }: QueryContext,
  { params, query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { matterId } = params;
  await getVisibleMatter(read, actor, matterId);
  const facts = await readFacts(read, matterId);
  const may = abilitiesOf(actor, facts, { now, calendar: kernel.calendar(), clockRule: kernel.clockRule });
  const ability = may.find((a) => a.action === query.action && a.allowed);
  const task = facts.tasks.find((t) => t.id === ability?.taskId);
  const place =
    task && numberPlaceOf(facts.matter, { step: task.step, action: query.action, named: query.named, now });
  if (!place) return { items: [] };
  const rows = await reservedOf(read, seriesId(place));
  return { items: rows.map(({ serial, display, reason }) => ({ serial, number: display, reason })) };
}
