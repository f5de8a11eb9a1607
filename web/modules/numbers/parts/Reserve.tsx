/** 预留文号: the next few are put aside, with the reason that will explain them. */
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { reserve, type SeriesRow } from '../../../../contracts/modules/numbers.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';

const { labels } = numbers;

/** The form. */
export function Reserve({ of }: { readonly of: SeriesRow }) {
  const tell = useResult();
  const act = useAct(reserve);
  const [count, setCount] = useState(1);
  const [reason, setReason] = useState('');
  async function send() {
    const done = await act.run({ body: { series: of.series, year: of.year, count, reason } });
    setReason('');
    tell(said(labels.reserved, { numbers: done.numbers.join('、') }));
  }
  return (
    <Panel title={labels.reserve} foldable folded>
      <div className="numbers-form">
        <InputNumber
          aria-label={labels.reserveCount}
          min={1}
          max={20}
          precision={0}
          value={count}
          onChange={(n) => setCount(n ?? 1)}
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
          disabled={reason.trim().length < 2}
          onClick={() => void send().catch(() => {})}
        >
          {labels.doReserve}
        </Button>
      </div>
      <ErrorNotice error={act.error} />
    </Panel>
  );
}
