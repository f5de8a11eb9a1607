/** The division of work: a row a unit, the first leads. */
import { Input } from 'antd';
import { useRef } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { supervision } from '../../../../contracts/texts/zh-CN/supervision.ts';
import { Button } from '../../../kit/Button.tsx';
import { LimitInput } from '../../../kit/LimitInput.tsx';
import { UnitPicker } from '../../../kit/pickers/pickers.tsx';
import { Field, type Problem, wordsAt } from '../../matters/public.ts';
import { anotherDemand, type DemandDraft } from './demand-draft.ts';

const { labels } = supervision;
/** As many as the contract takes. */
const MOST = 40;

/** The rows and a button for one more. */
export function DemandsEditor(props: {
  readonly demands: readonly DemandDraft[];
  readonly problems: readonly Problem[];
  readonly onChange: (demands: readonly DemandDraft[]) => void;
}) {
  const { demands, onChange } = props;
  const count = useRef(0);
  return (
    <Field path="demands" label={labels.demands} problems={[]} extra={labels.firstLeads}>
      {demands.map((demand, index) => (
        <DemandRow
          key={demand.key}
          demand={demand}
          index={index}
          problems={props.problems}
          onChange={(change) =>
            onChange(demands.map((d) => (d.key === demand.key ? { ...d, ...change } : d)))
          }
          onRemove={
            demands.length > 1 ? () => onChange(demands.filter((d) => d.key !== demand.key)) : undefined
          }
        />
      ))}
      {demands.length < MOST ? (
        <Button
          onClick={() => {
            count.current += 1;
            onChange([...demands, anotherDemand(demands, `n${demands.length}-${count.current}`)]);
          }}
        >
          {labels.addUnit}
        </Button>
      ) : null}
    </Field>
  );
}

function DemandRow(props: {
  readonly demand: DemandDraft;
  readonly index: number;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<DemandDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { demand, index, problems, onChange, onRemove } = props;
  const at = (part: string) => `demands.${index}.${part}`;
  const role = index === 0 ? labels.lead : labels.assist;
  const name = demand.unit?.name ?? said(labels.rowNo, { no: index + 1 });
  return (
    <section className="sv-demand" aria-label={name}>
      <header>
        <span className={index === 0 ? 'hy-tag sv-lead' : 'hy-tag'}>{role}</span>
        {onRemove ? (
          <Button kind="quiet" label={`${labels.removeUnit}：${name}`} onClick={onRemove}>
            ✕
          </Button>
        ) : null}
      </header>
      <Field path={at('unitId')} label={labels.unit} problems={problems}>
        <UnitPicker
          label={`${role}${labels.unit}`}
          value={demand.unit?.id ?? null}
          known={demand.unit ? [demand.unit] : []}
          status={wordsAt(problems, at('unitId')) ? 'error' : undefined}
          onChange={(_, unit) => onChange({ unit })}
        />
      </Field>
      <Field path={at('demand')} label={labels.demand} problems={problems}>
        <Input.TextArea
          aria-label={`${name}：${labels.demand}`}
          placeholder={labels.demandHint}
          value={demand.demand}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => onChange({ demand: e.target.value })}
        />
      </Field>
      <Field path={at('limit')} label={labels.due} problems={problems}>
        <LimitInput
          label={`${name}：${labels.due}`}
          value={demand.limit}
          onChange={(limit) => onChange({ limit })}
        />
      </Field>
    </section>
  );
}
