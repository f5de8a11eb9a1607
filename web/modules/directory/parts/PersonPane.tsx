/** A person: posts held then and now, what he answers for and records for, his groups and account. */
import { useState } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { Go, PLACES } from '../../../platform/navigation.tsx';
import { usePerson } from '../queries.ts';
import { HoldingLine } from './HoldingLine.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import { Liaisons } from './Liaisons.tsx';

const { labels } = directory;

/** The pane. */
export function PersonPane({ personId }: { readonly personId: number }) {
  const read = usePerson(personId);
  const [leaving, setLeaving] = useState<number | null>(null);
  if (read.error) return <ErrorNotice error={read.error} />;
  if (!read.data) return <Waiting rows={6} />;
  const p = read.data;
  return (
    <>
      <Panel title={p.name}>
        <p className="directory-line">
          {p.login === null
            ? labels.noAccount
            : said(labels.account, {
                login: p.login,
                state: p.isActive ? labels.accountOpen : labels.accountShut,
              })}
        </p>
        {p.tasks > 0 ? (
          <p className="directory-line">
            {said(labels.openTasks, { n: p.tasks })} <Go to={PLACES.routing}>{labels.handOver}</Go>
          </p>
        ) : null}
        {p.groups.length > 0 ? (
          <p className="directory-line">{said(labels.inGroups, { names: p.groups.join('、') })}</p>
        ) : null}
      </Panel>
      <Panel title={labels.holdings}>
        <ul className="directory-posts">
          {p.holdings.map((h) => (
            <li key={h.id}>
              <div className="directory-post">
                <span>
                  <span className="hy-muted">{h.unit}</span> <HoldingLine holding={h} shows="post" />
                </span>
                {h.standing === 'over' ? null : (
                  <Button kind="quiet" onClick={() => setLeaving(leaving === h.id ? null : h.id)}>
                    {labels.leave}
                  </Button>
                )}
              </div>
              {leaving === h.id ? <LeaveForm holdingId={h.id} onDone={() => setLeaving(null)} /> : null}
            </li>
          ))}
        </ul>
      </Panel>
      {p.portfolios.length > 0 ? (
        <Panel title={labels.portfolios}>
          <ul className="directory-posts">
            {p.portfolios.map((d) => (
              <li key={`${d.otherId}${d.from}`}>
                {d.other}{' '}
                <span className="hy-muted">
                  {d.to === null
                    ? said(labels.since, { from: d.from })
                    : said(labels.fromTo, { from: d.from, to: d.to })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Liaisons person={p} />
    </>
  );
}
