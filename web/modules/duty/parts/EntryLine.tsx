/** One line of the log, as it is read everywhere. */
import type { Entry } from '../../../../contracts/modules/duty.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { formatInstant } from '../../../platform/format.ts';
import { MatterLink } from '../../../platform/navigation.tsx';

const { labels } = duty;

/** What, from whom, about which matter, what came of it. */
export function EntryLine({ entry }: { readonly entry: Entry }) {
  const { matter } = entry;
  return (
    <>
      <p className="duty-text">
        <span className="duty-kind">{textOf('names', `entry.${entry.kind}`)}</span> {entry.text}
      </p>
      <p className="hy-muted duty-text">
        {[
          entry.fromWhom ? said(labels.from, { who: entry.fromWhom }) : '',
          said(labels.by, { who: entry.madeBy }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {matter ? (
          <>
            {' · '}
            <MatterLink matterId={matter.matterId}>{said(labels.of, { title: matter.title })}</MatterLink>
          </>
        ) : null}
      </p>
      {entry.settledAt ? (
        <p className="duty-text duty-settled">
          {said(labels.settledBy, {
            at: formatInstant(entry.settledAt),
            by: entry.settledBy ?? '',
            outcome: entry.outcome ?? '',
          })}
        </p>
      ) : null}
    </>
  );
}
