/** The unit's A4 sheet: what was asked, what was answered, who signed. */
import { localDateOf } from '../../../contracts/base/dates.ts';
import { supervision } from '../../../contracts/texts/zh-CN/supervision.ts';
import { InkView } from '../../kit/ink/InkView.tsx';
import { formatDay, formatDue } from '../../platform/format.ts';
import { type MatterBodyProps, stepWords } from '../matters/public.ts';
import { useUnitPart } from './queries.ts';

const { labels } = supervision;

/** The sheet, shown in print only. */
export function UnitSheet({ matter }: MatterBodyProps) {
  const { data: part } = useUnitPart(matter.id);
  const opinions = matter.opinions.filter((o) => !o.isAside);
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [labels.unit, part?.unitName],
    [labels.noticeNumber, part?.noticeNumber],
    [labels.due, part?.dueAt ? formatDue(part.dueAt) : null],
    [labels.instruction, part?.instruction],
    [labels.demand, part?.demand],
    [labels.reportText, part?.report],
    [labels.evidence, matter.files.map((f) => f.name).join('、')],
  ];
  return (
    <section className="sv-sheet">
      <h1>{labels.unitSheetTitle}</h1>
      <p>{matter.title}</p>
      <table>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th>{name}</th>
              <td>{value}</td>
            </tr>
          ))}
          <tr>
            <th>{labels.signed}</th>
            <td>
              {opinions.map((o) => (
                <div key={o.id}>
                  {stepWords(matter.kind, o.step)}：{o.text} <InkView ink={o.ink} by={o.by} /> {o.by}{' '}
                  {formatDay(localDateOf(o.at))}
                </div>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
