/** 系统管理员: is the machine well, what failed, when was the last backup. */

import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { machine, retryJob, turnSwitch } from '../../../contracts/modules/administration.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { administration } from '../../../contracts/texts/zh-CN/administration.ts';
import { Button } from '../../kit/Button.tsx';
import { type Column, DataTable } from '../../kit/DataTable.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useResult } from '../../kit/Result.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { useAct } from '../../platform/api/useAct.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatInstant, formatSize } from '../../platform/format.ts';
import { BackupPanel } from './parts/BackupPanel.tsx';
import './administration.css';

const { labels } = administration;
const EVERY_MS = 15_000;

type Machine = ReplyOf<typeof machine>;

const JOBS: readonly Column<Machine['jobs'][number]>[] = [
  { key: 'kind', title: labels.jobKind, cell: (j) => j.kind },
  { key: 'waiting', title: labels.jobWaiting, align: 'right', width: 90, cell: (j) => j.waiting },
  { key: 'retrying', title: labels.jobRetrying, align: 'right', width: 90, cell: (j) => j.retrying || '' },
  {
    key: 'failed',
    title: labels.jobFailed,
    align: 'right',
    width: 90,
    cell: (j) => (j.failed > 0 ? <strong className="ad-bad">{j.failed}</strong> : ''),
  },
];

/** The desk. */
export function MachineDesk() {
  const read = useEndpoint(machine, {}, { everyMs: EVERY_MS });
  return (
    <>
      <p className="hy-muted">{labels.noBusiness}</p>
      <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending ? <Waiting rows={8} /> : null}
      {read.data ? (
        <>
          <Health facts={read.data} />
          <BackupPanel backup={read.data.backup} />
          <Jobs facts={read.data} />
          <Switches facts={read.data} />
        </>
      ) : null}
    </>
  );
}

function Health({ facts }: { readonly facts: Machine }) {
  const lines = [
    [labels.version, facts.version],
    [
      labels.database,
      said(labels.databaseLine, { version: facts.databaseVersion, size: formatSize(facts.databaseBytes) }),
    ],
    [labels.structure, said(labels.structureLine, { n: facts.migrations, last: facts.lastMigration })],
    [labels.storage, said(labels.storageLine, { n: facts.files, size: formatSize(facts.fileBytes) })],
    [labels.sessions, said(labels.sessionsLine, { n: facts.sessions })],
    [labels.now, formatInstant(facts.now)],
  ] as const;
  return (
    <Panel title={labels.health}>
      <dl className="ad-facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Jobs({ facts }: { readonly facts: Machine }) {
  const act = useAct(retryJob);
  const tell = useResult();
  const retry = async (id: number) => {
    try {
      await act.run({ params: { jobId: id }, body: {} });
      tell(labels.jobRetried);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <Panel title={labels.jobs} flush>
      {facts.jobs.length === 0 ? (
        <Empty title={labels.jobsNone} how={labels.jobsNoneHow} />
      ) : (
        <DataTable caption={labels.jobs} columns={JOBS} rows={facts.jobs} keyOf={(j) => j.kind} />
      )}
      <ErrorNotice error={act.error} />
      <ul className="ad-list">
        {facts.failed.map((job) => (
          <li key={job.id}>
            <strong className="ad-bad">{job.kind}</strong>
            <span>{job.error}</span>
            <span className="hy-muted">
              {said(labels.jobTries, { n: job.attempts })} · {formatInstant(job.at)}
            </span>
            <Button busy={act.isRunning} onClick={() => void retry(job.id)}>
              {labels.jobRetry}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Switches({ facts }: { readonly facts: Machine }) {
  const act = useAct(turnSwitch);
  const tell = useResult();
  const turn = async () => {
    try {
      await act.run({ body: { name: 'papers.open', isOn: !facts.papersOpen } });
      tell(labels.turned);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <Panel title={labels.switches} flush>
      <ul className="ad-list">
        <li>
          <span>{labels.papersOpen}</span>
          <strong>{facts.papersOpen ? labels.on : labels.off}</strong>
          <Button busy={act.isRunning} onClick={() => void turn()}>
            {facts.papersOpen ? labels.turnOff : labels.turnOn}
          </Button>
        </li>
      </ul>
      <ErrorNotice error={act.error} />
    </Panel>
  );
}
