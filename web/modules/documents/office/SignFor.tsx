/** 签收 at the desk: pieces counted, urgent ones apart; below, what was signed for and is not registered yet. */
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Channel, receipts, signFor } from '../../../../contracts/modules/incoming-office.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { formatInstant } from '../../../platform/format.ts';
import { OfficeForm } from './OfficeForm.tsx';
import '../documents.css';

const { labels } = incomingOffice;
const EMPTY = { fromWhom: '', channel: 'exchange' as Channel, pieces: 1, urgent: 0 };

/** What was signed for and is not all registered. */
export function useOpenReceipts() {
  return useEndpoint(receipts, { query: { open: 'yes', limit: 20 } });
}

/** The panel, folded until somebody stands at the door. */
export function SignFor() {
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const open = useOpenReceipts();
  const act = useAct(signFor);
  const tell = useResult();
  const set = (change: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...change }));

  async function send(): Promise<void> {
    setTried(true);
    if (draft.fromWhom.trim() === '') return;
    try {
      const done = await act.run({ body: { ...draft, fromWhom: draft.fromWhom.trim() } });
      tell(said(labels.signForDone, { n: done.pieces }));
      setDraft(EMPTY);
      setTried(false);
    } catch {
      // `act.error` shows it.
    }
  }

  const items = open.data?.items ?? [];
  return (
    <Panel
      title={labels.signForTitle}
      foldable
      folded
      extra={
        items.length > 0 ? (
          <span className="hy-tag hy-tag-warn">{`${labels.receiptsOpen} ${items.length}`}</span>
        ) : null
      }
    >
      <OfficeForm
        name={labels.signForDo}
        isRunning={act.isRunning}
        error={act.error}
        missing={tried && draft.fromWhom.trim() === '' ? labels.signForNeeded : null}
        onSubmit={() => void send()}
        onClose={() => setDraft(EMPTY)}
      >
        <Input
          aria-label={labels.signForFrom}
          placeholder={labels.signForFromHint}
          value={draft.fromWhom}
          maxLength={120}
          onChange={(e) => set({ fromWhom: e.target.value })}
        />
        <Select
          aria-label={labels.signForChannel}
          value={draft.channel}
          options={Channel.options.map((value) => ({ value, label: textOf('names', `channel.${value}`) }))}
          onChange={(channel: Channel) => set({ channel })}
        />
        <InputNumber
          aria-label={labels.signForPieces}
          prefix={labels.signForPieces}
          min={1}
          max={500}
          precision={0}
          value={draft.pieces}
          onChange={(pieces) => set({ pieces: pieces ?? 1 })}
        />
        <InputNumber
          aria-label={labels.signForUrgent}
          prefix={labels.signForUrgent}
          min={0}
          max={draft.pieces}
          precision={0}
          value={draft.urgent}
          onChange={(urgent) => set({ urgent: urgent ?? 0 })}
        />
      </OfficeForm>
      <ul className="dc-receipts" aria-label={labels.receiptsOpen}>
        {items.map((r) => (
          <li key={r.id}>
            {said(labels.receiptOpen, {
              at: formatInstant(r.at),
              from: r.fromWhom,
              n: r.pieces,
              done: r.registered,
            })}
            {r.urgent > 0 ? (
              <span className="hy-tag hy-tag-warn">{said(labels.urgentOf, { n: r.urgent })}</span>
            ) : null}
            {r.afterHours ? <span className="hy-tag">{labels.afterHours}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
