/** 交接班: everything open ticked one by one, by the giver and then by the taker. */
import { Input } from 'antd';
import { useState } from 'react';
import { giveShift, takeShift } from '../../../../contracts/modules/duty.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant } from '../../../platform/format.ts';
import type { DutyDesk } from './OnDuty.tsx';
import { TickList, useTicks } from './TickList.tsx';

const { labels } = duty;

/** Shown to whoever may sign, and to all while a signature is awaited or where the last shift left a word. */
export function HandOverPart({ desk }: { readonly desk: DutyDesk }) {
  const { waiting, taken, may } = desk;
  if (!waiting && !taken && !may.give) return null;
  return (
    <Panel title={labels.handOver}>
      {taken?.note ? <p>{said(labels.leftNote, { note: taken.note })}</p> : null}
      {taken && taken.entryIds.length === 0 ? <p className="hy-muted">{labels.leftNone}</p> : null}
      {waiting ? (
        <p role="status">
          <strong>
            {said(labels.waiting, {
              by: waiting.givenBy,
              at: formatInstant(waiting.givenAt),
              n: waiting.entryIds.length,
            })}
          </strong>
          {waiting.note ? ` ${said(labels.leftNote, { note: waiting.note })}` : ''}
        </p>
      ) : null}
      {waiting && may.take ? <Take desk={desk} handOverId={waiting.id} /> : null}
      {may.give ? <Give desk={desk} /> : null}
    </Panel>
  );
}

function Give({ desk }: { readonly desk: DutyDesk }) {
  const ticks = useTicks(desk.open);
  const [note, setNote] = useState('');
  const act = useAct(giveShift);
  const tell = useResult();
  const send = async () => {
    try {
      await act.run({ body: { entryIds: ticks.ids, note } });
      setNote('');
      ticks.clear();
      tell(labels.given);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <>
      <p className="hy-muted">{desk.open.length > 0 ? labels.giveHow : labels.giveNone}</p>
      <TickList label={labels.open} entries={desk.open} ticks={ticks} />
      <div className="duty-form">
        <Input
          aria-label={labels.note}
          placeholder={labels.note}
          value={note}
          maxLength={1000}
          onChange={(e) => setNote(e.target.value)}
        />
        <Button
          busy={act.isRunning}
          disabled={!ticks.isWhole}
          title={ticks.isWhole ? '' : labels.refused}
          onClick={() => void send()}
        >
          {desk.waiting ? labels.giveAgain : labels.give}
        </Button>
      </div>
      <ErrorNotice error={act.error} />
    </>
  );
}

function Take({ desk, handOverId }: { readonly desk: DutyDesk; readonly handOverId: string }) {
  const ticks = useTicks(desk.open);
  const act = useAct(takeShift);
  const tell = useResult();
  const send = async () => {
    try {
      await act.run({ params: { handOverId }, body: { entryIds: ticks.ids } });
      tell(labels.taken);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <>
      <p className="hy-muted">{labels.takeHow}</p>
      <TickList label={labels.open} entries={desk.open} ticks={ticks} />
      <Button
        kind="primary"
        busy={act.isRunning}
        disabled={!ticks.isWhole}
        title={ticks.isWhole ? '' : labels.refused}
        onClick={() => void send()}
      >
        {labels.take}
      </Button>
      <ErrorNotice error={act.error} />
    </>
  );
}
