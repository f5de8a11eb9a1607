/** 卡住的事项: which, why, with whom; and the way on. Filters stand in the address, so that a link shows the same. */
import { Select } from 'antd';
import { useState } from 'react';
import type { StuckRow } from '../../../../contracts/modules/jumps.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { MatterLink, useUrlWord } from '../../../platform/navigation.tsx';
import { type StuckFilter, useStuck, useStuckCounts } from '../queries.ts';
import { ProposeJump } from './ProposeJump.tsx';
import '../routing.css';

const { labels } = routing;
const REASONS = ['nobody', 'wait_over', 'overdue'] as const;

/** The list with its filters. */
export function StuckList() {
  const [asked, setAsked] = useUrlWord('why');
  const [kind, setKind] = useUrlWord('kind');
  const why = REASONS.find((reason) => reason === asked);
  const pages = useStuck({ why, kind });
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panel title={labels.stuck}>
      <StuckFilters why={why} kind={kind} onWhy={setAsked} onKind={setKind} />
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {pages.isPending ? <Waiting rows={3} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <p className="hy-muted routing-none">
          {labels.noStuck}。{labels.noStuckHow}
        </p>
      ) : null}
      <ul className="routing-list">
        {pages.items.map((row) => (
          <Stuck
            key={row.matterId}
            row={row}
            isOpen={open === row.matterId}
            onOpen={() => setOpen((at) => (at === row.matterId ? null : row.matterId))}
          />
        ))}
      </ul>
      <LoadMore pages={pages} />
    </Panel>
  );
}

function StuckFilters(props: {
  readonly why: StuckFilter['why'];
  readonly kind: string | undefined;
  readonly onWhy: (why: string | undefined) => void;
  readonly onKind: (kind: string | undefined) => void;
}) {
  const { data } = useStuckCounts();
  const total = REASONS.reduce((sum, reason) => sum + (data?.counts[reason] ?? 0), 0);
  return (
    <div className="routing-filters">
      <Button pressed={!props.why} onClick={() => props.onWhy(undefined)}>
        {said(labels.stuckAll, { n: total })}
      </Button>
      {REASONS.map((reason) => (
        <Button key={reason} pressed={props.why === reason} onClick={() => props.onWhy(reason)}>
          {said(labels.stuckOf, { why: textOf('names', `stuck.${reason}`), n: data?.counts[reason] ?? 0 })}
        </Button>
      ))}
      <Select
        aria-label={labels.stuckKind}
        placeholder={labels.stuckKind}
        allowClear
        value={props.kind ?? null}
        options={(data?.kinds ?? []).map((kind) => ({ value: kind, label: textOf('names', `kind.${kind}`) }))}
        onChange={(kind) => props.onKind(kind ?? undefined)}
      />
    </div>
  );
}

function Stuck(props: { readonly row: StuckRow; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const { row, isOpen, onOpen } = props;
  const title = row.title || labels.untitled;
  return (
    <li className={isOpen ? 'routing-open' : ''}>
      <span>
        <strong>{row.mayOpen ? <MatterLink matterId={row.matterId}>{title}</MatterLink> : title}</strong>
        <span className="hy-tag">{textOf('names', `stuck.${row.why}`)}</span>
        <span className="hy-muted">{standing(row)}</span>
      </span>
      {row.isProposed ? (
        <span className="hy-muted">{labels.proposed}</span>
      ) : row.steps.length > 0 ? (
        <Button onClick={onOpen}>{isOpen ? labels.closeForm : labels.proposeJump}</Button>
      ) : null}
      {isOpen ? <ProposeJump row={row} onDone={onOpen} /> : null}
    </li>
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
