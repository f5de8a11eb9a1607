/** 联络员: whom a person records for, who records for him. */
import { useState } from 'react';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { setDuty } from '../../../../contracts/modules/holdings.ts';
import type { person } from '../../../../contracts/modules/organisation.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { today } from '../../../platform/clock.ts';
import { DutyList } from './DutyList.tsx';
import { Saving } from './Saving.tsx';

const { labels } = directory;

/** The panel. */
export function Liaisons({ person: p }: { readonly person: ReplyOf<typeof person> }) {
  const [isAdding, setAdding] = useState(false);
  const [leaderId, setLeader] = useState<number | null>(null);
  const add = useAct(setDuty);
  return (
    <Panel
      title={labels.liaisons}
      extra={
        <Button pressed={isAdding} onClick={() => setAdding(!isAdding)}>
          {labels.makeLiaison}
        </Button>
      }
    >
      {isAdding ? (
        <div className="directory-form">
          <PersonPicker
            among="all"
            label={labels.leader}
            placeholder={labels.leader}
            value={leaderId}
            onChange={setLeader}
          />
          <Saving
            act={add}
            disabled={leaderId === null}
            onSave={() =>
              add.run({ body: { kind: 'liaison', leaderId: leaderId ?? 0, otherId: p.id, from: today() } })
            }
            onDone={() => setAdding(false)}
          />
        </div>
      ) : null}
      <DutyList
        kind="liaison"
        duties={p.liaisons}
        name={(d) => said(labels.liaisonLine, { liaison: d.other, leader: d.leader })}
      />
    </Panel>
  );
}
