/** A unit's own matter: what it is asked for beside what it answers, so that a verifier sees both at once. */
import { said } from '../../../contracts/texts/texts.ts';
import { supervision } from '../../../contracts/texts/zh-CN/supervision.ts';
import { InkView } from '../../kit/ink/InkView.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Waiting } from '../../kit/Waiting.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatDue } from '../../platform/format.ts';
import type { MatterBodyProps } from '../matters/public.ts';
import { UnitAsks } from './parts/UnitAsks.tsx';
import { useUnitPart } from './queries.ts';

const { labels } = supervision;

/** The body of a unit's page. */
export function AssignmentBody({ matter }: MatterBodyProps) {
  const read = useUnitPart(matter.id);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Waiting rows={6} />;
  const part = read.data;
  return (
    <div className="sv-beside">
      <Panel
        title={labels.demand}
        extra={
          <span className={part.isLead ? 'hy-tag sv-lead' : 'hy-tag'}>
            {part.isLead ? labels.lead : labels.assist}
          </span>
        }
      >
        <p className="sv-report">{part.demand}</p>
        <p className="hy-muted">
          {[
            part.noticeNumber ? said(labels.notice, { number: part.noticeNumber, round: part.round }) : '',
            part.dueAt ? said(labels.dueBy, { at: formatDue(part.dueAt) }) : '',
            part.returns > 0 ? said(labels.returns, { n: part.returns }) : '',
          ]
            .filter((words) => words)
            .join('；')}
        </p>
        <UnitAsks part={part} />
        <details>
          <summary>{labels.instruction}</summary>
          <blockquote className="sv-instruction">
            {part.instruction}
            <InkView ink={part.instructionInk} />
          </blockquote>
        </details>
      </Panel>
      <Panel title={said(labels.answerOf, { unit: part.unitName })}>
        {part.report ? (
          <div className="sv-report">{part.report}</div>
        ) : (
          <p className="hy-muted">{labels.noAnswer}</p>
        )}
      </Panel>
    </div>
  );
}
