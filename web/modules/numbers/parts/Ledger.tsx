/** The numbers of a series, newest first, and what may be done to one. */
import { useState } from 'react';
import { ledger, type NumberRow, type SeriesRow } from '../../../../contracts/modules/numbers.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { gapWords } from '../gap-words.ts';
import { ByHand } from './ByHand.tsx';
import { ChangeNumber, type NumberChange } from './ChangeNumber.tsx';
import { Reserve } from './Reserve.tsx';

const { labels } = numbers;

/** What may still become of a number. */
const CHANGES: Readonly<Record<NumberRow['state'], readonly NumberChange[]>> = {
  issued: ['void'],
  reserved: ['fill', 'release', 'void'],
  released: ['fill', 'void'],
  void: [],
};

const COLUMNS: readonly Column<NumberRow>[] = [
  {
    key: 'number',
    title: labels.colNumber,
    width: 190,
    stacked: 'lead',
    cell: (row) => <strong>{row.display}</strong>,
  },
  {
    key: 'state',
    title: labels.colState,
    width: 70,
    stacked: 'bare',
    cell: (row) => (
      <span className={`numbers-state-${row.state}`}>{textOf('names', `number.${row.state}`)}</span>
    ),
  },
  {
    key: 'matter',
    title: labels.colMatter,
    stacked: 'bare',
    cell: (row) =>
      row.matterId ? (
        <MatterLink matterId={row.matterId}>{row.title}</MatterLink>
      ) : row.state === 'issued' ? (
        <span className="hy-muted">{labels.hiddenMatter}</span>
      ) : null,
  },
  {
    key: 'why',
    title: labels.colWhy,
    width: 150,
    stacked: 'bare',
    cell: (row) => (row.origin === 'taken' && row.state === 'issued' ? '' : gapWords(row)),
  },
  {
    key: 'when',
    title: labels.colWhen,
    width: 130,
    wideOnly: true,
    stacked: 'bare',
    cell: (row) => formatInstant(row.changedAt ?? row.at),
  },
  { key: 'by', title: labels.colBy, width: 70, wideOnly: true, stacked: 'bare', cell: (row) => row.by ?? '' },
];

/** The page's right side. */
export function Ledger({ of }: { readonly of: SeriesRow }) {
  const mayManage = usePermission('numbers.manage');
  const [only, setOnly] = useState<'all' | 'gaps'>('all');
  const [changing, setChanging] = useState<{ row: NumberRow; change: NumberChange } | null>(null);
  const pages = usePages(ledger, { query: { series: of.series, year: of.year, limit: 50, only } });
  const actions: Column<NumberRow> = {
    key: 'do',
    title: '',
    width: 70,
    screenOnly: true,
    stacked: 'bare',
    cell: (row) => (
      <span className="numbers-do">
        {CHANGES[row.state].map((change) => (
          <Button
            key={change}
            kind="quiet"
            label={`${labels[change]} ${row.display}`}
            onClick={() => setChanging({ row, change })}
          >
            {labels[change]}
          </Button>
        ))}
      </span>
    ),
  };
  return (
    <div className="numbers-ledger">
      <Panel
        title={said(labels.upcoming, { number: of.upcoming })}
        flush
        extra={
          <Tabs
            label={labels.colState}
            active={only}
            onChange={(key) => setOnly(key === 'gaps' ? 'gaps' : 'all')}
            tabs={[
              { key: 'all', label: labels.all },
              { key: 'gaps', label: labels.gaps },
            ]}
          />
        }
      >
        {changing ? (
          <ChangeNumber
            key={`${changing.row.serial}${changing.change}`}
            of={of}
            row={changing.row}
            change={changing.change}
            onDone={() => setChanging(null)}
          />
        ) : null}
        {pages.isPending ? <Waiting rows={6} /> : null}
        {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
        {!pages.isPending && !pages.error && pages.items.length === 0 ? (
          <Empty
            title={only === 'gaps' ? labels.noNumbers : labels.noneYet}
            how={only === 'gaps' ? labels.noNumbersHow : labels.noneYetHow}
          />
        ) : null}
        {pages.items.length > 0 ? (
          <DataTable
            caption={labels.page}
            columns={mayManage ? [...COLUMNS, actions] : COLUMNS}
            rows={pages.items}
            keyOf={(row) => String(row.serial)}
          />
        ) : null}
        <LoadMore pages={pages} />
      </Panel>
      {mayManage ? (
        <>
          <Reserve of={of} />
          <ByHand of={of} />
        </>
      ) : null}
    </div>
  );
}
