/** The steps of a rule: who is told what, how long before or after the limit. */
import { InputNumber, Select } from 'antd';
import { TimeUnit } from '../../../../contracts/modules/calendar.ts';
import { RuleStep, StepTarget } from '../../../../contracts/modules/limit-rules.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';

const { labels } = limits;
const { kind: Kind, does: Does } = RuleStep.shape;
const MOST = 12;
const named = (group: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: textOf('names', `${group}.${value}`) }));
const TARGETS = named('to', StepTarget.options) as { value: RuleStep['to']; label: string }[];
const KINDS = Kind.options.map((value) => ({ value, label: textOf('names', `step.${value}`) }));
const DOES = named('does', Does.unwrap().options) as { value: RuleStep['does']; label: string }[];
const UNITS = named('unit', TimeUnit.options) as { value: RuleStep['unit']; label: string }[];

/** A line for each step. What comes before the limit warns; what comes after tells or escalates. */
export function StepEditor(props: {
  readonly steps: readonly RuleStep[];
  readonly onChange: (steps: readonly RuleStep[]) => void;
}) {
  const set = (at: number, change: Partial<RuleStep>) =>
    props.onChange(props.steps.map((step, i) => (i === at ? { ...step, ...change } : step)));
  return (
    <fieldset className="limits-steps">
      <legend>{labels.steps}</legend>
      {props.steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <div key={i} className="limits-step">
          <Select
            aria-label={said(labels.stepWhat, { n: i + 1 })}
            value={step.kind}
            options={KINDS}
            onChange={(kind) => set(i, { kind, when: kind === 'warn' ? 'before' : 'after' })}
          />
          <InputNumber
            aria-label={said(labels.stepAmount, { n: i + 1 })}
            min={0}
            max={400}
            precision={0}
            value={step.amount}
            onChange={(n) => set(i, { amount: n ?? 0 })}
          />
          <Select
            aria-label={said(labels.stepUnit, { n: i + 1 })}
            value={step.unit}
            options={UNITS}
            onChange={(unit) => set(i, { unit })}
          />
          <Select
            aria-label={said(labels.stepDoes, { n: i + 1 })}
            value={step.does}
            options={DOES}
            onChange={(does) => set(i, { does })}
          />
          <Select
            aria-label={said(labels.stepTo, { n: i + 1 })}
            value={step.to}
            options={TARGETS}
            onChange={(to) => set(i, { to })}
          />
          <Select
            aria-label={said(labels.stepCopy, { n: i + 1 })}
            mode="multiple"
            placeholder={labels.copyTo}
            value={step.copy}
            options={TARGETS}
            onChange={(copy) => set(i, { copy: copy.slice(0, 4) })}
          />
          <Button
            kind="quiet"
            label={said(labels.dropStep, { n: i + 1 })}
            onClick={() => props.onChange(props.steps.filter((_, at) => at !== i))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        disabled={props.steps.length >= MOST}
        onClick={() =>
          props.onChange([
            ...props.steps,
            {
              kind: 'warn',
              when: 'before',
              amount: 1,
              unit: 'working-days',
              to: 'holder',
              copy: [],
              does: 'tell',
            },
          ])
        }
      >
        {labels.addStep}
      </Button>
    </fieldset>
  );
}
