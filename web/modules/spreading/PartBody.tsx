/** A unit's page: the message, and what the unit did about it. */
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { spreading } from '../../../contracts/texts/zh-CN/spreading.ts';
import { Panel } from '../../kit/Panel.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatDay, formatInstant } from '../../platform/format.ts';
import { MatterLink } from '../../platform/navigation.tsx';
import type { MatterBodyProps } from '../matters/public.ts';
import { usePart } from './queries.ts';

const { labels } = spreading;

/** The body. */
export function PartBody({ matter }: MatterBodyProps) {
  const read = usePart(matter.id);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const part = read.data;
  return (
    <>
      <p className="sp-head">
        {part.unitName} · {part.meeting}（{formatDay(part.heldOn)}）
        {part.messageId ? (
          <>
            {' · '}
            <MatterLink matterId={part.messageId}>{labels.wholeMessage}</MatterLink>
          </>
        ) : null}
      </p>
      {part.passedAt && part.how ? (
        <p className="sp-figures">
          <span>
            {labels.passed} {formatInstant(part.passedAt)}{' '}
            {said(labels.peopleOf, { how: textOf('names', `passed.${part.how}`), n: part.people })}
          </span>
          {part.passedLate ? <span className="hy-tag hy-tag-warn">{labels.passedLate}</span> : null}
        </p>
      ) : null}
      {part.report ? (
        <Panel title={labels.reported}>
          <p className="sp-text">{part.report}</p>
        </Panel>
      ) : null}
      <Panel title={labels.messageText}>
        <p className="sp-text">{part.text}</p>
      </Panel>
    </>
  );
}
