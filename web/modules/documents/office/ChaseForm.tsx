/** 催办 from the paper's page. */
import { Input } from 'antd';
import { useState } from 'react';
import { chase } from '../../../../contracts/modules/incoming-office.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useMatter } from '../queries.ts';
import { OfficeForm } from './OfficeForm.tsx';

const { labels } = incomingOffice;

/** A word if wanted. */
export function ChaseForm(props: { readonly matterId: string; readonly onClose: () => void }) {
  const { matterId, onClose } = props;
  const [text, setText] = useState('');
  const act = useAct(chase);
  const tell = useResult();
  const holders = useMatter(matterId).data?.nowWith.map((h) => h.name) ?? [];

  async function send(): Promise<void> {
    try {
      await act.run({ params: { matterId }, body: { text: text.trim() } });
      tell(said(labels.chaseDone, { who: holders.join('、') }));
      onClose();
    } catch {
      // `act.error` shows it.
    }
  }

  return (
    <OfficeForm
      name={labels.doChase}
      isRunning={act.isRunning}
      error={act.error}
      missing={null}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Input
        aria-label={labels.chaseText}
        placeholder={labels.chaseHint}
        value={text}
        maxLength={300}
        onChange={(e) => setText(e.target.value)}
      />
    </OfficeForm>
  );
}
