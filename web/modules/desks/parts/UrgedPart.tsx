/** 请您督促: what the ladder called me upon for. It stands on the desk, for nobody looks for lateness among notices. */
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Panel } from '../../../kit/Panel.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { Go, MatterLink, PLACES } from '../../../platform/navigation.tsx';
import { useNotices } from '../queries.ts';
import { noticeWords } from './notice-words.ts';

const { labels } = desks;
const SHOWN = 5;

/** Escalations, letters and criticism; warnings of one's own work show in 待办. */
const URGES: ReadonlySet<string> = new Set(['clock.escalate', 'chases.letter_sent', 'chases.criticism_sent']);

/** Nothing while nobody called upon me, or once I opened what they called for. */
export function UrgedPart() {
  const urged = useNotices().items.filter((notice) => URGES.has(notice.kind));
  if (urged.length === 0) return null;
  return (
    <Panel title={said(labels.urged, { n: urged.length })} flush>
      <ul className="desk-notices desk-urged">
        {urged.slice(0, SHOWN).map((notice) => (
          <li key={notice.id}>
            <time className="hy-muted">{formatInstant(notice.at)}</time>
            {notice.matterId ? (
              <MatterLink matterId={notice.matterId}>{noticeWords(notice)}</MatterLink>
            ) : (
              <span>{noticeWords(notice)}</span>
            )}
          </li>
        ))}
      </ul>
      {urged.length > SHOWN ? <Go to={PLACES.notices}>{labels.urgedAll}</Go> : null}
    </Panel>
  );
}
