/** The six points of 初审: what the machine saw, and a tap for each. */
import { Input, Select } from 'antd';
import {
  CheckedPoint,
  CheckPoint,
  Relation,
  type Seen,
  type SeenCheck,
} from '../../../../contracts/modules/incoming-check.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import { incomingCheck } from '../../../../contracts/texts/zh-CN/incoming-check.ts';
import { Button } from '../../../kit/Button.tsx';
import { type Problem, wordsAt } from '../../matters/public.ts';
import { type CheckDraft, doubtsOf, isBegun, type PointDraft, restOk } from './check-draft.ts';

const { labels } = incomingCheck;
const VERDICTS = CheckedPoint.shape.verdict.options;

/** Props of CheckPoints. */
export interface CheckPointsProps {
  readonly seen: SeenCheck;
  readonly draft: CheckDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: CheckDraft) => void;
  /** Of the points in the body: `check.` at registration. */
  readonly path?: string;
}

/** The points, the relation, and one tap for all that is in order. */
export function CheckPoints({ seen, draft, problems, onChange, path = '' }: CheckPointsProps) {
  const doubts = doubtsOf(seen);
  return (
    <section className="dc-check" aria-label={labels.check}>
      <header>
        <strong>{labels.check}</strong>
        <span className="hy-muted">{seen.isRead ? labels.checkHint : labels.notRead}</span>
        <Button onClick={() => onChange(restOk(draft, doubts))}>
          {isBegun(draft) || doubts.length > 0 ? labels.restOk : labels.allOk}
        </Button>
      </header>
      <div className="dc-relation">
        <span>{labels.relation}</span>
        <RelationField relation={draft.relation} onChange={(relation) => onChange({ ...draft, relation })} />
      </div>
      <ol>
        {CheckPoint.options.map((point) => (
          <PointLine
            key={point}
            point={point}
            seen={seen.points.find((p) => p.point === point)?.seen ?? []}
            isRead={seen.isRead}
            value={draft.points[point]}
            wrong={wordsAt(problems, `${path}points.${point}`)}
            id={`field-${path.replace('.', '-')}points-${point}`}
            onChange={(change) =>
              onChange({
                ...draft,
                points: { ...draft.points, [point]: { ...draft.points[point], ...change } },
              })
            }
          />
        ))}
      </ol>
    </section>
  );
}

/** What the sender is to us: decides whether a paper may go back. */
export function RelationField(props: {
  readonly relation: Relation;
  readonly onChange: (relation: Relation) => void;
}) {
  return (
    <Select
      aria-label={labels.relation}
      size="small"
      value={props.relation}
      options={Relation.options.map((value) => ({ value, label: textOf('names', `relation.${value}`) }))}
      onChange={props.onChange}
    />
  );
}

function PointLine(props: {
  readonly point: CheckPoint;
  readonly seen: readonly Seen[];
  readonly isRead: boolean;
  readonly value: PointDraft;
  readonly wrong: string | undefined;
  readonly id: string;
  readonly onChange: (change: Partial<PointDraft>) => void;
}) {
  const { point, seen, value, wrong, onChange } = props;
  const name = textOf('names', `point.${point}`);
  return (
    <li id={props.id} className={wrong ? 'dc-point dc-point-wrong' : 'dc-point'}>
      <div className="dc-point-name">
        <span>{name}</span>
        {seen.map((one) => (
          <SeenLine key={one.code} seen={one} />
        ))}
        {seen.length === 0 && props.isRead ? <span className="hy-muted">{labels.seenNothing}</span> : null}
      </div>
      <div className="dc-verdicts" role="radiogroup" aria-label={said(labels.verdictOf, { point, name })}>
        {VERDICTS.map((verdict) => (
          <label key={verdict} className={`dc-verdict dc-verdict-${verdict}`}>
            <input
              type="radio"
              name={props.id}
              checked={value.verdict === verdict}
              onChange={() => onChange({ verdict })}
            />
            <span>{textOf('names', `verdict.${verdict}`)}</span>
          </label>
        ))}
      </div>
      {value.verdict === 'fault' ? (
        <Input
          aria-label={`${name}：${labels.pointNote}`}
          placeholder={labels.pointNoteHint}
          value={value.note}
          maxLength={300}
          onChange={(e) => onChange({ note: e.target.value })}
        />
      ) : null}
      {wrong ? (
        <p className="mt-field-error" role="alert">
          {wrong}
        </p>
      ) : null}
    </li>
  );
}

/** One thing seen, and where. */
export function SeenLine({ seen }: { readonly seen: Seen }) {
  const { place } = seen;
  const at = place
    ? said(documents.labels.readFrom, {
        place: said(documents.labels.place, { page: place.page, line: place.line }),
        text: place.text,
      })
    : undefined;
  return (
    <span className="dc-seen" title={at}>
      {textOf('names', `seen.${seen.code}`, seen.values)}
      {place ? <span className="hy-muted">（{said(documents.labels.place, place)}）</span> : null}
    </span>
  );
}
