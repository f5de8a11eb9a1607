/** 安全审计员: seals and their verification, settings, sign-ins, refusals. */

import { useState } from 'react';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { records, seals, verify } from '../../../contracts/modules/administration.ts';
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { administration } from '../../../contracts/texts/zh-CN/administration.ts';
import { base } from '../../../contracts/texts/zh-CN/base.ts';
import { Button } from '../../kit/Button.tsx';
import { type Column, DataTable } from '../../kit/DataTable.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { LoadMore } from '../../kit/LoadMore.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { useAct } from '../../platform/api/useAct.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { type RowOf, usePages } from '../../platform/api/usePages.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../platform/format.ts';
import { useUrlWord } from '../../platform/navigation.tsx';
import { detailWords } from './detail-words.ts';
import { eventWords } from './event-words.ts';
import './administration.css';

const { labels } = administration;
const STREAMS = ['settings', 'sign_ins', 'refusals', 'reads', 'matters'] as const;

type Line = RowOf<typeof records>;

const COLUMNS: readonly Column<Line>[] = [
  { key: 'at', title: labels.at, width: 190, stacked: 'bare', cell: (r) => formatInstant(r.at) },
  {
    key: 'stream',
    title: labels.stream,
    width: 70,
    stacked: 'bare',
    cell: (r) => textOf('names', `stream.${r.stream}`),
  },
  { key: 'who', title: labels.who, width: 90, stacked: 'bare', cell: (r) => r.person },
  { key: 'event', title: labels.event, stacked: 'lead', cell: (r) => eventWords(r.event) },
  {
    key: 'detail',
    title: labels.detail,
    wideOnly: true,
    stacked: 'bare',
    cell: (r) => <span className="ad-detail">{detailWords(r.detail)}</span>,
  },
];

/** The desk. */
export function AuditDesk() {
  return (
    <>
      <p className="hy-muted">{labels.noBusiness}</p>
      <Seals />
      <Records />
    </>
  );
}

function Seals() {
  const read = useEndpoint(seals, {}, { everyMs: 30_000 });
  const act = useAct(verify);
  const [found, setFound] = useState<ReplyOf<typeof verify> | null>(null);
  async function run(): Promise<void> {
    try {
      setFound(await act.run({ body: {} }));
    } catch {
      // `act.error` shows it.
    }
  }
  return (
    <Panel
      title={labels.seals}
      extra={
        <Button busy={act.isRunning} onClick={() => void run()} title={labels.verifyWhat}>
          {labels.verify}
        </Button>
      }
    >
      <ErrorNotice error={read.error ?? act.error} />
      {read.data ? (
        <p>
          {said(labels.sealLine, {
            n: read.data.seals,
            records: read.data.records,
            at: read.data.lastAt ? formatInstant(read.data.lastAt) : '—',
          })}
          {read.data.lastHash ? (
            <span className="ad-hash" title={read.data.lastHash}>
              {labels.sealHash} {read.data.lastHash.slice(0, 16)}…
            </span>
          ) : null}
        </p>
      ) : null}
      {found ? (
        <div role="status">
          <p>
            {said(labels.verified, { ...found, at: formatInstant(found.at) })}
            {found.findings.length === 0 ? labels.clean : said(labels.found, { n: found.findings.length })}
          </p>
          <ul>
            {found.findings.map((f) => (
              <li key={`${f.what}${f.where}`} className="ad-bad">
                {f.what} {f.where}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Panel>
  );
}

function Records() {
  const [word, setWord] = useUrlWord('stream');
  const stream = STREAMS.find((s) => s === word);
  const pages = usePages(records, { query: { limit: 50, ...(stream ? { stream } : {}) } });
  return (
    <Panel title={labels.records} flush>
      <Tabs
        label={labels.stream}
        active={stream ?? 'all'}
        onChange={(key) => setWord(key === 'all' ? undefined : key)}
        tabs={[
          { key: 'all', label: base.labels.all },
          ...STREAMS.map((key) => ({ key, label: textOf('names', `stream.${key}`) })),
        ]}
      />
      {pages.isPending ? <Waiting rows={8} /> : null}
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.recordsNone} how={labels.recordsNoneHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.records}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(r) => String(r.id)}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}
