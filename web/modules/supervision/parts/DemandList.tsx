/** Demands as written, to read: before the 立项 is approved they are not yet matters. */
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { limitWords } from '../../../kit/LimitInput.tsx';
import type { Item } from '../queries.ts';

/** The division of work; the first leads. */
export function DemandList({ demands }: { readonly demands: Item['demands'] }) {
  const { labels } = supervision;
  return (
    <ol className="sv-demands">
      {demands.map((d, i) => (
        <li key={d.unitId}>
          <span className={i === 0 ? 'hy-tag sv-lead' : 'hy-tag'}>
            {i === 0 ? labels.lead : labels.assist}
          </span>
          <div>
            <strong>{d.unitName}</strong> <span className="hy-muted">{limitWords(d.limit)}</span>
            <p>{d.demand}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
