/** 联络员: whom a person records for, who records for him. */
import { useState } from 'react';
import type { ReplyOf } from '../../../../contracts/base/endpoint.ts';
import { endDuty, setDuty } from '../../../../contracts/modules/holdings.ts';
import type { person } from '../../../../contracts/modules/organisation.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { PersonPicker } from '../../../kit/pickers/pickers.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { today } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { Saving } from './Saving.tsx';

const { labels } = directory;

/** The panel. */
export function Liaisons({ person: p }: { readonly person: ReplyOf<typeof person> }) {
  const [isAdding, setAdding] = useState(false);
  const [leaderId, setLeader] = useState<number | null>(null);
  const [add, end] = [useAct(setDuty), useAct(endDuty)];
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
      <ErrorNotice error={end.error} />
      <ul className="directory-posts">
        {p.liaisons.map((d) => (
          <li key={`${d.leaderId}${d.otherId}${d.from}`} className="directory-post">
            <span>
              {said(labels.liaisonLine, { liaison: d.other, leader: d.leader })}{' '}
              <span className="hy-muted">
                {d.to === null
                  ? said(labels.since, { from: d.from })
                  : said(labels.fromTo, { from: d.from, to: d.to })}
              </span>
            </span>
            {d.to === null ? (
              <Button
                kind="quiet"
                busy={end.isRunning}
                onClick={() =>
                  void end
                    .run({
                      body: {
                        kind: 'liaison',
                        leaderId: d.leaderId,
                        otherId: d.otherId,
                        from: d.from,
                        lastDay: today(),
                      },
                    })
                    .catch(() => {})
                }
              >
                {labels.endDuty}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
