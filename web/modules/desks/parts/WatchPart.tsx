/** 盯办: which matter goes wrong next. Numbers by leader and by source open their items. */
import { watch, watchCounts } from '../../../../contracts/modules/desk-views.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { DeskList, type DeskRow } from '../../../kit/DeskList.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { type RowOf, usePages } from '../../../platform/api/usePages.ts';
import { formatTime } from '../../../platform/format.ts';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { LightChip } from './LightChip.tsx';
import { stepName } from './step-name.ts';
import type { DeskState } from './useDesk.ts';

const { labels } = desks;

/** Late first, then what is about to be. */
export function WatchPart({ desk }: { readonly desk: DeskState }) {
  const [light, setLight] = useUrlWord('watch');
  const [leader, setLeader] = useUrlWord('leader');
  const [source, setSource] = useUrlWord('source');
  const counts = useEndpoint(watchCounts, {}, { everyMs: 120_000 }).data;
  const pages = usePages(watch, {
    query: {
      // The sign-off queue stands below: ten at a time.
      limit: 10,
      ...(light === 'red' || light === 'yellow' ? { light } : {}),
      ...(leader ? { leader } : {}),
      ...(source ? { source } : {}),
    },
  });
  const narrowed = light !== undefined || leader !== undefined || source !== undefined;
  const clear = () => {
    setLight(undefined);
    setLeader(undefined);
    setSource(undefined);
  };
  return (
    <Panel
      title={labels.watch}
      extra={
        counts ? <span className="hy-muted">{said(labels.asOf, { at: formatTime(counts.asOf) })}</span> : null
      }
      flush
    >
      {counts ? (
        <>
          <div className="desk-chips" title={labels.watchWhat}>
            <LightChip
              label={labels.inboxAll}
              n={counts.all.red + counts.all.yellow}
              on={!narrowed}
              press={clear}
            />
            <LightChip
              label={labels.late}
              n={counts.all.red}
              tone="late"
              on={light === 'red'}
              press={() => setLight(light === 'red' ? undefined : 'red')}
            />
            <LightChip
              label={labels.soon}
              n={counts.all.yellow}
              tone="hours"
              on={light === 'yellow'}
              press={() => setLight(light === 'yellow' ? undefined : 'yellow')}
            />
          </div>
          <div className="desk-tallies">
            <By
              title={labels.byLeader}
              rows={counts.leaders.map((l) => ({ key: String(l.id), ...l }))}
              at={leader}
              onAt={setLeader}
            />
            <By
              title={labels.bySource}
              rows={counts.sources.map((s) => ({ key: s.name, ...s }))}
              at={source}
              onAt={setSource}
            />
          </div>
        </>
      ) : null}
      <DeskList
        label={labels.watch}
        rows={pages.items.map(rowOf)}
        source={pages}
        selected={desk.at}
        onSelect={desk.open}
        roomy={desk.isPhone || desk.at !== undefined}
        empty={
          narrowed ? (
            <Empty title={labels.inboxFilteredEmpty} how={labels.inboxFilteredEmptyHow}>
              <Button onClick={clear}>{labels.inboxAll}</Button>
            </Empty>
          ) : (
            <Empty title={labels.watchEmpty} how={labels.watchEmptyHow} />
          )
        }
      />
    </Panel>
  );
}

function rowOf(item: RowOf<typeof watch>): DeskRow {
  return {
    key: item.matterId,
    title: item.title,
    number: item.number,
    step: stepName(item.kind, item.step),
    from: [item.leader ? said(labels.leaderAsked, { name: item.leader }) : '', item.holders.join('、')]
      .filter(Boolean)
      .join(' · '),
    urgency: item.urgency,
    round: item.round,
    light: item.light,
    dueAt: item.dueAt,
    workingDaysLeft: item.workingDaysLeft,
  };
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly red: number;
  readonly yellow: number;
}

function By(props: {
  readonly title: string;
  readonly rows: readonly Line[];
  readonly at: string | undefined;
  readonly onAt: (key: string | undefined) => void;
}) {
  if (props.rows.length === 0) return null;
  const columns: readonly Column<Line>[] = [
    { key: 'name', title: props.title, cell: (l) => l.name },
    {
      key: 'red',
      title: labels.late,
      width: 56,
      align: 'right',
      cell: (l) => (l.red > 0 ? <strong className="desk-late">{l.red}</strong> : ''),
    },
    { key: 'yellow', title: labels.soon, width: 56, align: 'right', cell: (l) => l.yellow || '' },
  ];
  return (
    <DataTable
      caption={props.title}
      columns={columns}
      rows={props.rows}
      keyOf={(l) => l.key}
      onOpen={(l) => props.onAt(props.at === l.key ? undefined : l.key)}
      selected={props.at}
    />
  );
}
