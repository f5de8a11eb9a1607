/** Under which number: the next one, or one that was put aside; nothing where none is. */
import { Select } from 'antd';
import { reservedNumbers } from '../../../../contracts/modules/incoming-register.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { Field } from '../../matters/public.ts';

const { labels } = documents;

/** A choice. */
export function NumberField(props: {
  readonly value: number | null;
  readonly onChange: (serial: number | null) => void;
}) {
  const items = useEndpoint(reservedNumbers, {}).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Field path="reservedSerial" label={labels.registerNumber} problems={[]}>
      <Select
        aria-label={labels.registerNumber}
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
