/** 日清日结: can today be cleared, and who has too much? Figures that narrow the list, and the list. */
import { clearOut } from '../../../../contracts/modules/clear-out.ts';
import { textOf } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DeskList } from '../../../kit/DeskList.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { usePermission } from '../../../platform/session.tsx';
import { ExportButton } from '../../exports/public.ts';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { usePicks } from '../bulk/usePicks.ts';
import type { DeskState } from '../parts/useDesk.ts';
import { useClearOut, useClearOutCounts, useNarrowing } from './queries.ts';
import { clearRows, pickedOf } from './rows.ts';
import { ByPerson, BySection, LeftChips } from './Tallies.tsx';

const { labels } = desks;

/** As a part of a desk: the units one answers for. */
export function ClearOutPart({ desk }: { readonly desk: DeskState }) {
  return <ClearOut desk={desk} whose="unit" title={labels.clearUnit} />;
}

/** As a page: mine, or my units'. */
export function ClearOutTabs({ desk }: { readonly desk: DeskState }) {
  const mayUnit = usePermission('desks.clear_out');
  const [whose, setWhose] = useUrlWord('whose');
  const shown = mayUnit && whose !== 'mine' ? 'unit' : 'mine';
  return (
    <>
      <header className="desk-head">
        <h1>{labels.clearOut}</h1>
        <span className="hy-muted">{labels.clearOutWhat}</span>
      </header>
      {mayUnit ? (
        <Tabs
          label={labels.clearOut}
          active={shown}
          onChange={(key) => setWhose(key === 'mine' ? 'mine' : undefined)}
          tabs={[
            { key: 'unit', label: labels.clearUnit },
            { key: 'mine', label: labels.clearMine },
          ]}
        />
      ) : null}
      <ClearOut key={shown} desk={desk} whose={shown} title={textOf('names', `clear.${shown}`)} />
    </>
  );
}

function ClearOut(props: {
  readonly desk: DeskState;
  readonly whose: 'mine' | 'unit';
  readonly title: string;
}) {
  const { desk, whose, title } = props;
  const narrowing = useNarrowing();
  const counts = useClearOutCounts(whose).data;
  const pages = useClearOut(whose, narrowing);
  const picks = usePicks(pickedOf(pages.items, whose === 'unit'));
  const rows = clearRows(pages.items, whose);
  const matterOf = new Map(pages.items.map((item) => [item.taskId, item.matterId]));
  const selected = pages.items.find((item) => item.matterId === desk.at)?.taskId;
  const open = (key: string) => desk.open(matterOf.get(key) ?? key);
  return (
    <Panel
      title={title}
      extra={
        <>
          <ExportButton
            list={clearOut}
            query={{
              whose,
              ...(narrowing.left ? { left: narrowing.left } : {}),
              ...(narrowing.holder ? { holder: narrowing.holder } : {}),
              ...(narrowing.unit ? { unit: narrowing.unit } : {}),
            }}
          />
          <Button onClick={() => window.print()}>{labels.print}</Button>
        </>
      }
      flush
    >
      {counts ? (
        <>
          <LeftChips counts={counts} narrowing={narrowing} />
          {whose === 'unit' ? (
            <div className="desk-tallies">
              <ByPerson counts={counts} narrowing={narrowing} />
              <BySection counts={counts} narrowing={narrowing} />
            </div>
          ) : null}
        </>
      ) : null}
      <BulkBar picks={picks} />
      <DeskList
        label={title}
        rows={rows}
        source={pages}
        selected={selected}
        onSelect={open}
        picks={picks}
        roomy={desk.isPhone || desk.at !== undefined}
        empty={
          narrowing.isNarrowed ? (
            <Empty title={labels.inboxFilteredEmpty} how={labels.inboxFilteredEmptyHow}>
              <Button onClick={narrowing.clear}>{labels.inboxAll}</Button>
            </Empty>
          ) : (
            <Empty title={labels.sectionClear} how={labels.clearHow} />
          )
        }
      />
    </Panel>
  );
}
