/** /done: 已办. */
import { findText, textOf } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { PLACES, useGo } from '../../../platform/navigation.tsx';
import { type Done, useDone } from '../queries.ts';
import '../desks.css';

const { labels } = desks;

const COLUMNS: readonly Column<Done>[] = [
  {
    key: 'at',
    title: labels.colAt,
    cell: (d) => formatInstant(d.at),
    width: 175,
    wideOnly: true,
    stacked: 'bare',
  },
  {
    key: 'action',
    title: labels.colAction,
    cell: (d) => findText('names', `did.${d.action}`) ?? textOf('actions', d.action),
    width: 230,
    stacked: 'bare',
  },
  {
    key: 'title',
    title: labels.colTitle,
    stacked: 'lead',
    cell: (d) => <strong className="desk-cell-title">{d.title}</strong>,
  },
  { key: 'number', title: labels.colNumber, cell: (d) => d.number, width: 190, wideOnly: true },
  {
    key: 'state',
    title: labels.colState,
    cell: (d) => textOf('names', `state.${d.state}`),
    width: 80,
    stacked: 'bare',
  },
];

/** The screen: what I handled, newest first. */
export default function DonePage() {
  const pages = useDone();
  const go = useGo();
  return (
    <Panel title={labels.done} flush>
      {pages.isPending ? <Waiting rows={10} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.refetch} /> : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.doneEmpty} how={labels.doneEmptyHow} />
      ) : null}
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.done}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(d) => `${d.matterId} ${d.at} ${d.action}`}
          onOpen={(d) => go(PLACES.matter(d.matterId))}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}
