/** 文号台账, /numbers: series of a year at the left, the numbers of one of them at the right. */
import { Select } from 'antd';
import { series } from '../../../../contracts/modules/numbers.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';
import { Empty } from '../../../kit/Empty.tsx';
import { Waiting } from '../../../kit/Waiting.tsx';
import { useEndpoint } from '../../../platform/api/useEndpoint.ts';
import { ErrorNotice } from '../../../platform/ErrorNotice.tsx';
import { useUrlWord } from '../../../platform/navigation.tsx';
import { Ledger } from '../parts/Ledger.tsx';
import { SeriesList } from '../parts/SeriesList.tsx';
import '../numbers.css';

const { labels } = numbers;

/** Year and series stand in the address. */
export default function NumbersPage() {
  const [year, setYear] = useUrlWord('year');
  const [chosen, setChosen] = useUrlWord('series');
  const { data, error, isPending, refetch } = useEndpoint(series, {
    query: /^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {},
  });
  if (isPending) return <Waiting rows={8} />;
  if (error || !data) return <ErrorNotice error={error} onRetry={refetch} />;
  const shown = data.items.find((s) => s.series === chosen) ?? data.items[0];
  return (
    <div className="numbers-page">
      <header className="numbers-head">
        <h1>{labels.page}</h1>
        <Select
          aria-label={labels.years}
          value={data.year}
          options={data.years.map((y) => ({ value: y, label: said(labels.year, { year: y }) }))}
          onChange={(y) => setYear(String(y))}
        />
      </header>
      {shown ? (
        <div className="numbers-panes">
          <SeriesList items={data.items} shown={shown.series} onShow={setChosen} />
          <Ledger key={`${shown.series}/${shown.year}`} of={shown} />
        </div>
      ) : (
        <Empty title={said(labels.noSeries, { year: data.year })} how={labels.noSeriesHow} />
      )}
    </div>
  );
}
