/** The banner on both desks: whom I act for until when, who acts for me, and what was handed over and waits for my signature. */
import { said } from '../../../contracts/texts/texts.ts';
import { routing } from '../../../contracts/texts/zh-CN/routing.ts';
import { formatDue } from '../../platform/format.ts';
import { Go, PLACES } from '../../platform/navigation.tsx';
import { useHandOvers, useStandIns } from './queries.ts';
import './routing.css';

const { labels } = routing;

/** Nothing while nobody stands in and nothing waits. */
export default function StandInStrip() {
  const { data } = useStandIns();
  const inForce = data?.items.filter((s) => s.inForce) ?? [];
  const toSign = useHandOvers().data?.items.filter((row) => row.maySign) ?? [];
  if (inForce.length + toSign.length === 0) return null;
  return (
    <aside className="routing-strip" aria-label={labels.standIns}>
      {inForce.map((s) => (
        <span key={s.id}>
          {s.isMine
            ? said(labels.stripMine, { name: s.standIn, until: formatDue(s.endsAt) })
            : said(labels.stripOther, { name: s.absent, until: formatDue(s.endsAt) })}
        </span>
      ))}
      {toSign.map((row) => (
        <span key={row.id}>{said(labels.stripHandOver, { giver: row.giver, n: row.held ?? 0 })}</span>
      ))}
      <Go to={PLACES.routing}>{labels.manage}</Go>
    </aside>
  );
}
