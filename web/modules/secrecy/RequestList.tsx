/** 提请与审定: the second hand decides; what went is counted. */
import { useState } from 'react';
import { decidePurge, purgeRequests } from '../../../contracts/modules/secrecy.ts';
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { secrecy } from '../../../contracts/texts/zh-CN/secrecy.ts';
import { Button } from '../../kit/Button.tsx';
import { LoadMore } from '../../kit/LoadMore.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useAct } from '../../platform/api/useAct.ts';
import { type RowOf, usePages } from '../../platform/api/usePages.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../platform/format.ts';

const { labels } = secrecy;

/** The list. */
export function RequestList() {
  const rows = usePages(purgeRequests, { query: { limit: 20 } });
  return (
    <Panel title={labels.requests}>
      <ErrorNotice error={rows.error} />
      {rows.items.length === 0 && !rows.isPending ? <p className="hy-muted">{labels.requestsNone}</p> : null}
      <ul className="secrecy-list">
        {rows.items.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      <LoadMore pages={rows} />
    </Panel>
  );
}

function Line({ row }: { readonly row: RowOf<typeof purgeRequests> }) {
  const [isSure, setSure] = useState(false);
  const decide = useAct(decidePurge);
  const send = (decision: 'approve' | 'refuse') =>
    void decide.run({ params: { requestId: row.id }, body: { decision } }).catch(() => {});
  return (
    <li>
      <span>
        <strong>{row.matter.number ?? labels.noNumber}</strong> {row.matter.unitName}
        <span className="hy-tag">{textOf('names', `purge.${row.state}`)}</span>
        <span>{said(labels.by, { by: row.proposedBy, reason: row.reason })}</span>
        <span className="hy-muted">
          {formatInstant(row.proposedAt)}
          {row.decidedBy ? `；${said(labels.decided, { by: row.decidedBy })}` : ''}
          {row.matters === null ? '' : `；${said(labels.gone, { matters: row.matters, files: row.files })}`}
        </span>
        <ErrorNotice error={decide.error} />
      </span>
      {row.mayDecide ? (
        <span className="secrecy-decide">
          <Button
            kind="primary"
            busy={decide.isRunning}
            onClick={() => (isSure ? send('approve') : setSure(true))}
          >
            {isSure ? labels.approveSure : labels.approve}
          </Button>
          <Button busy={decide.isRunning} onClick={() => send('refuse')}>
            {labels.refuse}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
