/** 排班 and 换班. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { addShift, officers, type Shift, swapShift } from '../../../../contracts/modules/duty.ts';
import { duty } from '../../../../contracts/texts/zh-CN/duty.ts';
import { Button } from '../../../kit/Button.tsx';
import { MomentInput } from '../../../kit/MomentInput.tsx';
import { LeaderPicker } from '../../../kit/pickers/pickers.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { typedInstant } from '../moments.ts';

const { labels } = duty;

interface Persons {
  readonly officerId: number | null;
  readonly secondId: number | null;
  readonly leaderId: number | null;
}

function PersonFields(props: {
  readonly value: Persons;
  readonly onChange: (value: Persons) => void;
  readonly leader?: Shift['leader'];
}) {
  const { value, onChange, leader } = props;
  const { data } = useEndpoint(officers, {});
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="duty-form">
      <Select
        aria-label={labels.officer}
        placeholder={labels.officer}
        value={value.officerId}
        options={options}
        onChange={(officerId) => onChange({ ...value, officerId })}
      />
      <Select
        aria-label={labels.second}
        placeholder={labels.second}
        allowClear
        value={value.secondId}
        options={options.filter((o) => o.value !== value.officerId)}
        onChange={(secondId) => onChange({ ...value, secondId: secondId ?? null })}
      />
      <LeaderPicker
        label={labels.leaderField}
        placeholder={labels.leaderField}
        value={value.leaderId}
        onChange={(leaderId) => onChange({ ...value, leaderId })}
        {...(leader ? { known: [leader] } : {})}
      />
    </div>
  );
}

const NOBODY: Persons = { officerId: null, secondId: null, leaderId: null };

/** A new shift. */
export function AddShift() {
  const [persons, setPersons] = useState(NOBODY);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const act = useAct(addShift);
  const tell = useResult();
  const { officerId, secondId, leaderId } = persons;
  const [startsAt, endsAt] = [typedInstant(from), typedInstant(to)];
  const send = async () => {
    if (!officerId || !leaderId || !startsAt || !endsAt) return;
    try {
      await act.run({ body: { officerId, secondId, leaderId, startsAt, endsAt } });
      // The next shift begins where this one ends.
      setFrom(to);
      setTo('');
      setPersons(NOBODY);
      tell(labels.added);
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <div className="duty-add">
      <h3>{labels.add}</h3>
      <div className="duty-form">
        <div className="duty-field">
          <span>{labels.starts}</span>
          <MomentInput label={labels.starts} value={from} onChange={setFrom} />
        </div>
        <div className="duty-field">
          <span>{labels.ends}</span>
          <MomentInput label={labels.ends} value={to} onChange={setTo} />
        </div>
      </div>
      <PersonFields value={persons} onChange={setPersons} />
      <Button
        busy={act.isRunning}
        disabled={!officerId || !leaderId || !startsAt || !endsAt}
        onClick={() => void send()}
      >
        {labels.doAdd}
      </Button>
      <ErrorNotice error={act.error} />
    </div>
  );
}

/** Other persons for a shift to come. */
export function SwapShift({ shift, onDone }: { readonly shift: Shift; readonly onDone: () => void }) {
  const [persons, setPersons] = useState<Persons>({
    officerId: shift.officer.id,
    secondId: shift.second?.id ?? null,
    leaderId: shift.leader.id,
  });
  const [reason, setReason] = useState('');
  const act = useAct(swapShift);
  const tell = useResult();
  const { officerId, secondId, leaderId } = persons;
  const send = async () => {
    if (!officerId || !leaderId) return;
    try {
      await act.run({ params: { shiftId: shift.id }, body: { officerId, secondId, leaderId, reason } });
      tell(labels.swapped);
      onDone();
    } catch {
      // `act.error` shows it.
    }
  };
  return (
    <>
      <PersonFields value={persons} onChange={setPersons} leader={shift.leader} />
      <div className="duty-form">
        <Input
          aria-label={labels.reason}
          placeholder={labels.reason}
          value={reason}
          maxLength={200}
          onChange={(e) => setReason(e.target.value)}
        />
        <Button
          busy={act.isRunning}
          disabled={!officerId || !leaderId || reason.trim().length < 2}
          onClick={() => void send()}
        >
          {labels.doSwap}
        </Button>
      </div>
      <ErrorNotice error={act.error} />
    </>
  );
}
