/** What 初审 came to, above the paper: folded where nothing was wrong. */
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { Panel } from '../../../kit/Panel.tsx';
import { formatInstant } from '../../../platform/format.ts';
import type { Incoming } from '../queries.ts';

const { labels } = incomingCheck;

/** The panel; nothing before anything was decided. */
export function CheckPanel({ detail }: { readonly detail: Incoming }) {
  const { points, returned, inquiries } = detail;
  const faults = points.filter((p) => p.verdict === 'fault');
  if (points.length === 0 && !returned && inquiries.length === 0) return null;
  return (
    <Panel
      title={labels.checked}
      extra={
        <span className="hy-muted">
          {textOf('names', `relation.${detail.relation}`)}
          {points.length > 0
            ? ` · ${faults.length > 0 ? said(labels.faulty, { n: faults.length }) : labels.noFaults}`
            : ''}
        </span>
      }
      foldable
      folded={faults.length === 0 && !returned && inquiries.length === 0}
    >
      <ul className="dc-checked">
        {points.map((p) => (
          <li key={p.point}>
            <span className={`hy-tag ${p.verdict === 'fault' ? 'hy-tag-warn' : ''}`}>
              {textOf('names', `verdict.${p.verdict}`)}
            </span>{' '}
            {textOf('names', `point.${p.point}`)}
            {p.note ? <span className="hy-muted">：{p.note}</span> : null}
          </li>
        ))}
        {returned ? (
          <li>
            <span className="hy-tag hy-tag-warn">
              {said(labels.returnedBy, { at: formatInstant(returned.at), by: returned.by })}
            </span>{' '}
            {returned.points.map((point) => textOf('names', `point.${point}`)).join('、')}
          </li>
        ) : null}
        {inquiries.map((inquiry) => (
          <li key={inquiry.at}>
            <span className="hy-tag">{labels.inquiries}</span> {formatInstant(inquiry.at)} {inquiry.by}{' '}
            {textOf('names', `how.${inquiry.how}`)} · {textOf('names', `about.${inquiry.about}`)} →{' '}
            {inquiry.outcome && inquiry.answeredAt
              ? `${formatInstant(inquiry.answeredAt)} ${textOf('names', `outcome.${inquiry.outcome}`)}`
              : labels.noReply}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
