/** Every act, oldest first. */
import type { z } from 'zod';
import type { HistoryRow } from '../../../../contracts/modules/matters.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Timeline, type TimelineItem } from '../../../kit/Timeline.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { useHistory } from '../queries.ts';
import { didWords, stepWords } from '../step-words.ts';

const { labels } = matters;

/** The history of a matter, fetched when looked at. */
export function HistoryTab({ matterId, kind }: { readonly matterId: string; readonly kind: string }) {
  const pages = useHistory(matterId);
  if (pages.error) return <ErrorNotice error={pages.error} onRetry={pages.refetch} />;
  if (pages.isPending) return <Waiting />;
  if (pages.items.length === 0) return <p className="hy-muted">{labels.historyEmpty}</p>;
  return (
    <>
      <Timeline items={pages.items.map((row) => itemOf(row, kind))} />
      <LoadMore pages={pages} />
    </>
  );
}

function itemOf(row: z.infer<typeof HistoryRow>, kind: string): TimelineItem {
  const behalf = row.onBehalfOf ? said(labels.standsIn, { name: row.onBehalfOf }) : '';
  // The post is the absent one's.
  const standing = row.standsInFor
    ? said(labels.standsIn, { name: [row.post, row.standsInFor].filter(Boolean).join(' ') })
    : '';
  return {
    key: String(row.seq),
    at: row.at,
    who: row.by || labels.bySystem,
    what: didWords(row.action),
    tone: row.act === 'return' ? 'back' : row.act === 'close' || row.act === 'file' ? 'done' : 'plain',
    children: (
      <div className="hy-muted">
        {[
          standing ? '' : row.post,
          row.reached.length > 0 ? said(labels.reached, { names: row.reached.join('、') }) : '',
          standing || behalf,
          stepWords(kind, row.step),
          row.round > 1 ? said(labels.round, { round: row.round }) : '',
          row.number ? said(labels.issued, { number: row.number }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    ),
  };
}
