/** Hand-overs that concern me; one waits for my signature. */

import type { HandOverView } from '../../../../contracts/modules/routing.ts';
import { signHandOver } from '../../../../contracts/modules/routing.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import { useHandOvers } from '../queries.ts';

const { labels } = routing;

/** The list; nothing when there is none. */
export function HandOvers() {
  const read = useHandOvers();
  const sign = useAct(signHandOver);
  if (!read.data || read.data.items.length === 0) return <ErrorNotice error={read.error} />;
  return (
    <Panel title={labels.handOvers}>
      <ErrorNotice error={sign.error} />
      <ul className="routing-list">
        {read.data.items.map((row) => (
          <li key={row.id}>
            <span>
              <strong>{said(labels.fromTo, { giver: row.giver, receiver: row.receiver })}</strong>
              <span className="hy-muted">
                {row.reason}；{said(labels.giverSigned, { by: row.askedBy, at: formatInstant(row.askedAt) })}
                ；{stateOf(row)}
              </span>
            </span>
            {row.maySign ? (
              <Button
                kind="primary"
                busy={sign.isRunning}
                onClick={() => void sign.run({ params: { handOverId: row.id }, body: {} }).catch(() => {})}
              >
                {labels.signAsReceiver}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function stateOf(row: HandOverView): string {
  if (row.doneAt) {
    const moved = said(labels.moved, { n: row.moved });
    return row.kept > 0 ? `${moved}，${said(labels.kept, { n: row.kept })}` : moved;
  }
  return row.signedAt ? labels.moving : said(labels.awaitsReceiver, { n: row.held ?? 0 });
}
