/** 提请跳转: to which step, to whom, why. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { proposeJump, type StuckRow } from '../../../../contracts/modules/jumps.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';

const { labels } = routing;

/** The form. */
export function ProposeJump({ row, onDone }: { readonly row: StuckRow; readonly onDone: () => void }) {
  const [step, setStep] = useState<string | null>(null);
  const [toId, setTo] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const propose = useAct(proposeJump);
  const send = async () => {
    if (step === null || toId === null) return;
    await propose.run({ body: { matterId: row.matterId, step, toId, reason } });
    onDone();
  };
  return (
    <div className="routing-form">
      <Select
        aria-label={labels.jumpStep}
        placeholder={labels.jumpStep}
        value={step}
        options={row.steps.map((name) => ({ value: name, label: textOf('steps', `${row.kind}.${name}`) }))}
        onChange={setStep}
      />
      <PersonPicker
        among="all"
        label={labels.jumpTo}
        placeholder={labels.jumpTo}
        value={toId}
        onChange={setTo}
      />
      <Input
        aria-label={labels.jumpReason}
        placeholder={labels.jumpReason}
        value={reason}
        maxLength={300}
        onChange={(e) => setReason(e.target.value)}
      />
      <ErrorNotice error={propose.error} />
      <Button
        kind="primary"
        busy={propose.isRunning}
        disabled={step === null || toId === null || reason.trim().length < 2}
        onClick={() => void send().catch(() => {})}
      >
        {labels.sendProposal}
      </Button>
    </div>
  );
}
