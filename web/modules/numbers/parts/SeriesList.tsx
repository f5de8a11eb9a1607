/** The series of a year with their counts. */
import type { SeriesRow } from '../../../../contracts/modules/numbers.ts';
import { findText, said } from '../../../../contracts/texts/texts.ts';
import { numbers } from '../../../../contracts/texts/zh-CN/numbers.ts';

const { labels } = numbers;

/** One is shown at the side. */
export function SeriesList(props: {
  readonly items: readonly SeriesRow[];
  readonly shown: string;
  readonly onShow: (series: string) => void;
}) {
  return (
    <nav className="numbers-series" aria-label={labels.series}>
      {props.items.map((row) => (
        <button
          key={row.series}
          type="button"
          aria-current={row.series === props.shown}
          onClick={() => props.onShow(row.series)}
        >
          <strong>
            {findText('names', `series.${row.series}`) ?? row.template.replace(/\{.*?\}/g, '…')}
          </strong>
          <span className="hy-muted">{countsOf(row).join(' · ')}</span>
          {row.unexplained > 0 ? (
            <span className="numbers-bad">{said(labels.unexplained, { n: row.unexplained })}</span>
          ) : null}
        </button>
      ))}
    </nav>
  );
}

function countsOf(row: SeriesRow): string[] {
  return [
    said(labels.counts, { issued: row.issued }),
    row.reserved > 0 ? said(labels.reservedCount, { n: row.reserved }) : '',
    row.released > 0 ? said(labels.releasedCount, { n: row.released }) : '',
    row.voided > 0 ? said(labels.voidCount, { n: row.voided }) : '',
  ].filter(Boolean);
}
