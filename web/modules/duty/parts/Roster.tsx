/** 值班表: shifts, latest first; a new one, other persons for one to come, the printed sheet of one that began. */
import { useState } from 'react';
import { type Shift, shifts } from '../../../../contracts/modules/duty.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { personsOf, spanOf } from './OnDuty.tsx';
import { AddShift, SwapShift } from './ShiftForms.tsx';

const { labels } = duty;

function stateOf(shift: Shift): string {
  if (shift.endedAt) return labels.over;
  return shift.beganAt ? labels.on : labels.toCome;
}

/** The panel. */
export function Roster({ mayKeep }: { readonly mayKeep: boolean }) {
  const pages = usePages(shifts, { query: { limit: 10 } });
  return (
    <Panel title={labels.roster} flush>
      {pages.isPending ? <Waiting rows={3} /> : null}
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.rosterNone} how={labels.rosterNoneHow} />
      ) : null}
      <ul className="duty-lines">
        {pages.items.map((shift) => (
          <Row key={shift.id} shift={shift} mayKeep={mayKeep} />
        ))}
      </ul>
      <LoadMore pages={pages} />
      {mayKeep ? <AddShift /> : null}
    </Panel>
  );
}

function Row({ shift, mayKeep }: { readonly shift: Shift; readonly mayKeep: boolean }) {
  const [isSwapping, setSwapping] = useState(false);
  return (
    <li>
      <p className="duty-since">
        <strong>{personsOf(shift)}</strong>
        <span className="duty-state">{stateOf(shift)}</span>
        {shift.beganAt ? <Go to={PLACES.dutySheet(shift.id)}>{labels.print}</Go> : null}
        {mayKeep && !shift.beganAt ? (
          <Button kind="quiet" pressed={isSwapping} onClick={() => setSwapping(!isSwapping)}>
            {labels.swap}
          </Button>
        ) : null}
      </p>
      <p className="hy-muted duty-text">
        {spanOf(shift)} · {said(labels.leader, { leader: shift.leader.name })}
      </p>
      {isSwapping ? <SwapShift shift={shift} onDone={() => setSwapping(false)} /> : null}
    </li>
  );
}
