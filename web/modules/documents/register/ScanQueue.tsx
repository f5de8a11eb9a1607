/** The scan folder on the clerk's desk: one taken, or all of them, each checked like a dropped paper. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Drop } from '../../../../contracts/modules/incoming-drop.ts';
import { type Scan, scans, takeScan } from '../../../../contracts/modules/scan-queue.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { scanQueue } from '../../../../contracts/texts/zh-CN/scan-queue.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { type ApiError, asApiError } from '../../../platform/api/api-error.ts';
import { call } from '../../../platform/api/call.ts';
import { keyOf } from '../../../platform/api/query-client.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant, formatSize } from '../../../platform/format.ts';
import '../documents.css';

const { labels } = scanQueue;
const EVERY_MS = 15_000;

interface Refusal {
  readonly name: string;
  readonly error: ApiError;
}

/** The queue; nothing where no folder was named or it is empty. */
export function ScanQueue({ onTaken }: { readonly onTaken: (drop: Drop) => void }) {
  const read = useEndpoint(scans, {}, { everyMs: EVERY_MS });
  const client = useQueryClient();
  const [going, setGoing] = useState<{ readonly done: number; readonly n: number } | null>(null);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const items = read.data?.items ?? [];
  // What lies there twice is left to a choice.
  const ready = items.flatMap((one) =>
    mayTake(one) && one.name !== null && one.sameAs === null ? [one.name] : [],
  );

  async function take(names: readonly string[]): Promise<void> {
    setRefused([]);
    for (const [done, name] of names.entries()) {
      setGoing({ done, n: names.length });
      try {
        onTaken(await call(takeScan, { body: { name } }));
      } catch (thrown) {
        setRefused((all) => [...all, { name, error: asApiError(thrown) }]);
      }
    }
    setGoing(null);
    await client.invalidateQueries({ queryKey: keyOf(scans, {}) });
  }

  if (items.length === 0 && refused.length === 0) return null;
  return (
    <Panel
      title={said(labels.title, { n: items.length })}
      flush
      foldable
      extra={
        ready.length > 1 || going ? (
          <Button busy={going !== null} onClick={() => void take(ready)}>
            {going ? said(labels.taking, going) : said(labels.takeAll, { n: ready.length })}
          </Button>
        ) : null
      }
    >
      <p className="hy-muted dc-scan-how">{labels.how}</p>
      <ul className="hy-files">
        {items.map((one, i) => (
          <li key={one.name ?? i}>
            <Row scan={one} isBusy={going !== null} onTake={(name) => void take([name])} />
          </li>
        ))}
      </ul>
      {refused.map(({ name, error }) => (
        <div key={name} className="hy-upload-refused">
          <div className="hy-upload-name">{said(labels.refused, { name })}</div>
          <ErrorNotice error={error} />
        </div>
      ))}
    </Panel>
  );
}

function mayTake(scan: Scan): boolean {
  return scan.name !== null && !scan.isArriving && !scan.isTooLarge;
}

function Row(props: {
  readonly scan: Scan;
  readonly isBusy: boolean;
  readonly onTake: (name: string) => void;
}) {
  const { scan, isBusy, onTake } = props;
  const { name } = scan;
  if (name === null) return <span className="hy-tag hy-tag-warn">{labels.marked}</span>;
  return (
    <>
      <span className="hy-files-name">{name}</span>
      <span className="hy-muted">
        {formatSize(scan.size)} · {formatInstant(scan.modifiedAt)}
      </span>
      {scan.isArriving ? <span className="hy-tag">{labels.arriving}</span> : null}
      {scan.isTooLarge ? <span className="hy-tag hy-tag-warn">{labels.tooLarge}</span> : null}
      {scan.sameAs ? (
        <span className="hy-tag hy-tag-warn">{said(labels.same, { name: scan.sameAs })}</span>
      ) : null}
      {mayTake(scan) ? (
        <Button disabled={isBusy} onClick={() => onTake(name)}>
          {labels.take}
          <span className="hy-hidden">{name}</span>
        </Button>
      ) : null}
    </>
  );
}
