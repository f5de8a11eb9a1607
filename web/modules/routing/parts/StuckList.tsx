/** 卡住的事项: which, why, with whom; and the way on. */
import { useState } from 'react';
import type { StuckRow } from '../../../../contracts/modules/routing.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { useStuck } from '../queries.ts';
import { ProposeJump } from './ProposeJump.tsx';
import '../routing.css';

const { labels } = routing;

/** The list. */
export function StuckList() {
  const read = useStuck();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panel title={labels.stuck}>
      <ErrorNotice error={read.error} />
      {read.isPending ? <Waiting rows={3} /> : null}
      {read.data?.items.length === 0 ? (
        <p className="hy-muted routing-none">
          {labels.noStuck}。{labels.noStuckHow}
        </p>
      ) : null}
      <ul className="routing-list">
        {read.data?.items.map((row) => (
          <li key={row.matterId} className={open === row.matterId ? 'routing-open' : ''}>
            <span>
              <strong>{row.title || labels.untitled}</strong>
              <span className="hy-tag">{textOf('names', `stuck.${row.why}`)}</span>
              <span className="hy-muted">{standing(row)}</span>
            </span>
            {row.isProposed ? (
              <span className="hy-muted">{labels.proposed}</span>
            ) : (
              <Button onClick={() => setOpen((at) => (at === row.matterId ? null : row.matterId))}>
                {open === row.matterId ? labels.closeForm : labels.proposeJump}
              </Button>
            )}
            {open === row.matterId ? <ProposeJump row={row} onDone={() => setOpen(null)} /> : null}
          </li>
        ))}
      </ul>
      {read.data?.more ? <p className="hy-muted">{labels.moreStuck}</p> : null}
    </Panel>
  );
}

function standing(row: StuckRow): string {
  return [
    textOf('steps', row.step),
    row.holders.length > 0 ? said(labels.heldBy, { who: row.holders.join('、') }) : '',
    row.daysOver === null ? '' : said(labels.daysOver, { n: row.daysOver }),
  ]
    .filter(Boolean)
    .join('；');
}
