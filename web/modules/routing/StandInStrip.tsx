/** The banner on both desks: whom I act for until when, and who acts for me. */
import { said } from '../../../contracts/texts/texts.ts';
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { formatDue } from '../../platform/format.ts';
import { Go, PLACES } from '../../platform/navigation.tsx';
import { useStandIns } from './queries.ts';
import './routing.css';

const { labels } = routing;

/** Nothing while nobody stands in. */
export default function StandInStrip() {
  const { data } = useStandIns();
  const inForce = data?.items.filter((s) => s.inForce) ?? [];
  if (inForce.length === 0) return null;
  return (
    <aside className="routing-strip" aria-label={labels.standIns}>
      {inForce.map((s) => (
        <span key={s.id}>
          {s.isMine
            ? said(labels.stripMine, { name: s.standIn, until: formatDue(s.endsAt) })
            : said(labels.stripOther, { name: s.absent, until: formatDue(s.endsAt) })}
        </span>
      ))}
      <Go to={PLACES.routing}>{labels.manage}</Go>
    </aside>
  );
}
