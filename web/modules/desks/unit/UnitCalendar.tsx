/** 本单位要报的, as a calendar: what the county wants from us and on which day; three buttons a part. */
import { useState } from 'react';
import { addDays, type LocalDate, localDateOf } from '../../../../contracts/base/dates.ts';
import { type UnitDue, unitDue } from '../../../../contracts/modules/desk-views.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { LoadMore } from '../../../kit/LoadMore.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { usePages } from '../../../platform/api/usePages.ts';
import { useNow } from '../../../platform/clock.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { formatDay } from '../../../platform/format.ts';
import { useUrlWord } from '../../../platform/navigation.tsx';
import type { DeskState } from '../parts/useDesk.ts';
import { DueRow } from './DueRow.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { dayOfDue, firstOf, monthAfter } from './month.ts';

const { labels } = desks;

/** The calendar; what is late stands above it whatever month is shown. */
export function UnitCalendar({ desk }: { readonly desk: DeskState }) {
  const today = localDateOf(useNow());
  const [word, setWord] = useUrlWord('month');
  const [picked, setPicked] = useState<LocalDate | null>(null);
  const first = /^\d{4}-\d{2}$/.test(word ?? '') ? (`${word}-01` as LocalDate) : firstOf(today);
  // Without a first day: what was due before this month and is still owed comes along.
  const pages = usePages(unitDue, { query: { limit: 50, until: addDays(monthAfter(first, 1), -1) } });
  const late = pages.items.filter((due) => due.light === 'red');
  const byDay = dueByDay(pages.items);
  const shown = picked
    ? (byDay.get(picked) ?? [])
    : pages.items.filter((due) => due.light !== 'red' && due.dueAt !== null && dayOfDue(due.dueAt) >= first);
  const turn = (n: number) => {
    setPicked(null);
    setWord(monthAfter(first, n).slice(0, 7));
  };
  return (
    <Panel
      title={labels.unitOwes}
      extra={
        <>
          <Button kind="quiet" label={labels.monthBefore} onClick={() => turn(-1)}>
            ‹
          </Button>
          <strong>{said(labels.month, { y: first.slice(0, 4), m: Number(first.slice(5, 7)) })}</strong>
          <Button kind="quiet" label={labels.monthAfter} onClick={() => turn(1)}>
            ›
          </Button>
        </>
      }
      flush
    >
      {pages.isPending ? <Waiting rows={5} /> : null}
      <ErrorNotice error={pages.error} onRetry={pages.refetch} />
      {late.length > 0 ? (
        <DueList desk={desk} title={said(labels.owesLate, { n: late.length })} rows={late} />
      ) : null}
      <MonthGrid first={first} today={today} byDay={byDay} picked={picked} onPick={setPicked} />
      {shown.length > 0 ? (
        <DueList
          desk={desk}
          title={
            picked
              ? said(labels.owesOn, { day: formatDay(picked), n: shown.length })
              : said(labels.owesMonth, { n: shown.length })
          }
          rows={shown}
        />
      ) : null}
      {!pages.isPending && !pages.error && pages.items.length === 0 ? (
        <Empty title={labels.owesNothing} how={labels.owesNothingHow} />
      ) : null}
      <LoadMore pages={pages} />
    </Panel>
  );
}

function dueByDay(rows: readonly UnitDue[]): ReadonlyMap<LocalDate, readonly UnitDue[]> {
  const days = new Map<LocalDate, UnitDue[]>();
  for (const due of rows) {
    if (due.dueAt === null) continue;
    const day = dayOfDue(due.dueAt);
    days.set(day, [...(days.get(day) ?? []), due]);
  }
  return days;
}

function DueList(props: {
  readonly desk: DeskState;
  readonly title: string;
  readonly rows: readonly UnitDue[];
}) {
  return (
    <section aria-label={props.title}>
      <h3 className="desk-queue-head">{props.title}</h3>
      <ul className="desk-due-list">
        {props.rows.map((due) => (
          <DueRow key={due.matterId} due={due} desk={props.desk} />
        ))}
      </ul>
    </section>
  );
}
