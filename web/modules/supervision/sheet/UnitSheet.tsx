/** 督办事项办理单: what the unit was asked, what it answered, who signed. */
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { InkView } from '../../../kit/ink/InkView.tsx';
import { dueDay } from '../../../platform/format.ts';
import { formalDay, type MatterBodyProps } from '../../matters/public.ts';
import { useUnitPart } from '../queries.ts';
import { SheetTable } from './SheetTable.tsx';

const { labels } = supervision;

/** The sheet, shown in print only. */
export function UnitSheet({ matter }: MatterBodyProps) {
  const { data: part } = useUnitPart(matter.id);
  if (!part) return null;
  const evidence = matter.files.filter((f) => f.purpose === 'evidence');
  return (
    <SheetTable
      title={labels.unitSheetTitle}
      matter={matter}
      rows={[
        [labels.unit, part.unitName],
        [labels.noticeNumber, part.noticeNumber],
        [labels.due, part.dueAt ? formalDay(dueDay(part.dueAt).day) : null],
        [
          labels.instruction,
          <>
            {part.instruction}
            <InkView ink={part.instructionInk} />
          </>,
        ],
        [labels.demand, part.demand],
        [labels.reportText, part.report],
        [labels.evidence, evidence.map((f) => f.name).join('、')],
      ]}
    />
  );
}
