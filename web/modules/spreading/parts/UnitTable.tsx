/** The units of a message: who has passed it on, who has reported, who owes; chasing those who owe, with progress. */
import { useState } from 'react';
import { chase, type UnitRow, units } from '../../../../contracts/modules/spreading.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { spreading } from '../../../../contracts/texts/zh-CN/spreading.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Column, DataTable } from '../../../kit/DataTable.tsx';
import { Light } from '../../../kit/Light.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { useResult } from '../../../kit/Result.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { useAct } from '../../../platform/api/useAct.ts';
import { usePages } from '../../../platform/api/usePages.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatInstant, shortInstant } from '../../../platform/format.ts';
import { MatterLink, PLACES, useGo } from '../../../platform/navigation.tsx';
import { stepWords } from '../../matters/public.ts';

const { labels } = spreading;
const ONLY = ['all', 'not_passed', 'not_done', 'late', 'done'] as const;
type Only = (typeof ONLY)[number];

const COLUMNS: readonly Column<UnitRow>[] = [
  {
    key: 'unit',
    title: labels.colUnit,
    stacked: 'lead',
    cell: (row) => <MatterLink matterId={row.matterId}>{row.unitName}</MatterLink>,
  },
  {
    key: 'passed',
    title: labels.colPassed,
    width: 170,
    stacked: 'titled',
    cell: (row) =>
      row.passedAt && row.how ? (
        <span title={formatInstant(row.passedAt)}>
          {shortInstant(row.passedAt)}{' '}
          {said(labels.peopleOf, { how: textOf('names', `passed.${row.how}`), n: row.people })}
        </span>
      ) : (
        ''
      ),
  },
  {
    key: 'done',
    title: labels.colDone,
    width: 110,
    stacked: 'titled',
    cell: (row) => (row.doneAt ? shortInstant(row.doneAt) : stepWords('spreading.part', row.step)),
  },
  {
    key: 'light',
    title: labels.colLight,
    width: 70,
    stacked: 'bare',
    cell: (row) =>
      row.state === 'open' ? (
        <Light light={row.light} />
      ) : row.isLate ? (
        <span className="hy-tag hy-tag-warn">{labels.late}</span>
      ) : (
        ''
      ),
  },
  {
    key: 'with',
    title: labels.colWith,
    width: 150,
    wideOnly: true,
    stacked: 'bare',
    cell: (row) => row.holders.join('、'),
  },
  {
    key: 'chases',
    title: labels.colChases,
    width: 64,
    wideOnly: true,
    stacked: 'titled',
    cell: (row) => (row.chases > 0 ? said(labels.times, { n: row.chases }) : ''),
  },
];

/** The table. */
export function UnitTable(props: { readonly matterId: string; readonly mayChase: boolean }) {
  const go = useGo();
  const [only, setOnly] = useState<Only>('all');
  const pages = usePages(units, { params: { matterId: props.matterId }, query: { only, limit: 50 } });
  return (
    <Panel title={labels.colUnit} flush extra={props.mayChase ? <ChaseOwing rows={pages.items} /> : null}>
      <Tabs
        label={labels.colUnit}
        active={only}
        onChange={(key) => setOnly(key as Only)}
        tabs={ONLY.map((key) => ({ key, label: textOf('names', `only.${key}`) }))}
      />
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {pages.items.length > 0 ? (
        <DataTable
          caption={labels.colUnit}
          columns={COLUMNS}
          rows={pages.items}
          keyOf={(row) => row.matterId}
          onOpen={(row) => go(PLACES.matter(row.matterId))}
        />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}

/** Chases those in sight that owe, one after the other: each is an act of its own matter. */
function ChaseOwing({ rows }: { readonly rows: readonly UnitRow[] }) {
  const owing = rows.filter((row) => row.state === 'open');
  const act = useAct(chase);
  const tell = useResult();
  const [done, setDone] = useState<number | null>(null);
  if (owing.length === 0) return null;

  async function send(): Promise<void> {
    setDone(0);
    try {
      for (const [i, row] of owing.entries()) {
        await act.run({ params: { matterId: row.matterId }, body: {} });
        setDone(i + 1);
      }
      tell(said(labels.chased, { n: owing.length }));
    } catch {
      // `act.error` shows it; those before it are chased.
    } finally {
      setDone(null);
    }
  }

  return (
    <>
      <Button busy={done !== null} onClick={() => void send()}>
        {done === null ? labels.chaseAll : said(labels.chasing, { done, n: owing.length })}
      </Button>
      <ErrorNotice error={act.error} />
    </>
  );
}
