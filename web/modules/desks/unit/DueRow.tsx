/** One part my unit owes, with its three buttons: 签收 · 反馈 · 有异议. A grey one says why. */
import { signFor, type UnitDue } from '../../../../contracts/modules/desk-views.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DueLight } from '../../../kit/Light.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDue, formatInstant } from '../../../platform/format.ts';
import { stepName } from '../parts/step-name.ts';
import type { DeskState } from '../parts/useDesk.ts';

const { labels } = desks;

/** The row. */
export function DueRow({ due, desk }: { readonly due: UnitDue; readonly desk: DeskState }) {
  const act = useAct(signFor);
  const tell = useResult();

  async function sign(): Promise<void> {
    try {
      const receipt = await act.run({ params: { matterId: due.matterId }, body: {} });
      tell(said(labels.signedFor, { by: receipt.by, at: formatInstant(receipt.at) }));
    } catch {
      // `act.error` shows it.
    }
  }

  return (
    <li className="desk-due" aria-current={desk.at === due.matterId}>
      <button type="button" className="desk-due-title" onClick={() => desk.open(due.matterId)}>
        {due.title}
      </button>
      <span className="desk-due-under">
        <DueLight light={due.light} dueAt={due.dueAt} workingDaysLeft={due.workingDaysLeft} />
        {due.dueAt ? <span>{said(labels.dueBy, { day: formatDue(due.dueAt) })}</span> : null}
        <span>
          {stepName(due.kind, due.step)} {due.holders.join('、')}
        </span>
        {due.signedFor ? (
          <span>{said(labels.signedFor, { by: due.signedFor.by, at: formatInstant(due.signedFor.at) })}</span>
        ) : null}
      </span>
      <span className="desk-due-acts">
        <Button
          busy={act.isRunning}
          disabled={due.signedFor !== null}
          {...(due.signedFor ? { title: labels.signedAlready } : {})}
          onClick={() => void sign()}
        >
          {labels.signFor}
        </Button>
        <StepButton
          due={due}
          desk={desk}
          step="handle"
          action="supervision.report"
          label={labels.reportNow}
          why={labels.reportWhy}
        />
        <StepButton
          due={due}
          desk={desk}
          step="assign"
          action="supervision.object"
          label={labels.objectNow}
          why={labels.objectWhy}
        />
      </span>
      <ErrorNotice error={act.error} />
    </li>
  );
}

function StepButton(props: {
  readonly due: UnitDue;
  readonly desk: DeskState;
  readonly step: string;
  readonly action: string;
  readonly label: string;
  readonly why: string;
}) {
  const isMine = props.due.mySteps.includes(props.step);
  return (
    <Button
      disabled={!isMine}
      {...(isMine ? {} : { title: props.why })}
      onClick={() => props.desk.open(props.due.matterId, props.action)}
    >
      {props.label}
    </Button>
  );
}
