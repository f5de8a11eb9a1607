/** 今日催办, /chases: who is called upon today, and the letters to send. */
import { type ChaseStep, today } from '../../../../contracts/modules/chases.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { chases } from '../../../../contracts/texts/zh-CN/chases.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';
import { Letters } from '../parts/Letters.tsx';
import '../chases.css';

const { labels } = chases;

const COLUMNS: readonly Column<ChaseStep>[] = [
  {
    key: 'at',
    title: labels.colAt,
    width: 200,
    stacked: 'bare',
    cell: (row) => (
      <>
        {formatInstant(row.doneAt ?? row.at)}{' '}
        <span className={row.doneAt ? 'hy-muted' : 'chases-coming'}>
          {row.doneAt ? (row.does === 'tell' ? labels.done : labels.drafted) : labels.coming}
        </span>
      </>
    ),
  },
  {
    key: 'what',
    title: labels.colWhat,
    width: 110,
    stacked: 'bare',
    cell: (row) =>
      row.does === 'tell' ? textOf('names', `chase.${row.kind}`) : textOf('names', `letter.${row.does}`),
  },
  {
    key: 'to',
    title: labels.colTo,
    width: 260,
    stacked: 'titled',
    cell: (row) => (
      <>
        {row.to.join('、')}
        {row.copy.length > 0 ? (
          <span className="hy-muted"> {said(labels.copied, { names: row.copy.join('、') })}</span>
        ) : null}
      </>
    ),
  },
  {
    key: 'matter',
    title: labels.colMatter,
    stacked: 'lead',
    cell: (row) => <MatterLink matterId={row.matterId}>{row.title}</MatterLink>,
  },
  { key: 'owner', title: labels.colOwner, width: 120, wideOnly: true, cell: (row) => row.owner },
];

/** The screen. */
export default function ChasesPage() {
  const { data, error, isPending, refetch } = useEndpoint(today, {});
  return (
    <div className="chases-page">
      <h1>{labels.page}</h1>
      <Letters />
      <Panel title={labels.today} flush>
        {isPending ? <Waiting rows={6} /> : null}
        {error ? <ErrorNotice error={error} onRetry={refetch} /> : null}
        {data && data.items.length === 0 ? (
          <Empty title={labels.nothingToday} how={labels.nothingTodayHow} />
        ) : null}
        {data && data.items.length > 0 ? (
          <DataTable
            caption={labels.today}
            columns={COLUMNS}
            rows={data.items}
            keyOf={(row) => `${row.matterId}${row.rule}${row.kind}${row.at}${row.does}`}
          />
        ) : null}
        {data?.more ? <p className="hy-muted chases-note">{labels.more}</p> : null}
      </Panel>
    </div>
  );
}
