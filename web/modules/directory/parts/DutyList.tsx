/** Portfolios and liaisons are kept alike: by date, and ended by hand. */
import type { ReactNode } from 'react';
import { endDuty } from '../../../../contracts/modules/holdings.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { today } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import type { UnitView } from '../queries.ts';

const { labels } = directory;

type Duty = UnitView['leaders'][number];

/** The lines, with from when to when; what is in force can be ended as of today. */
export function DutyList(props: {
  readonly kind: 'portfolio' | 'liaison';
  readonly duties: readonly Duty[];
  readonly name: (duty: Duty) => ReactNode;
}) {
  const end = useAct(endDuty);
  const over = ({ leaderId, otherId, from }: Duty) =>
    end.run({ body: { kind: props.kind, leaderId, otherId, from, lastDay: today() } });
  return (
    <>
      <ErrorNotice error={end.error} />
      <ul className="directory-posts">
        {props.duties.map((duty) => (
          <li key={`${duty.leaderId}${duty.otherId}${duty.from}`} className="directory-post">
            <span>
              {props.name(duty)}{' '}
              <span className="hy-muted">
                {duty.to === null
                  ? said(labels.since, { from: duty.from })
                  : said(labels.fromTo, { from: duty.from, to: duty.to })}
              </span>
            </span>
            {duty.to === null ? (
              // A failure stands above the list.
              <Button kind="quiet" busy={end.isRunning} onClick={() => void over(duty).catch(() => {})}>
                {labels.endDuty}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
