/** A supervised item: the instruction, the 督办通知 by round, each unit's part, the 专报. */
import { noticePaper, reportPaper } from '../../../contracts/modules/supervision-papers.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { supervision } from '../../../contracts/texts/zh-CN/supervision.ts';
import { InkView } from '../../kit/ink/InkView.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { addressOf } from '../../platform/api/call.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import type { MatterBodyProps } from '../matters/public.ts';
import { DemandList } from './parts/DemandList.tsx';
import { PartsTable } from './parts/PartsTable.tsx';
import { useItem } from './queries.ts';

const { labels } = supervision;

/** The body of an item's page. */
export function ItemBody({ matter }: MatterBodyProps) {
  const read = useItem(matter.id);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting rows={6} />;
  const item = read.data;
  const report = item.report ? (
    <Panel
      title={labels.compiled}
      extra={<a href={addressOf(reportPaper, { params: { matterId: matter.id } })}>{labels.reportPdf}</a>}
    >
      <div className="sv-report">{item.report}</div>
    </Panel>
  ) : null;
  // Whoever approves or reads the 专报 came for it; while a new round runs, the last one is history.
  const reportFirst = matter.state !== 'open' || /(approve_report|read_report)$/.test(matter.step);
  return (
    <>
      <Panel title={labels.instruction} extra={item.leaderName ? <span>{item.leaderName}</span> : null}>
        <blockquote className="sv-instruction">
          {item.instruction}
          <InkView ink={item.instructionInk} by={item.leaderName ?? ''} />
        </blockquote>
        {item.notices.map((notice) => (
          <p key={`${notice.round}${notice.number}`} className="sv-notice">
            {said(labels.notice, { number: notice.number, round: notice.round })}{' '}
            <a
              href={addressOf(noticePaper, { params: { matterId: matter.id, round: notice.round } })}
              className="sv-paper-link"
            >
              {labels.noticePdf}
            </a>
          </p>
        ))}
      </Panel>
      {reportFirst ? report : null}
      {item.assignments.length > 0 ? (
        <Panel title={labels.assignments} flush>
          <PartsTable parts={item.assignments} />
        </Panel>
      ) : null}
      {item.assignments.length === 0 && item.demands.length > 0 ? (
        <Panel title={labels.demands}>
          <DemandList demands={item.demands} />
        </Panel>
      ) : null}
      {reportFirst ? null : report}
    </>
  );
}
