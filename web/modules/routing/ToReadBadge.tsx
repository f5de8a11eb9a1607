/** How many papers lie with me to read. */
import { useToRead } from './queries.ts';

/** The number beside the entry; nothing for none. */
export function ToReadBadge() {
  const total = useToRead().data?.total ?? 0;
  return total > 0 ? <span className="hy-count">{total}</span> : null;
}
