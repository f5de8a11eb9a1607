/** An opinion on the sheet: words, ink in its place, name and day. */
import { localDateOf } from '../../../../contracts/base/dates.ts';
import type { OpinionView } from '../../../../contracts/modules/matters.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { InkView } from '../../../kit/ink/InkView.tsx';
import { stepWords } from '../step-words.ts';
import { formalDay } from './formal-day.ts';

/** One opinion; `withStep` names at which step it was given, where a cell holds several. */
export function SheetOpinion(props: {
  readonly opinion: OpinionView;
  readonly kind: string;
  readonly withStep?: boolean;
}) {
  const { opinion, kind } = props;
  const step = stepWords(kind, opinion.step);
  const words = [opinion.option, opinion.text].filter(Boolean).join('');
  const capacity = [
    opinion.standsInFor ? said(matters.labels.standsIn, { name: opinion.standsInFor }) : '',
    opinion.recordedBy ? said(matters.labels.recordedBy, { name: opinion.recordedBy }) : '',
  ].filter(Boolean);
  return (
    <div className="mt-sheet-opinion">
      <p>
        {props.withStep && words ? `${step}：` : ''}
        {opinion.purged ? matters.labels.purged : words || step}
      </p>
      <InkView ink={opinion.ink} by={opinion.by} />
      <p className="mt-sheet-sign">
        <span>{opinion.by}</span>
        {capacity.length > 0 ? <span>（{capacity.join('，')}）</span> : null}
        <span>{formalDay(localDateOf(opinion.at))}</span>
      </p>
    </div>
  );
}
