/** Screens for what should not happen. */
import { system } from '../../contracts/texts/zh-CN/system.ts';
import { Empty } from '../kit/Empty.tsx';
import { Go, PLACES } from '../platform/navigation.tsx';

/** An address nobody answers to. */
export function NoSuchPage() {
  return (
    <Empty title={system.labels.noSuchPage} how={system.labels.noSuchPageHow}>
      <Go to={PLACES.desk}>{system.labels.toDesk}</Go>
    </Empty>
  );
}

/** A part that could not be fetched means the platform was upgraded under an open page. */
function isStale(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module|Failed to fetch/i.test(error.message)
  );
}

/** A screen that threw. Reloading is safe: drafts are kept. */
export function Broken({ error }: { readonly error: unknown }) {
  const stale = isStale(error);
  return (
    <Empty title={system.labels.broken} how={stale ? system.labels.newVersion : system.labels.brokenHow}>
      <button type="button" className="hy-button hy-button-primary" onClick={() => window.location.reload()}>
        {system.labels.reload}
      </button>
    </Empty>
  );
}
