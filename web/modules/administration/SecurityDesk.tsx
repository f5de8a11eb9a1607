/** 安全保密管理员: accounts, grants, and what the guard kept out. */
import { incidents } from '../../../contracts/modules/administration.ts';
import { textOf } from '../../../contracts/texts/texts.ts';
import { administration } from '../../../contracts/texts/zh-CN/administration.ts';
import { type Column, DataTable } from '../../kit/DataTable.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { LoadMore } from '../../kit/LoadMore.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { type RowOf, usePages } from '../../platform/api/usePages.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../platform/format.ts';
import { Accounts } from './parts/Accounts.tsx';
import { Grants } from './parts/Grants.tsx';
import './administration.css';

const { labels } = administration;

type Incident = RowOf<typeof incidents>;

const COLUMNS: readonly Column<Incident>[] = [
  { key: 'at', title: labels.at, width: 190, stacked: 'bare', cell: (i) => formatInstant(i.at) },
  { key: 'entrance', title: labels.entrance, stacked: 'lead', cell: (i) => textOf('actions', i.entrance) },
  { key: 'rule', title: labels.rule, stacked: 'bare', cell: (i) => i.rule },
  { key: 'who', title: labels.who, width: 110, stacked: 'bare', cell: (i) => i.person },
];

/** The desk. */
export function SecurityDesk() {
  return (
    <>
      <p className="hy-muted">{labels.noBusiness}</p>
      <Incidents />
      <Accounts />
      <Grants />
    </>
  );
}

function Incidents() {
  const pages = usePages(incidents, { query: { limit: 20 } });
  return (
    <Panel title={labels.incidents} flush>
      {pages.isPending ? <Waiting rows={3} /> : null}
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.incidentsNone} how={labels.incidentsNoneHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.incidents}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(i) => String(i.id)}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}
