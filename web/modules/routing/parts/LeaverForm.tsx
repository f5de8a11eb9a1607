/** 离岗移交: what somebody holds, counted; then to whom. His head may do it for one who is gone. */
import { Input } from 'antd';
import { useState } from 'react';
import { startHandOver } from '../../../../contracts/modules/routing.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDue } from '../../../platform/format.ts';
import { useMe, usePermission } from '../../../platform/session.tsx';
import { type Holdings, useHandOvers, useHoldings } from '../queries.ts';

const { labels } = routing;

/** The form. */
export function LeaverForm() {
  const me = useMe();
  const mayForOthers = usePermission('routing.leavers');
  const [giver, setGiver] = useState(me.personId);
  return (
    <Panel title={labels.leaver}>
      <div className="routing-form">
        {mayForOthers ? (
          <PersonPicker
            among="all"
            label={labels.giver}
            value={giver}
            known={[{ id: me.personId, name: me.name }]}
            onChange={(id) => setGiver(id ?? me.personId)}
          />
        ) : null}
        <Counted key={giver} personId={giver} />
      </div>
    </Panel>
  );
}

function Counted({ personId }: { readonly personId: number }) {
  const read = useHoldings(personId);
  const open = useHandOvers().data?.items.find((row) => row.giverId === personId && row.signedAt === null);
  if (read.error) return <ErrorNotice error={read.error} />;
  if (!read.data) return <Waiting rows={3} />;
  const held = read.data;
  return (
    <>
      <p>
        {said(labels.holds, {
          name: held.name,
          tasks: held.tasks,
          postTasks: held.postTasks,
          standIns: held.standIns,
        })}
      </p>
      {held.items.length > 0 ? (
        <details>
          <summary>{labels.showHeld}</summary>
          <ul className="routing-held">
            {held.items.map((item) => (
              <li key={`${item.matterId}${item.step}`}>
                {item.title} <span className="hy-tag">{textOf('steps', item.step)}</span>
                <span className="hy-muted">{item.dueAt ? formatDue(item.dueAt) : ''}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {open ? (
        <p>{said(labels.alreadyGiven, { receiver: open.receiver })}</p>
      ) : held.tasks > 0 ? (
        <Giving held={held} />
      ) : null}
    </>
  );
}

function Giving({ held }: { readonly held: Holdings }) {
  const [receiver, setReceiver] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const start = useAct(startHandOver);
  const send = () =>
    receiver === null
      ? undefined
      : void start
          .run({ body: { giverId: held.personId, receiverId: receiver, reason } })
          .then(() => {
            setReceiver(null);
            setReason('');
          })
          .catch(() => {});
  return (
    <>
      <PersonPicker
        among="all"
        label={labels.receiver}
        placeholder={labels.receiver}
        value={receiver}
        onChange={setReceiver}
      />
      <Input
        aria-label={labels.reason}
        placeholder={labels.leaverReason}
        value={reason}
        maxLength={200}
        onChange={(e) => setReason(e.target.value)}
      />
      <p className="hy-muted">{labels.leaverHint}</p>
      <ErrorNotice error={start.error} />
      <Button busy={start.isRunning} disabled={receiver === null || reason.trim().length < 2} onClick={send}>
        {labels.signAsGiver}
      </Button>
    </>
  );
}
