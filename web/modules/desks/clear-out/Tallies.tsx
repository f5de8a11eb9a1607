/** Figures of the clear-out: by what is left, by person, by section. Each narrows the list to what it counts. */
import type { LeftBucket, Tally } from '../../../../contracts/modules/clear-out.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { formatTime } from '../../../platform/format.ts';
import { LightChip } from '../parts/LightChip.tsx';
import type { ClearCounts, Narrowing } from './queries.ts';

const { labels } = desks;
const BUCKETS: readonly LeftBucket[] = ['late', 'hours', 'today', 'later', 'none'];

interface Props {
  readonly counts: ClearCounts;
  readonly narrowing: Narrowing;
}

/** Chips by what is left, and as of when. */
export function LeftChips({ counts, narrowing }: Props) {
  return (
    <div className="desk-chips" title={labels.clearLeftWhat}>
      <LightChip
        label={labels.inboxAll}
        n={counts.tally.open}
        on={narrowing.left === undefined}
        press={() => narrowing.setLeft(undefined)}
      />
      {BUCKETS.map((left) => (
        <LightChip
          key={left}
          label={textOf('names', `left.${left}`)}
          n={counts.tally[left]}
          tone={left}
          on={narrowing.left === left}
          press={() => narrowing.setLeft(narrowing.left === left ? undefined : left)}
        />
      ))}
      <span className="hy-muted desk-chips-end">
        {said(labels.clearDone, { n: counts.doneToday, at: formatTime(counts.asOf) })}
      </span>
    </div>
  );
}

/** Persons, the most laden first; who is swamped is said in words too. */
export function ByPerson({ counts, narrowing }: Props) {
  if (counts.persons.length === 0) return null;
  return (
    <DataTable
      caption={labels.clearByPerson}
      columns={columns<ClearCounts['persons'][number]>(labels.clearByPerson, counts, (p) => (
        <>
          {p.name}
          {p.isSwamped ? (
            <span className="hy-tag hy-tag-warn" title={labels.swampedWhat}>
              {labels.swamped}
            </span>
          ) : null}
        </>
      ))}
      rows={counts.persons.slice(0, 50)}
      keyOf={(p) => String(p.id)}
      onOpen={(p) => narrowing.setHolder(narrowing.holder === String(p.id) ? undefined : String(p.id))}
      selected={narrowing.holder}
    />
  );
}

/** Sections, where there is more than one. */
export function BySection({ counts, narrowing }: Props) {
  if (counts.units.length < 2) return null;
  return (
    <DataTable
      caption={labels.clearBySection}
      columns={columns<ClearCounts['units'][number]>(labels.clearBySection, counts, (u) => u.name)}
      rows={counts.units.slice(0, 50)}
      keyOf={(u) => String(u.id)}
      onOpen={(u) => narrowing.setUnit(narrowing.unit === String(u.id) ? undefined : String(u.id))}
      selected={narrowing.unit}
    />
  );
}

function columns<Row extends { readonly tally: Tally; readonly doneToday: number }>(
  title: string,
  counts: ClearCounts,
  name: (row: Row) => React.ReactNode,
): readonly Column<Row>[] {
  const most = Math.max(1, ...counts.persons.map((p) => p.tally.open));
  return [
    { key: 'name', title, cell: name, width: 150 },
    {
      key: 'open',
      title: labels.clearOpen,
      cell: ({ tally }) => (
        <span className="desk-bar">
          <span
            className="desk-bar-fill"
            aria-hidden="true"
            style={{ width: `${Math.min(100, (100 * tally.open) / most)}%` }}
          />
          <strong>{tally.open}</strong>
        </span>
      ),
    },
    {
      key: 'late',
      title: textOf('names', 'left.late'),
      align: 'right',
      width: 56,
      cell: ({ tally }) => (tally.late > 0 ? <strong className="desk-late">{tally.late}</strong> : ''),
    },
    {
      key: 'today',
      title: labels.clearToday,
      align: 'right',
      width: 64,
      cell: ({ tally }) => tally.hours + tally.today || '',
    },
    {
      key: 'done',
      title: labels.clearDoneCol,
      align: 'right',
      width: 72,
      wideOnly: true,
      cell: (row) => row.doneToday || '',
    },
  ];
}
