/** 办公时间: working hours, hours of telling, and what is told at any hour. */
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Urgency } from '../../../../contracts/base/acts.ts';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { officeTimes, setOfficeTimes } from '../../../../contracts/modules/limits.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { Stretches } from './Stretches.tsx';

const { labels } = limits;
type Times = ReplyOf<typeof officeTimes>;

/** Whoever may not change them reads them. */
export function OfficeTimes() {
  const { data, error, isPending, refetch } = useEndpoint(officeTimes, {});
  if (isPending) return <Waiting rows={4} />;
  if (error || !data) return <ErrorNotice error={error} onRetry={refetch} />;
  return <Form key={data.version} times={data} />;
}

function Form({ times }: { readonly times: Times }) {
  const mayChange = usePermission('limits.change_rules');
  const tell = useResult();
  const save = useAct(setOfficeTimes);
  const [to, setTo] = useState(times);
  async function send() {
    const { working, telling, atAnyHour } = to;
    await save.run({ body: { working, telling, atAnyHour, basedOn: times.version } });
    tell(labels.timesSaved);
  }
  return (
    <Panel title={labels.times}>
      <div className="limits-form">
        <Stretches
          title={labels.workingHours}
          how={labels.workingHoursHow}
          stretches={to.working}
          disabled={!mayChange}
          onChange={(working) => setTo({ ...to, working })}
        />
        <Stretches
          title={labels.tellingHours}
          how={labels.tellingHoursHow}
          stretches={to.telling}
          disabled={!mayChange}
          onChange={(telling) => setTo({ ...to, telling })}
        />
        <fieldset className="limits-steps">
          <legend>{labels.atAnyHour}</legend>
          <Checkbox.Group
            disabled={!mayChange}
            value={to.atAnyHour}
            options={Urgency.options.map((value) => ({ value, label: textOf('names', `urgency.${value}`) }))}
            onChange={(atAnyHour) => setTo({ ...to, atAnyHour: atAnyHour as Times['atAnyHour'] })}
          />
        </fieldset>
        <ErrorNotice error={save.error} />
        {mayChange ? (
          <Button kind="primary" busy={save.isRunning} onClick={() => void send().catch(() => {})}>
            {labels.saveTimes}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
