/** A day or a moment to choose, in the office's own way of writing them: the browser's field speaks the machine's language. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { LocalDate } from '../../contracts/base/dates.ts';

const TYPED = 'YYYY-MM-DDTHH:mm';

/** A moment as it is typed, `2026-09-03T08:30` of the office's clock; empty: none yet. */
export function MomentInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  return (
    <DatePicker
      className="hy-moment"
      aria-label={props.label}
      placeholder=""
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      value={props.value === '' ? null : dayjs(props.value)}
      onChange={(moment) => props.onChange(moment ? moment.format(TYPED) : '')}
    />
  );
}

/** A day; never one before `from`. */
export function DayInput(props: {
  readonly id: string;
  readonly value: LocalDate;
  readonly from: LocalDate;
  readonly onChange: (day: LocalDate) => void;
}) {
  return (
    <DatePicker
      id={props.id}
      className="hy-moment"
      allowClear={false}
      value={dayjs(props.value)}
      minDate={dayjs(props.from)}
      onChange={(day) => day && props.onChange(day.format('YYYY-MM-DD') as LocalDate)}
    />
  );
}
