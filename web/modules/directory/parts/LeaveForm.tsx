/** 离任: what it comes to is counted before it is confirmed, and leads to the hand-over of what he holds. */
import { Input } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { leave, leaving } from '../../../../contracts/modules/holdings.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { today } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { Day } from './Day.tsx';

const { labels } = directory;

/** The form. */
export function LeaveForm(props: { readonly holdingId: number; readonly onDone: () => void }) {
  const [lastDay, setLastDay] = useState(today());
  const [reason, setReason] = useState('');
  const counted = useEndpoint(
    leaving,
    { params: { holdingId: props.holdingId }, query: { lastDay } },
    { keepPrevious: true },
  );
  const act = useAct(leave);
  const send = () =>
    void act
      .run({ params: { holdingId: props.holdingId }, body: { lastDay, reason } })
      .then(props.onDone)
      .catch(() => {});
  return (
    <div className="directory-form">
      <Day label={labels.lastDay} value={lastDay} onChange={(day) => day && setLastDay(day)} />
      <Input
        aria-label={labels.reason}
        placeholder={labels.reason}
        maxLength={200}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <div aria-live="polite">{counted.data ? <Effects counted={counted.data} /> : <Waiting rows={2} />}</div>
      <ErrorNotice error={counted.error ?? act.error} />
      <p className="directory-acts">
        <Button
          kind="danger"
          busy={act.isRunning}
          disabled={reason.trim().length < 2 || !counted.data}
          onClick={send}
        >
          {labels.confirmLeave}
        </Button>
        <Button onClick={props.onDone}>{labels.cancel}</Button>
      </p>
    </div>
  );
}

/** What it comes to, in sentences. */
function Effects({ counted: c }: { readonly counted: ReplyOf<typeof leaving> }) {
  const lines = [
    ...(c.postTasks > 0 ? [said(labels.staysWithPost, { n: c.postTasks })] : []),
    ...(c.isVacant ? [labels.postVacant] : []),
    ...(c.isGone ? [labels.goneAfter] : []),
    ...(c.standIns + c.portfolios + c.liaisons > 0 ? [said(labels.duties, c)] : []),
  ];
  return (
    <>
      <strong>{said(labels.leaveTitle, { person: c.person, post: c.post })}</strong>
      <ul>
        {c.tasks > 0 ? (
          <li className="directory-must">
            {said(labels.mustHandOver, { n: c.tasks })} <Go to={PLACES.routing}>{labels.handOver}</Go>
          </li>
        ) : null}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 && c.tasks === 0 ? <li>{labels.nothingElse}</li> : null}
      </ul>
    </>
  );
}
