/** 分管: which leaders answer for a unit. */
import { useState } from 'react';
import { setDuty } from '../../../../contracts/modules/holdings.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { today } from '../../../platform/clock.ts';
import type { UnitView } from '../queries.ts';
import { Day } from './Day.tsx';
import { DutyList } from './DutyList.tsx';
import { Saving } from './Saving.tsx';

const { labels } = directory;

/** The panel. */
export function Duties({ unit }: { readonly unit: UnitView }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={labels.leadersOf}
      extra={
        <Button pressed={isAdding} onClick={() => setAdding(!isAdding)}>
          {labels.addDuty}
        </Button>
      }
    >
      {isAdding ? <Adding unitId={unit.id} onDone={() => setAdding(false)} /> : null}
      {unit.leaders.length === 0 ? <p className="directory-line hy-muted">{labels.noLeaders}</p> : null}
      <DutyList kind="portfolio" duties={unit.leaders} name={(duty) => <strong>{duty.leader}</strong>} />
    </Panel>
  );
}

function Adding(props: { readonly unitId: number; readonly onDone: () => void }) {
  const [leaderId, setLeader] = useState<number | null>(null);
  const [from, setFrom] = useState(today());
  const act = useAct(setDuty);
  return (
    <div className="directory-form">
      <PersonPicker
        among="all"
        label={labels.leader}
        placeholder={labels.leader}
        value={leaderId}
        onChange={setLeader}
      />
      <Day label={labels.from} value={from} onChange={(day) => day && setFrom(day)} />
      <Saving
        act={act}
        disabled={leaderId === null}
        onSave={() =>
          act.run({ body: { kind: 'portfolio', leaderId: leaderId ?? 0, otherId: props.unitId, from } })
        }
        onDone={props.onDone}
      />
    </div>
  );
}
