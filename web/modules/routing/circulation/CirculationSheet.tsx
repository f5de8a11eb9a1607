/** 传阅单: every sending round of a matter, who has signed and who has not; the sender takes back and chases here. */
import { useState } from 'react';
import { type CirculationView, chaseReaders, takeBack } from '../../../../contracts/modules/circulation.ts';
import type { MatterPage } from '../../../../contracts/modules/matters.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDue, formatInstant } from '../../../platform/format.ts';
import { useCirculations } from '../queries.ts';
import { CopyLine } from './CopyLine.tsx';

const { labels } = routing;

/** The tab. */
export function CirculationSheet({ matter }: { readonly matter: MatterPage }) {
  const read = useCirculations(matter.id);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting />;
  return (
    <>
      {read.data.items.map((circulation) => (
        <Round key={circulation.id} matterId={matter.id} circulation={circulation} />
      ))}
    </>
  );
}

function Round(props: { readonly matterId: string; readonly circulation: CirculationView }) {
  const { matterId, circulation } = props;
  const [unreadOnly, setUnreadOnly] = useState(false);
  const back = useAct(takeBack);
  const chase = useAct(chaseReaders);
  const params = { matterId, circulationId: circulation.id };
  const shown = circulation.copies.filter(
    (copy) => !unreadOnly || (copy.state !== 'read' && copy.state !== 'taken_back'),
  );
  return (
    <section className="routing-round" aria-label={labels.circulationSheet}>
      <p>
        <strong>
          {said(labels.circulationBy, { by: circulation.by, at: formatInstant(circulation.at) })}
        </strong>{' '}
        <span className="hy-muted">
          {[
            circulation.inOrder ? labels.inOrder : labels.atOnce,
            said(labels.circulationSum, { read: circulation.read, unread: circulation.unread }),
            circulation.dueAt ? said(labels.readByDay, { day: formatDue(circulation.dueAt) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <div className="routing-round-acts">
        {circulation.unread > 0 && circulation.read > 0 ? (
          <Button kind="quiet" pressed={unreadOnly} onClick={() => setUnreadOnly(!unreadOnly)}>
            {unreadOnly
              ? said(labels.allReaders, { n: circulation.copies.length })
              : said(labels.onlyUnread, { n: circulation.unread })}
          </Button>
        ) : null}
        {circulation.mayChase ? (
          <Button busy={chase.isRunning} onClick={() => void chase.run({ params, body: {} }).catch(() => {})}>
            {labels.chaseReaders}
          </Button>
        ) : null}
        {circulation.mayTakeBack ? (
          <Button
            kind="danger"
            busy={back.isRunning}
            onClick={() => void back.run({ params, body: { readerIds: null } }).catch(() => {})}
          >
            {labels.takeBackAll}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={back.error ?? chase.error} />
      <ol className="routing-copies">
        {shown.map((copy) => (
          <CopyLine
            key={copy.readerId}
            copy={copy}
            wants={circulation.wants}
            onTakeBack={
              circulation.mayTakeBack && ['waiting', 'sent', 'gone'].includes(copy.state)
                ? () => void back.run({ params, body: { readerIds: [copy.readerId] } }).catch(() => {})
                : null
            }
          />
        ))}
      </ol>
    </section>
  );
}
