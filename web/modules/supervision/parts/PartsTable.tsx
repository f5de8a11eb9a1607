/** Each unit's part in a line: where it is, with whom, how long, how often returned; the answer folds out. */
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { DueLight, Light } from '../../../kit/Light.tsx';
import { MatterLink } from '../../../platform/navigation.tsx';
import { stepWords } from '../../matters/public.ts';
import type { Part } from '../queries.ts';

const { labels } = supervision;

/** Parts of an item, latest round first. */
export function PartsTable({ parts }: { readonly parts: readonly Part[] }) {
  const inOrder = [...parts].sort(
    (a, b) =>
      b.round - a.round || Number(isGone(a)) - Number(isGone(b)) || Number(b.isLead) - Number(a.isLead),
  );
  const many = new Set(parts.map((p) => p.round)).size > 1;
  return (
    <ul className="sv-parts">
      {inOrder.map((part) => (
        <li key={part.matterId}>
          <div className="sv-part-head">
            {isGone(part) ? null : (
              <span className={part.isLead ? 'hy-tag sv-lead' : 'hy-tag'}>
                {part.isLead ? labels.lead : labels.assist}
              </span>
            )}
            <MatterLink matterId={part.matterId}>{part.unitName}</MatterLink>
            {many ? <span className="hy-muted">{said(labels.round, { round: part.round })}</span> : null}
            <span className="sv-part-step">{partState(part)}</span>
            <PartLight part={part} />
          </div>
          <PartCounts part={part} />
          <p className="sv-part-demand">{part.demand}</p>
          {part.report ? (
            <details>
              <summary>{said(labels.answerOf, { unit: part.unitName })}</summary>
              <div className="sv-report">{part.report}</div>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Given to another unit: it leads and assists no more. */
function isGone(part: Part): boolean {
  return part.state === 'void';
}

/** The step while it is open, the state once it is over; a part given to another unit says so. */
export function partState(part: Part): string {
  return part.state === 'open' || part.state === 'suspended' || part.state === 'void'
    ? stepWords('supervision.assignment', part.step)
    : textOf('names', `part.${part.state}`);
}

/** What is left; once over, only that it was late. Late stays late though finished later. */
export function PartLight({ part }: { readonly part: Part }) {
  if (part.state === 'open' || part.state === 'suspended') {
    return <DueLight light={part.light} dueAt={part.dueAt} workingDaysLeft={null} />;
  }
  return part.isLate ? <Light light="red" words={labels.late} /> : null;
}

/** Returned and chased how often, and who has it. */
function PartCounts({ part }: { readonly part: Part }) {
  const words = [
    part.holders.length > 0 ? part.holders.join('、') : '',
    part.returns > 0 ? said(labels.returns, { n: part.returns }) : '',
    part.chases > 0 ? said(labels.chases, { n: part.chases }) : '',
  ].filter(Boolean);
  return words.length === 0 ? null : <div className="hy-muted sv-part-counts">{words.join(' · ')}</div>;
}
