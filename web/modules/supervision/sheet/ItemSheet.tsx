/** 督查督办单: the instruction, each unit's part, the 专报, who approved. */
import { said } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { InkView } from '../../../kit/ink/InkView.tsx';
import { dueDay } from '../../../platform/format.ts';
import { formalDay, type MatterBodyProps } from '../../matters/public.ts';
import { partState } from '../parts/PartsTable.tsx';
import { type Part, useItem } from '../queries.ts';
import { SheetTable } from './SheetTable.tsx';

const { labels } = supervision;

/** The sheet, shown in print only. */
export function ItemSheet({ matter }: MatterBodyProps) {
  const { data: item } = useItem(matter.id);
  if (!item) return null;
  return (
    <SheetTable
      title={labels.sheetTitle}
      matter={matter}
      rows={[
        [
          labels.instruction,
          <>
            {[item.leaderName, item.instruction].filter(Boolean).join('：')}
            <InkView ink={item.instructionInk} />
          </>,
        ],
        [
          labels.noticeNumber,
          item.notices.map((n) => `${n.number}（${said(labels.round, { round: n.round })}）`).join('、'),
        ],
        [labels.assignments, item.assignments.map((part) => <p key={part.matterId}>{lineOf(part)}</p>)],
        [labels.compiled, item.report],
      ]}
    />
  );
}

/** `牵头 县水利局：已办结，2026年9月18日到期，退回 1 次。…` */
function lineOf(part: Part): string {
  const facts = [
    said(labels.round, { round: part.round }),
    partState(part),
    part.dueAt ? said(labels.dueBy, { at: formalDay(dueDay(part.dueAt).day) }) : '',
    part.isLate ? labels.late : '',
    part.returns > 0 ? said(labels.returns, { n: part.returns }) : '',
  ].filter(Boolean);
  const role = part.isLead ? labels.lead : labels.assist;
  return `${role} ${part.unitName}：${facts.join('，')}。${part.report ?? ''}`;
}
