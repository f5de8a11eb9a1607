/** Narrowing down: kind and state at hand, the rest folded; on a phone all of it is folded. */
import { Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { MatterState, Urgency } from '../../../contracts/base/acts.ts';
import { said, textOf } from '../../../contracts/texts/texts.ts';
import { matters } from '../../../contracts/texts/zh-CN/matters.ts';
import { Button } from '../../kit/Button.tsx';
import { UnitPicker } from '../../kit/pickers/pickers.tsx';
import { useIsPhone } from '../../platform/useIsPhone.ts';
import { KINDS, type SearchFilters } from './search-filters.ts';

const { labels } = matters;

/** The row of filters. */
export function Filters({ filters }: { readonly filters: SearchFilters }) {
  const isPhone = useIsPhone();
  const { asked, count } = filters;
  const folded = count - (isPhone ? 0 : Number(Boolean(asked.kind)) + Number(Boolean(asked.state)));
  const [isOpen, setOpen] = useState(folded > 0);
  return (
    <>
      {isPhone ? null : <Common filters={filters} />}
      <Button onClick={() => setOpen(!isOpen)} pressed={isOpen}>
        {isOpen
          ? labels.fewerFilters
          : folded > 0
            ? said(labels.filtersOn, { n: folded })
            : labels.moreFilters}
      </Button>
      {count > 0 ? <Button onClick={filters.clear}>{labels.clearFilters}</Button> : null}
      {isOpen ? (
        <div className="sr-more">
          {isPhone ? <Common filters={filters} /> : null}
          <Folded filters={filters} />
        </div>
      ) : null}
    </>
  );
}

function Common({ filters }: { readonly filters: SearchFilters }) {
  return (
    <>
      <Select
        aria-label={labels.anyKind}
        value={filters.asked.kind ?? ''}
        options={[
          { value: '', label: labels.anyKind },
          ...KINDS.map((k) => ({ value: k, label: textOf('names', `kind.${k}`) })),
        ]}
        onChange={(value: string) => filters.set({ kind: value || undefined })}
      />
      <Select
        aria-label={labels.anyState}
        value={filters.asked.state ?? ''}
        options={[
          { value: '', label: labels.anyState },
          ...MatterState.options.map((s) => ({ value: s, label: textOf('names', `state.${s}`) })),
        ]}
        onChange={(value: string) => filters.set({ state: value || undefined })}
      />
    </>
  );
}

function Folded({ filters }: { readonly filters: SearchFilters }) {
  const { asked, set } = filters;
  const [source, setSource] = useState(asked.source ?? '');
  return (
    <>
      <Day label={labels.searchFrom} value={asked.from} onChange={(from) => set({ from })} />
      <Day label={labels.searchTo} value={asked.to} onChange={(to) => set({ to })} />
      <span className="sr-unit">
        <UnitPicker
          among="all_units"
          label={labels.searchUnit}
          placeholder={labels.searchUnit}
          value={asked.unitId ?? null}
          known={
            asked.unitId !== undefined && filters.unitName !== undefined
              ? [{ id: asked.unitId, name: filters.unitName }]
              : undefined
          }
          onChange={(id, chosen) =>
            set({ unitId: id === null ? undefined : String(id), unitName: chosen?.name })
          }
        />
      </span>
      <Input
        className="sr-source"
        aria-label={labels.searchSource}
        placeholder={labels.searchSource}
        allowClear
        maxLength={60}
        value={source}
        onChange={(e) => {
          setSource(e.target.value);
          if (e.target.value === '') set({ source: undefined });
        }}
        onBlur={() => set({ source: source.trim() || undefined })}
        onPressEnter={() => set({ source: source.trim() || undefined })}
      />
      <Select
        aria-label={labels.anyUrgency}
        value={asked.urgency ?? ''}
        options={[
          { value: '', label: labels.anyUrgency },
          ...Urgency.options.map((u) => ({ value: u, label: textOf('names', `urgency.${u}`) })),
        ]}
        onChange={(value: string) => set({ urgency: value || undefined })}
      />
      <Checkbox
        checked={asked.mine === 'yes'}
        onChange={(e) => set({ mine: e.target.checked ? 'yes' : undefined })}
      >
        {labels.searchMine}
      </Checkbox>
    </>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  return (
    <DatePicker
      aria-label={props.label}
      prefix={props.label}
      value={props.value ? dayjs(props.value) : null}
      onChange={(d) => props.onChange(d ? d.format('YYYY-MM-DD') : undefined)}
    />
  );
}
