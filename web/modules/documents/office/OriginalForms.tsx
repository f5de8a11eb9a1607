/** 原件: handed out until a day, boxed, taken back, signed for. */
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { moveOriginal, signOriginal } from '../../../../contracts/modules/incoming-office.ts';
import { incomingOffice } from '../../../../contracts/texts/zh-CN/incoming-office.ts';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { OfficeForm } from './OfficeForm.tsx';

const { labels } = incomingOffice;

interface FormProps {
  readonly matterId: string;
  readonly onClose: () => void;
}

/** Taking back and signing: one press each. */
export function useOriginal(matterId: string) {
  const move = useAct(moveOriginal);
  const signing = useAct(signOriginal);
  const tell = useResult();
  const say = () => tell(labels.originalDone);
  return {
    isRunning: move.isRunning || signing.isRunning,
    error: move.error ?? signing.error,
    takeBack: () =>
      void move.run({ params: { matterId }, body: { kind: 'back' } }).then(say, () => undefined),
    sign: () => void signing.run({ params: { matterId }, body: {} }).then(say, () => undefined),
  };
}

/** Handing out. */
export function HandForm({ matterId, onClose }: FormProps) {
  const [toId, setTo] = useState<number | null>(null);
  const [dueOn, setDue] = useState<LocalDate | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(moveOriginal);
  const tell = useResult();

  async function send(): Promise<void> {
    setTried(true);
    if (toId === null) return;
    try {
      await act.run({ params: { matterId }, body: { kind: 'handed', toId, dueOn } });
      tell(labels.originalDone);
      onClose();
    } catch {
      // `act.error` shows it.
    }
  }

  return (
    <OfficeForm
      name={labels.handOriginal}
      isRunning={act.isRunning}
      error={act.error}
      missing={tried && toId === null ? labels.handNeeded : null}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <PersonPicker label={labels.handTo} among="all" value={toId} onChange={(id) => setTo(id)} />
      <DatePicker
        aria-label={labels.handBy}
        placeholder={labels.handBy}
        value={dueOn ? dayjs(dueOn) : null}
        onChange={(d) => setDue(d ? (d.format('YYYY-MM-DD') as LocalDate) : null)}
      />
    </OfficeForm>
  );
}

/** Into its box. */
export function BoxForm({ matterId, onClose }: FormProps) {
  const [box, setBox] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(moveOriginal);
  const tell = useResult();

  async function send(): Promise<void> {
    setTried(true);
    if (box.trim() === '') return;
    try {
      await act.run({ params: { matterId }, body: { kind: 'boxed', box: box.trim() } });
      tell(labels.originalDone);
      onClose();
    } catch {
      // `act.error` shows it.
    }
  }

  return (
    <OfficeForm
      name={labels.boxOriginal}
      isRunning={act.isRunning}
      error={act.error}
      missing={tried && box.trim() === '' ? labels.boxNeeded : null}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Input
        aria-label={labels.boxName}
        placeholder={labels.boxHint}
        value={box}
        maxLength={60}
        onChange={(e) => setBox(e.target.value)}
      />
    </OfficeForm>
  );
}
