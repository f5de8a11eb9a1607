/** 待办: the list every desk has. */
import { useEffect } from 'react';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DeskList } from '../../../kit/DeskList.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { usePicks } from '../bulk/usePicks.ts';
import { useCounts, useInbox } from '../queries.ts';
import { inDeskOrder, withinPages } from './reading-order.ts';
import { deskRows, pickedRows } from './rows.ts';
import { StepChips } from './StepChips.tsx';
import type { DeskState } from './useDesk.ts';

/** Props of InboxPart. */
export interface InboxPartProps {
  readonly desk: DeskState;
  readonly title?: string;
  /** Tasks of the leaders one records for. */
  readonly whose?: 'mine' | 'liaison';
  /** What would appear here and how. */
  readonly empty?: { readonly title: string; readonly how: string };
}

/** Open tasks, nearest limit first, narrowed by light and step as the address says. */
export function InboxPart(props: InboxPartProps) {
  const { desk, whose = 'mine' } = props;
  const [light, setLight] = useUrlWord('light');
  const [step, setStep] = useUrlWord('step');
  const narrowed = whose === 'mine' && (light !== undefined || step !== undefined);
  const pages = useInbox({
    whose,
    ...(whose === 'mine' && (light === 'red' || light === 'yellow') ? { light } : {}),
    ...(whose === 'mine' && step ? { step } : {}),
  });
  const items = withinPages(pages.byPage, inDeskOrder);
  const rows = deskRows(items);
  const picks = usePicks(pickedRows(items));
  const keys = rows.map((r) => r.key).join(' ');
  const { tellRows } = desk;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the rows change, not at every drawing
  useEffect(() => tellRows(keys === '' ? [] : keys.split(' ')), [keys, desk.at]);
  const empty = props.empty ?? { title: desks.labels.inboxEmpty, how: desks.labels.inboxEmptyHow };
  return (
    <Panel title={props.title ?? desks.labels.inbox} extra={whose === 'mine' ? <Count /> : null} flush>
      {whose === 'mine' ? <StepChips step={step} onStep={setStep} /> : null}
      {whose === 'mine' ? <BulkBar picks={picks} /> : null}
      <DeskList
        label={props.title ?? desks.labels.inbox}
        rows={rows}
        source={pages}
        selected={desk.at}
        onSelect={desk.open}
        {...(whose === 'mine' ? { picks } : {})}
        roomy={desk.isPhone || desk.at !== undefined}
        empty={
          narrowed ? (
            <Empty title={desks.labels.inboxFilteredEmpty} how={desks.labels.inboxFilteredEmptyHow}>
              <Button
                onClick={() => {
                  setLight(undefined);
                  setStep(undefined);
                }}
              >
                {desks.labels.inboxAll}
              </Button>
            </Empty>
          ) : (
            <Empty title={empty.title} how={empty.how} />
          )
        }
      />
    </Panel>
  );
}

function Count() {
  const { data } = useCounts();
  if (!data) return null;
  return <span className="hy-muted">{said(desks.labels.count, { n: data.total })}</span>;
}
