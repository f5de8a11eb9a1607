/** A message's page: its words, how far the units are, the units themselves. */
import type { SpreadFigures } from '../../../contracts/modules/spreading.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { spreading } from '../../../contracts/texts/zh-CN/spreading.ts';
import { Panel } from '../../kit/Panel.tsx';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { formatDay } from '../../platform/format.ts';
import type { MatterBodyProps } from '../matters/public.ts';
import { UnitTable } from './parts/UnitTable.tsx';
import { useMessage } from './queries.ts';

const { labels } = spreading;

/** The body. */
export function MessageBody({ matter }: MatterBodyProps) {
  const read = useMessage(matter.id);
  if (read.error) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  const { meeting, heldOn, text, summary, leaderName, figures, mayChase } = read.data;
  return (
    <>
      <p className="sp-head">
        {meeting}（{formatDay(heldOn)}）· {said(labels.toLeader, { leader: leaderName })}
      </p>
      <FigureLine figures={figures} />
      {summary ? (
        <Panel title={labels.summary}>
          <p className="sp-text">{summary}</p>
        </Panel>
      ) : null}
      <UnitTable matterId={matter.id} mayChase={mayChase} />
      <Panel title={labels.messageText} foldable>
        <p className="sp-text">{text}</p>
      </Panel>
    </>
  );
}

/** Units, passed on, reported, late. */
export function FigureLine({ figures }: { readonly figures: SpreadFigures }) {
  const { units, passed, passedLate, done, doneLate, late } = figures;
  return (
    <p className="sp-figures">
      <span>{said(labels.figures, { units })}</span>
      <Figure name={labels.passed} n={passed} of={units} late={passedLate} />
      <Figure name={labels.done} n={done} of={units} late={doneLate} />
      {late > 0 ? <span className="hy-tag hy-tag-warn">{said(labels.lateOf, { n: late })}</span> : null}
    </p>
  );
}

function Figure(props: {
  readonly name: string;
  readonly n: number;
  readonly of: number;
  readonly late: number;
}) {
  return (
    <span>
      {props.name} <strong>{props.n}</strong>/{props.of}
      {props.late > 0 ? <span className="hy-muted">（{said(labels.lateOf, { n: props.late })}）</span> : null}
    </span>
  );
}
