/** A day to choose, with its word inside. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../../../contracts/base/dates.ts';

/** The input; `onChange(null)` where it may be left open. */
export function Day(props: {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly mayBeOpen?: boolean;
  readonly onChange: (day: LocalDate | null) => void;
}) {
  return (
    <DatePicker
      aria-label={props.label}
      prefix={props.label}
      placeholder=""
      allowClear={props.mayBeOpen ?? false}
      value={props.value === null ? null : dayjs(props.value)}
      onChange={(d) => props.onChange(d ? (d.format('YYYY-MM-DD') as LocalDate) : null)}
    />
  );
}
