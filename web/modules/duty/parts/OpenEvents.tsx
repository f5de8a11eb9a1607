/** 现在有没有事: what is open and since when, the oldest first; each is settled where it stands. */
import { Input } from 'antd';
import { useState } from 'react';
import { type Entry, settleEntry } from '../../../../contracts/modules/duty.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant, formatSince } from '../../../platform/format.ts';
import { EntryLine } from './EntryLine.tsx';
import type { DutyDesk } from './OnDuty.tsx';

const { labels } = duty;

/** The panel. */
export function OpenEvents({ desk }: { readonly desk: DutyDesk }) {
  const left = new Set(desk.taken?.entryIds);
  return (
    <Panel
      title={labels.open}
      extra={desk.open.length > 0 ? said(labels.openCount, { n: desk.open.length }) : null}
      flush
    >
      {desk.open.length === 0 ? <Empty title={labels.openNone} how={labels.openNoneHow} /> : null}
      <ul className="duty-lines">
        {desk.open.map((entry) => (
          <Open
            key={entry.id}
            entry={entry}
            isLeft={left.has(entry.id)}
            maySettle={desk.may.keep && desk.on !== null}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Open(props: { readonly entry: Entry; readonly isLeft: boolean; readonly maySettle: boolean }) {
  const { entry, isLeft, maySettle } = props;
  const at = useNow();
  const [outcome, setOutcome] = useState<string | null>(null);
  const act = useAct(settleEntry);
  const tell = useResult();
  const send = async (text: string) => {
    try {
      await act.run({ params: { entryId: entry.id }, body: { outcome: text } });
      tell(labels.settled);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <li>
      <p className="duty-since">
        <strong>
          {said(labels.since, { at: formatInstant(entry.at, at), since: formatSince(entry.at, at) })}
        </strong>
        {isLeft ? <span className="duty-left">{labels.left}</span> : null}
      </p>
      <EntryLine entry={entry} />
      {maySettle && outcome === null ? <Button onClick={() => setOutcome('')}>{labels.settle}</Button> : null}
      {outcome === null ? null : (
        <form
          className="duty-form"
          onSubmit={(e) => {
            e.preventDefault();
            if (!act.isRunning && outcome.trim().length > 1) void send(outcome);
          }}
        >
          <Input
            autoFocus
            aria-label={labels.outcome}
            placeholder={labels.outcome}
            value={outcome}
            maxLength={1000}
            onChange={(e) => setOutcome(e.target.value)}
          />
          <Button submit kind="primary" busy={act.isRunning} disabled={outcome.trim().length < 2}>
            {labels.doSettle}
          </Button>
        </form>
      )}
      <ErrorNotice error={act.error} />
    </li>
  );
}
