/** The fields as read from the paper, each with how sure the reader is and where it stands. */
import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Urgency } from '../../../../contracts/base/acts.ts';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import type { Drop } from '../../../../contracts/modules/documents.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { Field, type Problem } from '../../matters/public.ts';
import { type RegisterDraft, trustOf } from './register-draft.ts';

const { labels } = documents;
const URGENCIES: readonly Urgency[] = ['normal', 'urgent', 'extra_urgent'];
/** The fifteen kinds of 党政机关公文处理工作条例 第八条. */
const KINDS = '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ');

type Read = Drop['fields'][keyof Drop['fields']];

/** Props of ReadFields. */
export interface ReadFieldsProps {
  readonly drop: Drop;
  readonly draft: RegisterDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<RegisterDraft>) => void;
}

/** The fields in the order a clerk checks them. */
export function ReadFields({ drop, draft, problems, onChange }: ReadFieldsProps) {
  const { fields } = drop;
  const field = (path: string, label: string, read: Read, control: ReactNode) => (
    <Field path={path} label={label} problems={problems} extra={<Trust read={read} />} hint={placeOf(read)}>
      {control}
    </Field>
  );
  return (
    <div className="dc-read-place">
      <div className="dc-read">
        {field(
          'title',
          labels.title,
          fields.title,
          <Input.TextArea
            aria-label={labels.title}
            value={draft.title}
            maxLength={300}
            autoSize={{ minRows: 1, maxRows: 3 }}
            onChange={(e) => onChange({ title: e.target.value.replace(/\n/g, '') })}
          />,
        )}
        {field(
          'sender',
          labels.sender,
          fields.sender,
          <Input
            aria-label={labels.sender}
            value={draft.sender}
            maxLength={120}
            onChange={(e) => onChange({ sender: e.target.value })}
          />,
        )}
        {field(
          'paperNumber',
          labels.number,
          fields.number,
          <Input
            aria-label={labels.number}
            placeholder={labels.numberHint}
            value={draft.paperNumber}
            maxLength={60}
            onChange={(e) => onChange({ paperNumber: e.target.value })}
          />,
        )}
        {field(
          'paperDate',
          labels.date,
          fields.date,
          <DatePicker
            aria-label={labels.date}
            value={draft.paperDate ? dayjs(draft.paperDate) : null}
            onChange={(d) => onChange({ paperDate: d ? (d.format('YYYY-MM-DD') as LocalDate) : null })}
          />,
        )}
        <Marks drop={drop} draft={draft} problems={problems} onChange={onChange} />
      </div>
    </div>
  );
}

/** Kind, urgency, copies: short ones side by side. */
function Marks({ drop, draft, problems, onChange }: ReadFieldsProps) {
  const { fields } = drop;
  return (
    <div className="dc-marks">
      <Field path="kind" label={labels.kind} problems={problems} extra={<Trust read={fields.kind} />}>
        <Select
          aria-label={labels.kind}
          showSearch
          allowClear
          value={draft.kind || null}
          options={KINDS.map((kind) => ({ value: kind, label: kind }))}
          onChange={(kind: string | null) => onChange({ kind: kind ?? '' })}
        />
      </Field>
      <Field
        path="urgency"
        label={labels.urgency}
        problems={problems}
        extra={<Trust read={fields.urgency} />}
      >
        <Select
          aria-label={labels.urgency}
          value={draft.urgency}
          options={URGENCIES.map((value) => ({ value, label: textOf('names', `urgency.${value}`) }))}
          onChange={(urgency: Urgency) => onChange({ urgency })}
        />
      </Field>
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

/** 可信, 请核对, 没有读到: in words and colour. */
function Trust({ read }: { readonly read: Read }) {
  const trust = trustOf(read);
  return (
    <span className={`dc-trust dc-trust-${trust}`} title={`${Math.round(read.confidence * 100)}%`}>
      {textOf('names', `found.${trust}`)}
    </span>
  );
}

/** Where on the paper it stands. */
function placeOf(read: Read): string | undefined {
  if (!read.place) return undefined;
  const { page, line, text } = read.place;
  return said(labels.readFrom, { place: said(labels.place, { page, line }), text });
}
