/** Numbers in the menu. */
import { useCounts, useNotices } from '../queries.ts';

function Count({ n, more = false }: { readonly n: number; readonly more?: boolean }) {
  if (n === 0) return null;
  return <span className="hy-count">{more || n > 99 ? `${Math.min(n, 99)}+` : n}</span>;
}

/** Open tasks. */
export function InboxBadge() {
  return <Count n={useCounts().data?.total ?? 0} />;
}

/** Answers not yet looked at. */
export function EchoBadge() {
  return <Count n={useCounts().data?.echoes ?? 0} />;
}

/** Unread notices. */
export function NoticeBadge() {
  const pages = useNotices();
  return <Count n={pages.items.length} more={pages.hasMore} />;
}
