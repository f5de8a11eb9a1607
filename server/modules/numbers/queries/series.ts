/** Series of a year. */
import { localDateOf, yearOf } from '../../../../contracts/base/dates.ts';
import type { InputOf, ReplyOf } from '../../../../contracts/base/endpoint.ts';
import type { series as contract } from '../../../../contracts/modules/numbers.ts';
import type { QueryContext } from '../../../kernel/binding/api.ts';
import { displayOf, seriesOf } from '../../../kernel/numbering/api.ts';

/** With what became of their numbers. */
export async function series(
  { read, now }: QueryContext,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const year = query.year ?? yearOf(localDateOf(now));
  const found = await seriesOf(read, year);
  return {
    year,
    years: [...new Set([year, ...found.years])].sort((a, b) => b - a),
    items: found.series.map((s) => ({
      series: s.id.slice(0, s.id.lastIndexOf('/')),
      year: s.year,
      template: s.template,
      upcoming: displayOf(s.template, s.year, s.next),
      issued: s.issued,
      reserved: s.reserved,
      released: s.released,
      voided: s.voided,
      unexplained: s.next - 1 - s.issued - s.reserved - s.released - s.voided,
    })),
  };
}
