/** The running log over all shifts. */
import { log } from '../../../../contracts/modules/duty.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { EntryLine } from './EntryLine.tsx';

const { labels } = duty;

/** The panel. */
export function Log() {
  const pages = usePages(log, { query: { limit: 20 } });
  return (
    <Panel title={labels.log} flush>
      {pages.isPending ? <Waiting rows={4} /> : null}
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.logNone} how={labels.logNoneHow} />
      ) : null}
      <ul className="duty-lines">
        {pages.items.map((entry) => (
          <li key={entry.id}>
            <p className="duty-since">
              <strong>{formatInstant(entry.at)}</strong>
              {entry.isEvent && !entry.settledAt ? (
                <span className="duty-left">{labels.stillOpen}</span>
              ) : null}
            </p>
            <EntryLine entry={entry} />
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </Panel>
  );
}
