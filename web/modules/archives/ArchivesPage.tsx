/** 归档, /archives: what was pre-filed and waits for arrangement, arranged in place; and what has its 档号. */
import { useState } from 'react';
import { prefiled } from '../../../contracts/modules/archives.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { archives } from '../../../contracts/texts/zh-CN/archives.ts';
import { type Column, DataTable } from '../../kit/DataTable.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { type RowOf, usePages } from '../../platform/api/usePages.ts';
import { formatDay } from '../../platform/format.ts';
import { MatterLink, PLACES, useGo, useUrlWord } from '../../platform/navigation.tsx';
import { ExportButton } from '../exports/public.ts';
import { ListScreen } from '../matters/public.ts';
import { ArrangeHere } from './ArrangeHere.tsx';
import './archives.css';

const { labels } = archives;

type Row = RowOf<typeof prefiled>;

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'title',
    title: labels.title,
    stacked: 'lead',
    cell: (r) => <MatterLink matterId={r.matterId}>{r.title}</MatterLink>,
  },
  { key: 'number', title: labels.number, width: 200, wideOnly: true, stacked: 'bare', cell: (r) => r.number },
  {
    key: 'closedOn',
    title: labels.closedOn,
    width: 140,
    stacked: 'titled',
    cell: (r) => (r.closedOn ? formatDay(r.closedOn) : ''),
  },
  {
    key: 'files',
    title: labels.files,
    width: 70,
    wideOnly: true,
    cell: (r) => said(labels.filesOf, { files: r.files }),
  },
];

const CODE: Column<Row> = {
  key: 'code',
  title: labels.code,
  width: 230,
  stacked: 'bare',
  cell: (r) => r.archivalCode,
};

/** Opens the form above the list. */
function arrangeColumn(onArrange: (matterId: string) => void): Column<Row> {
  return {
    key: 'arrange',
    title: labels.arrange,
    width: 80,
    screenOnly: true,
    stacked: 'bare',
    cell: (r) => (
      <button
        type="button"
        className="hy-link"
        onClick={(e) => {
          e.stopPropagation();
          onArrange(r.matterId);
        }}
      >
        {labels.arrange}
        <span className="hy-hidden">{r.title}</span>
      </button>
    ),
  };
}

/** The screen. */
export default function ArchivesPage() {
  const go = useGo();
  const [word, setWord] = useUrlWord('state');
  const [arranging, setArranging] = useState<string | null>(null);
  const state = word === 'filed' ? 'filed' : 'closed';
  const rows = usePages(prefiled, { query: { limit: 50, state } });
  return (
    <ListScreen
      title={labels.page}
      rows={rows}
      printable
      tools={<ExportButton list={prefiled} query={{ state: state === 'filed' ? 'filed' : 'closed' }} />}
      empty={
        <Empty
          title={state === 'filed' ? labels.nothingFiled : labels.nothing}
          how={state === 'filed' ? labels.emptyFiled : labels.emptyPrefiled}
        />
      }
      filters={
        <Tabs
          label={labels.page}
          active={state}
          onChange={(key) => setWord(key === 'filed' ? key : undefined)}
          tabs={[
            { key: 'closed', label: labels.prefiled },
            { key: 'filed', label: labels.filed },
          ]}
        />
      }
      above={
        arranging ? (
          <ArrangeHere key={arranging} matterId={arranging} onClose={() => setArranging(null)} />
        ) : null
      }
    >
      <DataTable
        caption={labels.page}
        columns={state === 'filed' ? [CODE, ...COLUMNS] : [...COLUMNS, arrangeColumn(setArranging)]}
        rows={rows.items}
        keyOf={(r) => r.matterId}
        onOpen={(r) => go(PLACES.matter(r.matterId))}
        selected={arranging ?? undefined}
      />
    </ListScreen>
  );
}
