/** The head of the page: state, title, number, urgency, what is left of the limit; under it where it is now. */
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';
import { DueLight, UrgencyMark } from '../../../kit/Light.tsx';
import { matterKind } from '../kinds.ts';
import { stepWords } from '../step-words.ts';
import { WhereLine } from './WhereLine.tsx';

/** Head of a matter. `onPrint` is given where its sheet can be printed. */
export function MatterHeader({ matter }: { readonly matter: MatterPage }) {
  const { Sheet, sheetName } = matterKind(matter.kind);
  return (
    <header className="mt-head">
      <div className="mt-head-line">
        <StateMark matter={matter} />
        <span className="hy-tag">{textOf('names', `kind.${matter.kind}`)}</span>
        <h1 className="mt-title">{matter.title}</h1>
        {matter.number ? <span className="mt-number">{matter.number}</span> : null}
        <UrgencyMark urgency={matter.urgency} />
        {matter.handling === 'ordinary' ? null : (
          <span className="hy-tag">{textOf('names', `handling.${matter.handling}`)}</span>
        )}
        <span className="mt-head-end">
          {matter.state === 'open' || matter.state === 'suspended' ? (
            <DueLight light={matter.light} dueAt={matter.dueAt} workingDaysLeft={matter.workingDaysLeft} />
          ) : null}
          {Sheet ? (
            <Button kind="quiet" onClick={() => window.print()}>
              {(typeof sheetName === 'function' ? sheetName(matter) : sheetName) ?? matters.labels.print}
            </Button>
          ) : null}
        </span>
      </div>
      <WhereLine matter={matter} />
    </header>
  );
}

/** 【办理中·第2轮】: state and round in one mark. */
function StateMark({ matter }: { readonly matter: MatterPage }) {
  // Ends with a name of their own say more than 作废: 已退文、已改派.
  const state =
    matter.state === 'void' ? stepWords(matter.kind, matter.step) : textOf('names', `state.${matter.state}`);
  const round = matter.round > 1 ? `·${said(matters.labels.round, { round: matter.round })}` : '';
  return <span className={`mt-state mt-state-${matter.state}`}>{`${state}${round}`}</span>;
}
