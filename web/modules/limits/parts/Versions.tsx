/** How a year came to stand as it does: what came with the platform, and every notice since. */
import type { z } from 'zod';
import type { YearVersion } from '../../../../contracts/modules/limits.ts';
import { said, textOf } from '../../../../contracts/texts/texts.ts';
import { limits } from '../../../../contracts/texts/zh-CN/limits.ts';
import { Button } from '../../../kit/Button.tsx';
import { Panel } from '../../../kit/Panel.tsx';
import { formatInstant } from '../../../platform/format.ts';

const { labels } = limits;

/** Newest first; `shown` is the notice up to which the year is shown, null for what is in force. */
export function Versions(props: {
  readonly versions: readonly z.infer<typeof YearVersion>[];
  readonly shown: number | null;
  readonly onShow: (notice: number | null) => void;
}) {
  const newest = props.versions.at(-1);
  if (!newest) return null;
  return (
    <Panel title={labels.versions}>
      <ul className="limits-list">
        {[...props.versions].reverse().map((v) => {
          const isShown = props.shown === null ? v === newest : props.shown === (v.noticeId ?? 0);
          return (
            <li key={v.version + (v.noticeId ?? '')}>
              <span>
                <strong>{v.kind ? v.source : labels.national}</strong>
                <span className="hy-tag">
                  {v.kind ? textOf('names', `notice.${v.kind}`) : labels.cameWith}
                </span>
                {v === newest ? <span className="hy-tag">{labels.inForce}</span> : null}
                <span className="hy-muted">
                  {v.loadedAt
                    ? said(labels.loadedBy, { by: v.loadedBy ?? '', at: formatInstant(v.loadedAt) })
                    : v.version}
                </span>
              </span>
              {isShown ? null : (
                <Button kind="quiet" onClick={() => props.onShow(v === newest ? null : (v.noticeId ?? 0))}>
                  {v === newest ? labels.seeInForce : labels.seeVersion}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
