/** A new version of a rule: what is known is filled in, the day and the reason are asked. */
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { LocalDate, localDateOf } from '../../../../contracts/base/dates.ts';
import { RollRule, TimeUnit } from '../../../../contracts/modules/calendar.ts';
import { changeRule, type RuleStep, type RuleVersion } from '../../../../contracts/modules/limit-rules.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { DayInput } from '../../../kit/MomentInput.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { StepEditor } from './StepEditor.tsx';

const { labels } = limits;

/** The form. */
export function RuleForm(props: {
  readonly rule: string;
  readonly newest: RuleVersion;
  readonly onDone: () => void;
}) {
  const { newest } = props;
  const today = localDateOf(useNow());
  const tell = useResult();
  const change = useAct(changeRule);
  const [to, setTo] = useState({ ...newest, fromOn: today, reason: '' });
  const [steps, setSteps] = useState<readonly RuleStep[]>(newest.steps);
  const day = LocalDate.safeParse(to.fromOn);
  async function save() {
    if (!day.success) return;
    const { budget, unit, roll, maxExtensions, reportsOverDays, source, reason } = to;
    const body = { budget, unit, roll, maxExtensions, reportsOverDays, source, reason };
    const done = await change.run({
      params: { rule: props.rule },
      body: { ...body, steps: [...steps], basedOn: newest.version, fromOn: day.data },
    });
    tell(said(labels.ruleSaved, { n: done.version, day: to.fromOn }));
    props.onDone();
  }
  const id = (name: string) => `limits-${props.rule}-${name}`;
  return (
    <div className="limits-form limits-change">
      <p className="hy-muted limits-line">{labels.keepsItsOwn}</p>
      <div className="limits-row">
        <label className="limits-field" htmlFor={id('budget')}>
          <span>{labels.amount}</span>
          <InputNumber
            id={id('budget')}
            min={0}
            max={3650}
            precision={0}
            value={to.budget}
            onChange={(n) => setTo({ ...to, budget: n ?? 0 })}
          />
        </label>
        <div className="limits-field">
          <span>{labels.unit}</span>
          <Select
            aria-label={labels.unit}
            value={to.unit}
            options={TimeUnit.options.map((value) => ({ value, label: textOf('names', `unit.${value}`) }))}
            onChange={(unit) => setTo({ ...to, unit })}
          />
        </div>
        <div className="limits-field">
          <span>{labels.roll}</span>
          <Select
            aria-label={labels.roll}
            value={to.roll}
            options={RollRule.options.map((value) => ({ value, label: textOf('names', `roll.${value}`) }))}
            onChange={(roll) => setTo({ ...to, roll })}
          />
        </div>
        <label className="limits-field" htmlFor={id('extensions')}>
          <span>{labels.maxExtensions}</span>
          <InputNumber
            id={id('extensions')}
            min={0}
            max={9}
            precision={0}
            value={to.maxExtensions}
            onChange={(n) => setTo({ ...to, maxExtensions: n ?? 0 })}
          />
        </label>
        <label className="limits-field" htmlFor={id('reports')}>
          <span>{labels.reportsOver}</span>
          <InputNumber
            id={id('reports')}
            min={7}
            max={400}
            precision={0}
            value={to.reportsOverDays}
            onChange={(n) => setTo({ ...to, reportsOverDays: n })}
          />
        </label>
      </div>
      <StepEditor steps={steps} onChange={setSteps} />
      <label className="limits-field" htmlFor={id('source')}>
        <span>{labels.ruleSource}</span>
        <Input
          id={id('source')}
          value={to.source}
          maxLength={200}
          onChange={(e) => setTo({ ...to, source: e.target.value })}
        />
      </label>
      <label className="limits-field" htmlFor={id('from')}>
        <span>{labels.effective}</span>
        <DayInput
          id={id('from')}
          from={today}
          value={to.fromOn}
          onChange={(fromOn) => setTo({ ...to, fromOn })}
        />
      </label>
      <label className="limits-field" htmlFor={id('why')}>
        <span>{labels.whyChanged}</span>
        <Input
          id={id('why')}
          value={to.reason}
          maxLength={300}
          onChange={(e) => setTo({ ...to, reason: e.target.value })}
        />
      </label>
      <ErrorNotice error={change.error} />
      <span className="limits-turn">
        <Button
          kind="primary"
          busy={change.isRunning}
          disabled={!day.success || to.reason.trim().length < 2 || to.source.trim().length < 2}
          onClick={() => void save().catch(() => {})}
        >
          {labels.saveRule}
        </Button>
        <Button onClick={props.onDone}>{labels.cancel}</Button>
      </span>
    </div>
  );
}
