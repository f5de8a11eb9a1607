/** A moment in a narrow column. */
import type { Instant } from '../../contracts/base/dates.ts';
import { useNow } from '../platform/clock.ts';
import { formatInstant, paperInstant, shortInstant } from '../platform/format.ts';

/** `15:20` or `昨天` on the screen, the whole on hover; on paper, where nobody knows what day 昨天 was, the date. */
export function When({ at }: { readonly at: Instant }) {
  const now = useNow();
  return (
    <time dateTime={at} title={formatInstant(at, now)}>
      <span className="hy-screen-only">{shortInstant(at, now)}</span>
      <span className="hy-paper-only">{paperInstant(at)}</span>
    </time>
  );
}
