/** 手工编号: a number named by a person, for a matter that has none. */
import { Input } from 'antd';
import { useState } from 'react';
import { issueByHand, type SeriesRow } from '../../../../contracts/modules/numbers.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { doneLine, useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { MatterField } from './MatterField.tsx';

const { labels } = numbers;

/** The form. */
export function ByHand({ of }: { readonly of: SeriesRow }) {
  const tell = useResult();
  const act = useAct(issueByHand);
  const [matterId, setMatter] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  async function send() {
    if (matterId === null) return;
    const body = { series: of.series, year: of.year, number, reason };
    tell(doneLine(labels.byHand, await act.run({ params: { matterId }, body })));
    setMatter(null);
    setNumber('');
    setReason('');
  }
  return (
    <Panel title={labels.byHand} foldable folded>
      <p className="hy-muted numbers-note">{labels.byHandHow}</p>
      <div className="numbers-form">
        <MatterField value={matterId} onChange={setMatter} />
        <Input
          aria-label={labels.whichNumber}
          placeholder={of.upcoming}
          value={number}
          maxLength={80}
          onChange={(e) => setNumber(e.target.value)}
        />
        <Input
          aria-label={labels.reason}
          placeholder={labels.reason}
          value={reason}
          maxLength={200}
          onChange={(e) => setReason(e.target.value)}
        />
        <Button
          kind="primary"
          busy={act.isRunning}
          disabled={matterId === null || number.trim().length < 2 || reason.trim().length < 2}
          onClick={() => void send().catch(() => {})}
        >
          {labels.byHand}
        </Button>
      </div>
      <ErrorNotice error={act.error} />
    </Panel>
  );
}
