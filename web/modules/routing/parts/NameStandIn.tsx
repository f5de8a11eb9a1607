/** 请代办: who, for which kinds, from when to when, why. */
import { Checkbox, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { type LocalDate, localDateOf } from '../../../../contracts/base/dates.ts';
import { nameStandIn } from '../../../../contracts/modules/routing.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { today, useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { shortDay } from '../../../platform/format.ts';
import { useStandIns } from '../queries.ts';

const { labels } = routing;

interface Values {
  readonly who: number | null;
  /** null: today, whatever day that is by the server's clock. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Empty: all kinds. */
  readonly kinds: readonly string[];
  readonly reason: string;
}

const FRESH: Values = { who: null, from: null, until: null, kinds: [], reason: '' };

/** The form. */
export function NameStandIn() {
  const [values, setValues] = useState(FRESH);
  const name = useAct(nameStandIn);
  const known = useStandIns().data?.kinds ?? [];
  const set = (change: Partial<Values>) => setValues((v) => ({ ...v, ...change }));
  const { who, kinds, reason } = values;
  const at = localDateOf(useNow());
  const from = values.from ?? at;
  const until = values.until ?? from;
  async function send(): Promise<void> {
    if (who === null) return;
    await name.run({
      body: { standInId: who, from, until, kinds: kinds.length > 0 ? [...kinds] : null, reason },
    });
    setValues(FRESH);
  }
  return (
    <Panel title={labels.nameStandIn}>
      <div className="routing-form">
        <PersonPicker
          among="all"
          label={labels.who}
          placeholder={labels.who}
          value={who}
          onChange={(id) => set({ who: id })}
        />
        <span className="routing-dates">
          <Day label={labels.from} value={from} onChange={(day) => set({ from: day })} />
          <Day label={labels.until} value={until} onChange={(day) => set({ until: day })} />
        </span>
        <Checkbox.Group
          className="routing-kinds"
          options={known.map((kind) => ({ value: kind, label: textOf('names', `kind.${kind}`) }))}
          value={[...kinds]}
          onChange={(chosen: string[]) => set({ kinds: chosen })}
        />
        <p className="hy-muted">{labels.kindsHint}</p>
        <Input
          aria-label={labels.reason}
          placeholder={labels.standInReason}
          value={reason}
          maxLength={200}
          onChange={(e) => set({ reason: e.target.value })}
        />
        <ErrorNotice error={name.error} />
        <Button
          kind="primary"
          busy={name.isRunning}
          disabled={who === null || reason.trim().length < 2}
          onClick={() => void send().catch(() => {})}
        >
          {labels.nameNow}
        </Button>
      </div>
    </Panel>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: LocalDate;
  readonly onChange: (day: LocalDate) => void;
}) {
  return (
    <DatePicker
      aria-label={props.label}
      prefix={props.label}
      allowClear={false}
      value={dayjs(props.value)}
      minDate={dayjs(today())}
      format={(d) => shortDay(d.format('YYYY-MM-DD') as LocalDate)}
      onChange={(d) => d && props.onChange(d.format('YYYY-MM-DD') as LocalDate)}
    />
  );
}
