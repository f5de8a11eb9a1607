/** A year of the calendar, twelve months at once, in the version chosen. */
import { useState } from 'react';
import { calendarYear } from '../../../../contracts/modules/limits.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { Versions } from './Versions.tsx';

const { labels } = limits;

/** The year stands in the address. */
export function YearView() {
  const [word, setWord] = useUrlWord('year');
  const [notice, setNotice] = useState<number | null>(null);
  const year = /^\d{4}$/.test(word ?? '') ? Number(word) : undefined;
  const { data, error, isPending, refetch } = useEndpoint(calendarYear, {
    query: { ...(year ? { year } : {}), ...(notice === null ? {} : { notice }) },
  });
  if (isPending) return <Waiting rows={8} />;
  if (error || !data) return <ErrorNotice error={error} onRetry={refetch} />;
  const turn = (by: number) => {
    setNotice(null);
    setWord(String(data.year + by));
  };
  const total = data.workingDays.reduce((sum, n) => sum + n, 0);
  const from = data.published[0];
  const to = data.published.at(-1);
  return (
    <>
      <Panel
        title={
          <>
            {labels.calendar} {said(labels.year, { year: data.year })}
          </>
        }
        extra={
          <span className="limits-turn">
            <Button onClick={() => turn(-1)}>{labels.previousYear}</Button>
            <Button onClick={() => turn(1)}>{labels.nextYear}</Button>
          </span>
        }
      >
        <p className="hy-muted limits-line">
          {from && to ? said(labels.published, { from, to }) : ''}
          {total > 0 ? `；${said(labels.workingDaysOf, { n: total })}` : ''}
          {data.waiting > 0 ? `；${said(labels.waiting, { n: data.waiting })}` : ''}
        </p>
        {notice === null ? null : <p className="limits-old">{labels.oldVersion}</p>}
        {data.isPublished ? (
          <div className="limits-year">
            {data.workingDays.map((n, month) => (
              <MonthGrid
                // biome-ignore lint/suspicious/noArrayIndexKey: a month is its number
                key={month}
                year={data.year}
                month={month + 1}
                workingDays={n}
                off={data.off}
                makeUp={data.makeUp}
              />
            ))}
          </div>
        ) : (
          <Empty title={said(labels.notPublished, { year: data.year })} how={labels.notPublishedHow} />
        )}
      </Panel>
      <Versions versions={data.versions} shown={notice} onShow={setNotice} />
    </>
  );
}
