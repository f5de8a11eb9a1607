/** What was said, in order: by whom, in which capacity, when; typed, tapped, by hand or recorded on behalf. */
import { useState } from 'react';
import type { OpinionView } from '../../../../contracts/modules/matters.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { matters } from '../../../../contracts/texts/zh-CN/matters.ts';
import { InkView } from '../../../kit/ink/InkView.tsx';
import { useNow } from '../../../platform/clock.ts';
import { formatInstant } from '../../../platform/format.ts';
import { stepWords } from '../step-words.ts';

const { labels } = matters;
const FOLD_ABOVE = 160;

/** Opinions of a matter, oldest first; `onOriginal` shows the photo of a recorded one. */
export function Opinions(props: {
  readonly kind: string;
  readonly opinions: readonly OpinionView[];
  readonly onOriginal: (fileId: string) => void;
}) {
  if (props.opinions.length === 0) return <p className="hy-muted">{labels.noOpinions}</p>;
  return (
    <ol className="mt-opinions">
      {props.opinions.map((opinion) => (
        <OpinionRow key={opinion.id} opinion={opinion} {...props} />
      ))}
    </ol>
  );
}

function OpinionRow(props: {
  readonly kind: string;
  readonly opinion: OpinionView;
  readonly onOriginal: (fileId: string) => void;
}) {
  const { opinion, kind, onOriginal } = props;
  const now = useNow();
  const original = opinion.originalFileId;
  return (
    <li className={opinion.isAside ? 'mt-opinion mt-opinion-aside' : 'mt-opinion'}>
      <div className="mt-opinion-head">
        <strong>{opinion.by}</strong>
        {opinion.post && !opinion.standsInFor ? <span className="hy-muted">{opinion.post}</span> : null}
        <Capacity opinion={opinion} />
        <span className="mt-opinion-step">
          {stepWords(kind, opinion.step)}
          {opinion.round > 1 ? ` · ${said(labels.round, { round: opinion.round })}` : ''}
        </span>
      </div>
      <Said opinion={opinion} />
      <div className="mt-opinion-foot">
        <time dateTime={opinion.at}>{formatInstant(opinion.at, now)}</time>
        {original ? (
          <button type="button" className="hy-link" onClick={() => onOriginal(original)}>
            {labels.seeOriginal}
          </button>
        ) : null}
      </div>
    </li>
  );
}

/** For whom; the post is the absent one's, not his who said it. */
function standsInWords(name: string, post: string | null): string {
  return said(labels.standsIn, { name: post ? `${post} ${name}` : name });
}

/** In which capacity it was said, and who may read it. */
function Capacity({ opinion }: { readonly opinion: OpinionView }) {
  return (
    <>
      {opinion.standsInFor ? (
        <span className="hy-tag">{standsInWords(opinion.standsInFor, opinion.post)}</span>
      ) : null}
      {opinion.recordedBy ? (
        <span className="hy-tag">{said(labels.recordedBy, { name: opinion.recordedBy })}</span>
      ) : null}
      {opinion.isAside ? <span className="hy-tag hy-tag-warn">{labels.aside}</span> : null}
    </>
  );
}

function Said({ opinion }: { readonly opinion: OpinionView }) {
  if (opinion.purged) return <p className="hy-muted">{labels.purged}</p>;
  const tapped = opinion.option && opinion.option !== opinion.text ? opinion.option : null;
  return (
    <div className="mt-said">
      {tapped ? <p className="mt-tapped">{tapped}</p> : null}
      {opinion.text ? <Words text={opinion.text} /> : null}
      <InkView ink={opinion.ink} by={opinion.by} />
    </div>
  );
}

/** Longer words fold: a report is an opinion too, and stands whole in the middle of the page anyway. */
function Words({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  if (text.length <= FOLD_ABOVE) return <p>{text}</p>;
  return (
    <>
      <p className={whole ? '' : 'mt-folded'}>{text}</p>
      <button type="button" className="hy-link" onClick={() => setWhole(!whole)} aria-expanded={whole}>
        {whole ? labels.fold : labels.unfold}
      </button>
    </>
  );
}
