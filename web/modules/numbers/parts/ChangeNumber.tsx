/** 补用, 退回, 作废 of one number, with the reason. */
import { Input } from 'antd';
import { useState } from 'react';
import {
  fill,
  type NumberRow,
  release,
  type SeriesRow,
  voidNumber,
} from '../../../../contracts/modules/numbers.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import { Button } from '../../../kit/Button.tsx';
import { doneLine, useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { MatterField } from './MatterField.tsx';

const { labels } = numbers;

/** What is done. */
export type NumberChange = 'fill' | 'release' | 'void';

/** The line above the table. */
export function ChangeNumber(props: {
  readonly of: SeriesRow;
  readonly row: NumberRow;
  readonly change: NumberChange;
  readonly onDone: () => void;
}) {
  const { of, row, change } = props;
  const tell = useResult();
  const acts = { fill: useAct(fill), release: useAct(release), void: useAct(voidNumber) };
  const [reason, setReason] = useState('');
  const [matterId, setMatter] = useState<string | null>(null);
  const act = acts[change];
  async function send() {
    const body = { series: of.series, year: of.year, serial: row.serial, reason };
    if (change === 'fill') {
      if (matterId === null) return;
      tell(doneLine(labels.fill, await acts.fill.run({ params: { matterId }, body })));
    } else {
      const done = await acts[change].run({ body });
      tell(said(change === 'void' ? labels.voided : labels.released, { number: done.number }));
    }
    props.onDone();
  }
  return (
    <div className="numbers-change">
      <strong>
        {labels[change]} {row.display}
      </strong>
      {change === 'void' ? <p className="hy-muted">{labels.voidNote}</p> : null}
      <div className="numbers-form">
        {change === 'fill' ? <MatterField value={matterId} onChange={setMatter} /> : null}
        <Input
          aria-label={labels.reason}
          placeholder={labels.reason}
          value={reason}
          maxLength={200}
          onChange={(e) => setReason(e.target.value)}
        />
        <Button
          kind={change === 'void' ? 'danger' : 'primary'}
          busy={act.isRunning}
          disabled={reason.trim().length < 2 || (change === 'fill' && matterId === null)}
          onClick={() => void send().catch(() => {})}
        >
          {labels.confirm}
        </Button>
        <Button onClick={props.onDone}>{labels.cancel}</Button>
      </div>
      <ErrorNotice error={act.error} />
    </div>
  );
}
