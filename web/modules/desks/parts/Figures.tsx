/** The desk's figures: each a button that narrows the list to what it counts. */
import { said } from '../../../../contracts/texts/texts.ts';
import { desks } from '../../../../contracts/texts/zh-CN/desks.ts';
import { formatTime } from '../../../platform/format.ts';
import { PLACES, useGo, useUrlWord } from '../../../platform/navigation.tsx';
import { type Counts, useCounts } from '../queries.ts';

/** Total, late, soon, new answers; as of when, and what is counted on hover. */
export function Figures() {
  const { data } = useCounts();
  const [light, setLight] = useUrlWord('light');
  const go = useGo();
  if (!data) return <div className="desk-figures" />;
  return (
    <div className="desk-figures" title={desks.labels.figuresWhat}>
      <Figure
        label={desks.labels.total}
        n={data.total}
        on={light === undefined}
        press={() => setLight(undefined)}
      />
      <Figure
        label={desks.labels.late}
        n={data.red}
        tone="red"
        on={light === 'red'}
        press={() => setLight('red')}
      />
      <Figure
        label={desks.labels.soon}
        n={data.yellow}
        tone="yellow"
        on={light === 'yellow'}
        press={() => setLight('yellow')}
      />
      {data.echoes > 0 ? (
        <Figure label={desks.labels.echoesCount} n={data.echoes} on={false} press={() => go(PLACES.echoes)} />
      ) : null}
      <AsOf counts={data} />
    </div>
  );
}

function AsOf({ counts }: { readonly counts: Counts }) {
  return (
    <span className="hy-muted desk-as-of">{said(desks.labels.asOf, { at: formatTime(counts.asOf) })}</span>
  );
}

function Figure(props: {
  readonly label: string;
  readonly n: number;
  readonly tone?: 'red' | 'yellow';
  readonly on: boolean;
  readonly press: () => void;
}) {
  const tone = props.n > 0 && props.tone ? ` desk-figure-${props.tone}` : '';
  return (
    <button type="button" className={`desk-figure${tone}`} aria-pressed={props.on} onClick={props.press}>
      <span>{props.label}</span> <strong>{props.n}</strong>
    </button>
  );
}
