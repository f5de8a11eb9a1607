/** The liaison's view of a leader's pile: what waits to be recorded, in the order in which to lay it before him. */
import { useEffect } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DeskList } from '../../../kit/DeskList.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useMe } from '../../../platform/session.tsx';
import { type Inbox, useInbox } from '../queries.ts';
import { inReadingOrder, withinPages } from './reading-order.ts';
import { deskRows } from './rows.ts';
import type { DeskState } from './useDesk.ts';

const { labels } = desks;

/** One list a leader, urgent papers first; prints as the list that lies on top of the folder. */
export function LeaderQueue({ desk }: { readonly desk: DeskState }) {
  const me = useMe();
  const pages = useInbox({ whose: 'liaison' });
  const ordered = withinPages(pages.byPage, inReadingOrder);
  const keys = ordered.map((item) => item.matterId).join(' ');
  const { tellRows } = desk;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the rows change, not at every drawing
  useEffect(() => tellRows(keys === '' ? [] : keys.split(' ')), [keys, desk.at]);
  const leaders = me.liaisonFor.map((leader) => ({
    ...leader,
    items: ordered.filter((item) => item.of?.name === leader.name),
  }));
  return (
    <Panel
      title={labels.recordFor}
      extra={ordered.length > 0 ? <Button onClick={() => window.print()}>{labels.printQueue}</Button> : null}
      flush
    >
      {ordered.length === 0 ? (
        <DeskList
          label={labels.recordFor}
          rows={[]}
          source={pages}
          onSelect={desk.open}
          empty={<Empty title={labels.recordEmpty} how={labels.recordForHow} />}
        />
      ) : null}
      {leaders.map((leader, i) =>
        leader.items.length > 0 ? (
          <section key={leader.personId} aria-label={leader.name}>
            <h3 className="desk-queue-head">
              {leader.name}
              <span className="hy-muted">{pile(leader.items)}</span>
            </h3>
            <DeskList
              label={said(labels.queueOf, { name: leader.name })}
              rows={deskRows(leader.items).map((row, n) => ({
                ...row,
                note: said(labels.place, { n: n + 1 }),
              }))}
              source={{ ...pages, hasMore: pages.hasMore && i === leaders.length - 1 }}
              selected={desk.at}
              onSelect={desk.open}
              roomy={desk.isPhone || desk.at !== undefined}
              empty={null}
            />
          </section>
        ) : null,
      )}
    </Panel>
  );
}

function pile(items: readonly Inbox[]): string {
  const urgent = items.filter((item) => item.urgency !== 'normal').length;
  const late = items.filter((item) => item.light === 'red').length;
  return said(labels.pileOf, { n: items.length, urgent, late });
}
