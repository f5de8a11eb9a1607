/** Under which number: the next one, or one that was put aside; nothing where none is. */
import { Select } from 'antd';
import type { ReservedNumbers } from '../../../../contracts/modules/numbering.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import { Field } from '../../matters/public.ts';
import './choice.css';

const { labels } = numbers;

/** A choice. */
export function ReservedField(props: {
  readonly label: string;
  readonly items: ReservedNumbers['items'];
  readonly value: number | null;
  readonly onChange: (serial: number | null) => void;
}) {
  const { label, items } = props;
  if (items.length === 0) return null;
  return (
    <Field path="reservedSerial" label={label} problems={[]}>
      <Select
        aria-label={label}
        className="numbers-choice"
        popupMatchSelectWidth={false}
        allowClear
        placeholder={labels.nextNumber}
        value={props.value}
        options={items.map((row) => ({
          value: row.serial,
          label: said(labels.reservedFor, { number: row.number, reason: row.reason }),
        }))}
        onChange={(serial: number | undefined) => props.onChange(serial ?? null)}
      />
    </Field>
  );
}
