/** While something is fetched: grey rows at once, words when it takes long. */
import { useEffect, useState } from 'react';
import { base } from '../../contracts/texts/zh-CN/base.ts';

const SLOW_MS = 3000;

/** Grey rows in the place of what is coming; says so after three seconds. */
export function Waiting({ rows = 6, label }: { readonly rows?: number; readonly label?: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="hy-waiting" role="status">
      <span className="hy-hidden">{label ?? base.labels.loading}</span>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={i} className="hy-bone" style={{ width: `${92 - ((i * 17) % 40)}%` }} />
      ))}
      {slow ? <p className="hy-muted">{base.labels.slow}</p> : null}
    </div>
  );
}
