/** Date, kind, urgency, copies: short ones side by side. */
import { DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { Urgency } from '../../../../contracts/base/acts.ts';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Field } from '../../matters/public.ts';
import { ReadField, type ReadFieldsProps } from './ReadField.tsx';

const { labels } = documents;
/** The fifteen kinds of 党政机关公文处理工作条例 第八条. */
const KINDS = '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ');

/** The marks of a paper. */
export function PaperMarks({ drop, draft, problems, onChange }: ReadFieldsProps) {
  const { fields } = drop;
  return (
    <div className="dc-marks">
      <ReadField path="paperDate" label={labels.date} read={fields.date} problems={problems}>
        <DatePicker
          aria-label={labels.date}
          value={draft.paperDate ? dayjs(draft.paperDate) : null}
          onChange={(d) => onChange({ paperDate: d ? (d.format('YYYY-MM-DD') as LocalDate) : null })}
        />
      </ReadField>
      <ReadField path="kind" label={labels.kind} read={fields.kind} problems={problems}>
        <Select
          aria-label={labels.kind}
          showSearch
          allowClear
          value={draft.kind || null}
          options={KINDS.map((kind) => ({ value: kind, label: kind }))}
          onChange={(kind: string | null) => onChange({ kind: kind ?? '' })}
        />
      </ReadField>
      <ReadField path="urgency" label={labels.urgency} read={fields.urgency} problems={problems}>
        <Select
          aria-label={labels.urgency}
          value={draft.urgency}
          options={Urgency.options.map((value) => ({ value, label: textOf('names', `urgency.${value}`) }))}
          onChange={(urgency: Urgency) => onChange({ urgency })}
        />
      </ReadField>
      <Field path="copies" label={labels.copies} problems={problems}>
        <InputNumber
          aria-label={labels.copies}
          min={1}
          max={999}
          precision={0}
          value={draft.copies}
          onChange={(copies) => onChange({ copies: copies ?? 1 })}
        />
      </Field>
    </div>
  );
}
