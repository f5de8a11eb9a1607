/** /notices: what I am told. */

import { useQueryClient } from '@tanstack/react-query';
import { readNotices } from '../../../../contracts/modules/desks.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { call } from '../../../platform/api/call.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { refreshAfterAct } from '../../../platform/live/refresh.ts';
import { Go, MatterLink, PLACES } from '../../../platform/navigation.tsx';
import { noticeWords } from '../parts/notice-words.ts';
import { useNotices } from '../queries.ts';
import '../desks.css';

const { labels } = desks;

/** The screen. */
export default function NoticesPage() {
  const pages = useNotices();
  const client = useQueryClient();
  async function read(ids: string[]): Promise<void> {
    await call(readNotices, { body: { ids } });
    await refreshAfterAct(client);
  }
  return (
    <Panel
      title={labels.notices}
      extra={
        pages.items.length > 0 ? (
          <Button kind="quiet" onClick={() => void read(pages.items.map((n) => n.id))}>
            {labels.noticesRead}
          </Button>
        ) : null
      }
      flush
    >
      {pages.isPending ? <Waiting rows={6} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.noticesEmpty} how={labels.noticesEmptyHow} />
      ) : null}
      <ul className="desk-notices">
        {pages.items.map((notice) => {
          const words = noticeWords(notice);
          return (
            <li key={notice.id}>
              <time className="hy-muted">{formatInstant(notice.at)}</time>
              {notice.matterId ? (
                <MatterLink matterId={notice.matterId}>{words}</MatterLink>
              ) : notice.kind.startsWith('routing.') ? (
                <Go to={PLACES.routing}>{words}</Go>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
      <LoadMore pages={pages} />
    </Panel>
  );
}
