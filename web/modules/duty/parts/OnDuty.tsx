/** Who is on duty, with which leader, and who comes next. */
import type { ReactNode } from 'react';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { beginShift, type desk, type Shift } from '../../../../contracts/modules/duty.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';

const { labels } = duty;

/** What the desk endpoint tells. */
export type DutyDesk = ReplyOf<typeof desk>;

/** Officers and leader in one line. */
export function personsOf(shift: Shift): string {
  return said(labels.officers, { officer: shift.officer.name, second: shift.second?.name ?? '' });
}

/** From when to when. */
export function spanOf(shift: Shift): string {
  return said(labels.span, { from: formatInstant(shift.startsAt), to: formatInstant(shift.endsAt) });
}

/** The panel. */
export function OnDuty({ desk, extra }: { readonly desk: DutyDesk; readonly extra?: ReactNode }) {
  const { on, next } = desk;
  const act = useAct(beginShift);
  const tell = useResult();
  const begin = async (shiftId: string) => {
    try {
      await act.run({ params: { shiftId }, body: {} });
      tell(labels.begun);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <Panel title={labels.onDuty} extra={extra}>
      {on ? (
        <p className="duty-on">
          <strong>{personsOf(on)}</strong>
          <span>{said(labels.leader, { leader: on.leader.name })}</span>
          <span className="hy-muted">
            {spanOf(on)}
            {on.beganAt ? ` · ${said(labels.began, { at: formatInstant(on.beganAt) })}` : ''}
          </span>
        </p>
      ) : (
        <Empty title={labels.nobody} how={labels.nobodyHow} />
      )}
      <p className="duty-on">
        <span className="hy-muted">{labels.next}</span>
        {next ? (
          <>
            <span>{personsOf(next)}</span>
            <span className="hy-muted">{spanOf(next)}</span>
          </>
        ) : (
          <span>{labels.nextNone}</span>
        )}
        {next && desk.may.begin ? (
          <Button kind="primary" busy={act.isRunning} onClick={() => void begin(next.id)}>
            {labels.begin}
          </Button>
        ) : null}
      </p>
      <ErrorNotice error={act.error} />
    </Panel>
  );
}
