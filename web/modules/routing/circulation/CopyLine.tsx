/** One reader on the circulation sheet. */
import type { CopyView } from '../../../../contracts/modules/circulation.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { routing } from '../../../../contracts/texts/zh-CN/routing.ts';
import { Button } from '../../../kit/Button.tsx';
import { shortInstant } from '../../../platform/format.ts';

const { labels } = routing;

/** The line; `onTakeBack` null: not his to take back, or too late. */
export function CopyLine(props: {
  readonly copy: CopyView;
  readonly wants: 'read' | 'signed_for';
  readonly onTakeBack: (() => void) | null;
}) {
  const { copy, wants, onTakeBack } = props;
  const state = copy.state === 'read' && wants === 'signed_for' ? 'signed_for' : copy.state;
  const by = copy.standsInFor
    ? said(labels.signedFor, { by: copy.by ?? '', of: copy.standsInFor })
    : copy.by
      ? said(labels.signedBy, { by: copy.by })
      : '';
  return (
    <li className={`routing-copy routing-copy-${copy.state}`}>
      <span>
        <strong>{copy.reader}</strong>{' '}
        <span className="routing-copy-state">{textOf('names', `copy.${state}`)}</span>{' '}
        {copy.isLate ? <span className="hy-tag routing-late">{labels.overdueCopy}</span> : null}
        <span className="hy-muted">
          {[
            copy.at ? shortInstant(copy.at) : '',
            by,
            copy.chasedAt && copy.state !== 'read'
              ? said(labels.chased, { at: shortInstant(copy.chasedAt) })
              : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {onTakeBack ? (
        <Button kind="quiet" onClick={onTakeBack}>
          {labels.takeBackOne}
        </Button>
      ) : null}
    </li>
  );
}
