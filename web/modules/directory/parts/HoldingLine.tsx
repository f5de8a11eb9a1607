/** One holding in a line: who or which post, how, from when to when. */
import type { HoldingView } from '../../../../contracts/modules/holdings.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { directory } from '../../../../contracts/texts/zh-CN/directory.ts';
import { Button } from '../../../kit/Button.tsx';

const { labels } = directory;

/** The line. */
export function HoldingLine(props: {
  readonly holding: HoldingView;
  readonly shows: 'person' | 'post';
  readonly onPerson?: (personId: number) => void;
}) {
  const { holding, onPerson } = props;
  return (
    <span className="directory-holding">
      {props.shows === 'post' ? (
        <strong>{holding.post}</strong>
      ) : (
        <Button kind="quiet" onClick={() => onPerson?.(holding.personId)}>
          {holding.person}
        </Button>
      )}
      {holding.kind === 'own' ? null : (
        <span className="hy-tag">{textOf('names', `holding.${holding.kind}`)}</span>
      )}
      {holding.standing === 'now' ? null : (
        <span className="hy-tag hy-tag-warn">{textOf('names', `standing.${holding.standing}`)}</span>
      )}
      <span className="hy-muted">
        {holding.to === null
          ? said(labels.since, { from: holding.from })
          : said(labels.fromTo, { from: holding.from, to: holding.to })}
      </span>
    </span>
  );
}
