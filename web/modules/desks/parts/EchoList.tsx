/** 回音: what became of what I instructed. */
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Empty } from '../../../kit/Empty.tsx';
import { Light } from '../../../kit/Light.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDue, formatInstant, formatSince } from '../../../platform/format.ts';
import { type Echo, useEchoes } from '../queries.ts';
import { withinPages } from './reading-order.ts';
import { stepName } from './step-name.ts';

/** My instructions, answered ones first. */
export function EchoList(props: {
  readonly at: string | undefined;
  readonly onOpen: (matterId: string) => void;
}) {
  const pages = useEchoes();
  if (pages.isPending) return <Waiting rows={6} />;
  if (pages.error && pages.items.length === 0)
    return <ErrorNotice error={pages.error} onRetry={pages.refetch} />;
  if (pages.items.length === 0) {
    return <Empty title={desks.labels.echoesEmpty} how={desks.labels.echoesEmptyHow} />;
  }
  const rank = (e: Echo) => (e.state === 'answered' ? 0 : e.state === 'waiting' ? 1 : 2);
  const sorted = withinPages(pages.byPage, (rows) => [...rows].sort((a, b) => rank(a) - rank(b)));
  return (
    <>
      <ul className="desk-echoes">
        {sorted.map((echo) => (
          <li key={`${echo.matterId} ${echo.instructedAt}`} aria-current={echo.matterId === props.at}>
            <button type="button" className="desk-echo" onClick={() => props.onOpen(echo.matterId)}>
              <EchoWords echo={echo} />
            </button>
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}

function EchoWords({ echo }: { readonly echo: Echo }) {
  const at = useNow();
  return (
    <>
      <span className="desk-echo-head">
        <span className={`desk-echo-state desk-echo-${echo.state}`}>
          <span aria-hidden="true">
            {echo.state === 'answered' ? '↩ ' : echo.state === 'closed' ? '✓ ' : '… '}
          </span>
          {textOf('names', `echo.${echo.state}`)}
        </span>
        <strong>{echo.title}</strong>
        {echo.round > 1 ? (
          <span className="hy-tag">{said(desks.labels.round, { n: echo.round })}</span>
        ) : null}
      </span>
      <span className="desk-echo-said">
        {said(desks.labels.echoSaid, { said: echo.said, by: echo.saidBy })}
        <span className="hy-muted">　{formatInstant(echo.instructedAt, at)}</span>
      </span>
      <span className="desk-echo-foot">
        {echo.unitsAll > 0 ? (
          <span>{said(desks.labels.echoUnits, { done: echo.unitsDone, all: echo.unitsAll })}</span>
        ) : null}
        {echo.state === 'answered' ? <span>{desks.labels.echoAnswered}</span> : null}
        {echo.nowWith.map((who) => (
          <span key={`${who.name} ${who.step}`}>
            {said(desks.labels.echoNow, {
              name: who.name,
              step: stepName('', who.step),
              since: formatSince(who.since, at),
            })}
          </span>
        ))}
        {echo.dueAt && echo.state === 'waiting' ? (
          <Light light={echo.light} words={said(desks.labels.echoDue, { day: formatDue(echo.dueAt, at) })} />
        ) : null}
      </span>
    </>
  );
}
