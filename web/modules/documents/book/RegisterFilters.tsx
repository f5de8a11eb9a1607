/** Month or year, day, kind, source, sender, pace. */
import { SearchOutlined } from '@ant-design/icons';
import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Urgency } from '../../../../contracts/base/acts.ts';
import type { LocalDate } from '../../../../contracts/base/dates.ts';
import { Relation } from '../../../../contracts/modules/incoming-check.ts';
import type { RegisterFilter } from '../../../../contracts/modules/incoming-register.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { incomingRegister } from '../../../../contracts/texts/zh-CN/incoming-register.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../../kit/Button.tsx';
import { formatDay } from '../../../platform/format.ts';
import { useIsPhone } from '../../../platform/useIsPhone.ts';
import { daysOf, type FilterChange } from './useRegisterFilter.ts';

const { labels } = incomingRegister;
/** All but the state, which is a tab. */
const FOLDED = ['on', 'from', 'kind', 'relation', 'urgency', 'sender', 'pace'] as const;
const PACES = ['in_time', 'late'] as const;

interface Props {
  readonly filter: RegisterFilter;
  readonly onChange: (change: FilterChange) => void;
}

/** The row of filters; folded on a phone, where it would push the register off the screen; not printed. */
export function RegisterFilters(props: Props) {
  const isPhone = useIsPhone();
  const on = FOLDED.filter((field) => props.filter[field] !== undefined).length;
  const [isOpen, setOpen] = useState(on > 0);
  if (!isPhone) return <Fields {...props} />;
  return (
    <div className="dc-filters-fold">
      <Button onClick={() => setOpen(!isOpen)} pressed={isOpen}>
        {isOpen
          ? matters.labels.fewerFilters
          : on > 0
            ? said(matters.labels.filtersOn, { n: on })
            : matters.labels.moreFilters}
      </Button>
      {isOpen ? <Fields {...props} /> : null}
    </div>
  );
}

function Fields({ filter, onChange }: Props) {
  const isYear = filter.from?.endsWith('-01-01') === true && filter.to?.endsWith('-12-31') === true;
  return (
    <div className="dc-filters">
      <DatePicker
        picker="month"
        aria-label={labels.month}
        placeholder={labels.month}
        value={filter.from && !isYear ? dayjs(filter.from) : null}
        onChange={(d) =>
          onChange(d ? { ...daysOf(d.format('YYYY-MM')), on: undefined } : { from: undefined, to: undefined })
        }
      />
      <DatePicker
        picker="year"
        aria-label={labels.year}
        placeholder={labels.year}
        value={filter.from && isYear ? dayjs(filter.from) : null}
        onChange={(d) =>
          onChange(d ? { ...daysOf(d.format('YYYY')), on: undefined } : { from: undefined, to: undefined })
        }
      />
      <DatePicker
        aria-label={documents.labels.on}
        placeholder={documents.labels.on}
        value={filter.on ? dayjs(filter.on) : null}
        format={(d) => formatDay(d.format('YYYY-MM-DD') as LocalDate)}
        onChange={(d) => onChange({ on: d ? (d.format('YYYY-MM-DD') as LocalDate) : undefined })}
      />
      <Select
        aria-label={incomingCheck.labels.relation}
        placeholder={labels.source}
        allowClear
        value={filter.relation ?? null}
        options={Relation.options.map((value) => ({ value, label: textOf('names', `relation.${value}`) }))}
        onChange={(relation: Relation | undefined) => onChange({ relation: relation ?? undefined })}
      />
      <Select
        aria-label={documents.labels.urgency}
        placeholder={documents.labels.urgency}
        allowClear
        value={filter.urgency ?? null}
        options={Urgency.options.map((value) => ({ value, label: textOf('names', `urgency.${value}`) }))}
        onChange={(urgency: Urgency | undefined) => onChange({ urgency: urgency ?? undefined })}
      />
      <Select
        aria-label={labels.pace}
        placeholder={labels.pace}
        allowClear
        value={filter.pace ?? null}
        options={PACES.map((value) => ({ value, label: textOf('names', `pace.${value}`) }))}
        onChange={(pace: (typeof PACES)[number] | undefined) => onChange({ pace: pace ?? undefined })}
      />
      <Input.Search
        aria-label={documents.labels.sender}
        placeholder={documents.labels.sender}
        searchIcon={<SearchOutlined aria-label={labels.findSender} />}
        allowClear
        defaultValue={filter.sender ?? ''}
        maxLength={60}
        onSearch={(sender) => onChange({ sender: sender.trim() || undefined })}
      />
      {filter.kind === undefined ? null : (
        <button type="button" className="hy-link" onClick={() => onChange({ kind: undefined })}>
          {`${documents.labels.kind}：${filter.kind || labels.noKind} ×`}
        </button>
      )}
    </div>
  );
}
