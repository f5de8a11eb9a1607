/** What was found, worst first, each with its clause and what to do. */
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import type { check } from '../../../contracts/modules/papers.ts';
import { said } from '../../../contracts/texts/texts.ts';
import { papers as words } from '../../../contracts/texts/zh-CN/papers.ts';
import { Button } from '../../kit/Button.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Panel } from '../../kit/Panel.tsx';

type Checked = ReplyOf<typeof check>;

/** The findings. */
export function Findings(props: {
  readonly checked: Checked;
  readonly busy: boolean;
  readonly onMend: (textForm: string) => void;
}) {
  const { checked } = props;
  const { labels, names } = words;
  const errors = checked.findings.filter((f) => f.strength === 'error');
  const ordered = [...errors, ...checked.findings.filter((f) => f.strength === 'warning')];
  const mended = checked.mendedTextForm;
  return (
    <Panel
      title={labels.findings}
      extra={
        <>
          <span className="hy-muted">
            {said(labels.counts, { errors: errors.length, warnings: ordered.length - errors.length })}
          </span>
          {mended === null ? null : (
            <Button kind="primary" busy={props.busy} onClick={() => props.onMend(mended)}>
              {labels.mend}
            </Button>
          )}
        </>
      }
    >
      {ordered.length === 0 ? <Empty title={labels.nothing} how={labels.nothingHint} /> : null}
      <ol className="papers-findings">
        {ordered.map((f) => (
          <li key={`${f.rule} ${f.at} ${f.message}`} className={`papers-${f.strength}`}>
            <strong>
              {f.strength === 'error' ? '✕ ' : '△ '}
              {names[`strength.${f.strength}`]}
            </strong>{' '}
            {f.message}
            {f.quote ? <q>{f.quote}</q> : null}
            <p className="hy-muted">
              {f.clause} · {labels.suggestion}
              {f.suggestion}
              {f.mendable ? `（${labels.canMend}）` : ''}
            </p>
          </li>
        ))}
      </ol>
      {checked.doubtful.length > 0 ? (
        <p className="hy-muted">
          {labels.doubtful}
          {checked.doubtful.join('、')}
        </p>
      ) : null}
    </Panel>
  );
}
