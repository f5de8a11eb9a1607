/** What happened, one under another. */
import type { ReactNode } from 'react';
import type { Instant } from '../../contracts/base/dates.ts';
import { formatInstant } from '../platform/format.ts';

/** One happening. */
export interface TimelineItem {
  readonly key: string;
  readonly at: Instant | null;
  readonly who: string;
  /** What was done, in a word. */
  readonly what: string;
  readonly children?: ReactNode;
  /** `done` green, `now` blue, `back` red (returned), `plain` grey. */
  readonly tone?: 'done' | 'now' | 'back' | 'plain';
}

/** A timeline. @example <Timeline items={[{ key: '1', at, who: '周文静', what: '登记' }]} /> */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="hy-timeline">
      {items.map((item) => (
        <li key={item.key} className={`hy-timeline-item hy-tone-${item.tone ?? 'plain'}`}>
          <div className="hy-timeline-head">
            <strong>{item.who}</strong> {item.what}
            {item.at ? <time dateTime={item.at}>{formatInstant(item.at)}</time> : null}
          </div>
          {item.children}
        </li>
      ))}
    </ol>
  );
}
