/** A limit as the office says it: so many of a unit, or a day. */
import { DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../contracts/base/dates.ts';
import type { LimitInput as Limit } from '../../contracts/modules/documents.ts';
import { textOf } from '../../contracts/texts/texts.ts';
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { today } from '../platform/clock.ts';
import { formatDay } from '../platform/format.ts';

const UNITS = ['working-days', 'calendar-days', 'months', 'working-hours', 'hours'] as const;
type Unit = (typeof UNITS)[number];

/** Props of LimitInput. */
export interface LimitInputProps {
  readonly value: Limit | null;
  readonly onChange: (value: Limit | null) => void;
  readonly label: string;
  readonly disabled?: boolean;
}

/** Three ways: none, an amount with its unit, a day. */
export function LimitInput({ value, onChange, label, disabled = false }: LimitInputProps) {
  const way = value === null ? 'none' : 'on' in value ? 'on' : 'amount';
  return (
    <fieldset className="hy-limit" aria-label={label} disabled={disabled}>
      <Select
        aria-label={label}
        disabled={disabled}
        value={way}
        options={[
          { value: 'none', label: base.labels.limitNone },
          { value: 'amount', label: base.labels.limitWithin },
          { value: 'on', label: base.labels.limitBefore },
        ]}
        onChange={(next: string) => onChange(started(next))}
      />
      {value !== null && 'amount' in value ? (
        <Amount value={value} onChange={onChange} disabled={disabled} />
      ) : null}
      {value !== null && 'on' in value ? (
        <DatePicker
          aria-label={base.labels.limitDay}
          disabled={disabled}
          allowClear={false}
          value={dayjs(value.on)}
          minDate={dayjs(today())}
          format={(d) => formatDay(d.format('YYYY-MM-DD') as LocalDate)}
          onChange={(d) => d && onChange({ on: d.format('YYYY-MM-DD') as LocalDate })}
        />
      ) : null}
    </fieldset>
  );
}

function started(way: string): Limit | null {
  if (way === 'amount') return { amount: 5, unit: 'working-days' };
  if (way === 'on') return { on: today() };
  return null;
}

function Amount(props: {
  readonly value: { readonly amount: number; readonly unit: Unit };
  readonly onChange: (value: Limit) => void;
  readonly disabled: boolean;
}) {
  const { value, onChange, disabled } = props;
  return (
    <>
      <InputNumber
        aria-label={base.labels.limitAmount}
        className="hy-limit-amount"
        disabled={disabled}
        min={1}
        max={400}
        precision={0}
        value={value.amount}
        onChange={(amount) => onChange({ amount: amount ?? 1, unit: value.unit })}
      />
      <Select
        aria-label={base.labels.limitUnit}
        disabled={disabled}
        value={value.unit}
        options={UNITS.map((unit) => ({ value: unit, label: textOf('names', `unit.${unit}`) }))}
        onChange={(unit: Unit) => onChange({ amount: value.amount, unit })}
      />
    </>
  );
}

/** A limit in words: `5 个工作日内`, `9月4日（周五）前`, `不限时`. */
export function limitWords(limit: Limit | null): string {
  if (limit === null) return base.labels.limitNone;
  if ('on' in limit) return `${formatDay(limit.on)}前`;
  return `${limit.amount} ${textOf('names', `unit.${limit.unit}`)}内`;
}
