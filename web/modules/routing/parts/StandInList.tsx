/** Stand-ins in force and to come. */
import { endStandIn } from '../../../../contracts/modules/routing.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDue, formatInstant } from '../../../platform/format.ts';
import { useStandIns } from '../queries.ts';

const { labels } = routing;

/** The list. */
export function StandInList() {
  const read = useStandIns();
  const end = useAct(endStandIn);
  return (
    <Panel title={labels.standIns}>
      <ErrorNotice error={read.error ?? end.error} />
      {read.isPending ? <Waiting rows={2} /> : null}
      {read.data?.items.length === 0 ? (
        <p className="hy-muted routing-none">
          {labels.noStandIns}。{labels.noStandInsHow}
        </p>
      ) : null}
      <ul className="routing-list">
        {read.data?.items.map((s) => (
          <li key={s.id}>
            <span>
              <strong>{said(labels.standsIn, { by: s.standIn, of: s.absent })}</strong>
              {s.inForce ? <span className="hy-tag">{labels.inForce}</span> : null}
              <span className="hy-muted">
                {said(labels.standInDates, { from: formatInstant(s.startsAt), until: formatDue(s.endsAt) })}；
                {s.kinds ? s.kinds.map((k) => textOf('names', `kind.${k}`)).join('、') : labels.allKinds}；
                {s.reason}
              </span>
            </span>
            {s.isMine ? (
              <Button
                busy={end.isRunning}
                onClick={() => void end.run({ params: { relationId: s.id }, body: {} }).catch(() => {})}
              >
                {s.inForce ? labels.endNow : labels.cancelStandIn}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
