/** The left rail of the desktop: desk, modules by permission, search, who I am. */
import { base } from '../../contracts/texts/zh-CN/base.ts';
import { system } from '../../contracts/texts/zh-CN/system.ts';
import { useNow } from '../platform/clock.ts';
import { formatInstant } from '../platform/format.ts';
import { useInstance } from '../platform/instance.ts';
import { useMenu } from '../platform/menu.ts';
import { Go, PLACES, useGo } from '../platform/navigation.tsx';
import { useMe, useSession } from '../platform/session.tsx';
import { useShortcuts } from '../platform/shortcuts.ts';

/** The rail. `/` goes to search, `g` back to the desk. */
export function Rail() {
  const me = useMe();
  const go = useGo();
  const { leave } = useSession();
  const instance = useInstance();
  const at = useNow();
  useShortcuts([
    { key: '/', does: base.labels.keySearch, run: () => go(PLACES.search) },
    { key: 'g', does: base.labels.keyDesk, run: () => go(PLACES.desk) },
  ]);
  return (
    <nav className="hy-rail" aria-label={system.labels.rail}>
      <div className="hy-rail-name">
        <img src="/icon.svg" alt="" width={22} height={22} /> {base.labels.product}
      </div>
      <ul>
        {useMenu().map((entry) => (
          <li key={entry.to}>
            <Go to={entry.to} className="hy-rail-link">
              <span aria-hidden="true" className="hy-rail-icon">
                {entry.icon}
              </span>
              {entry.label}
              {entry.Badge ? <entry.Badge /> : null}
            </Go>
          </li>
        ))}
      </ul>
      <div className="hy-rail-foot">
        <time dateTime={at} title={instance?.demo ? system.labels.demo : ''}>
          {formatInstant(at)}
        </time>
        <strong>{me.name}</strong>
        <span>{me.posts[0]?.name}</span>
        <span className="hy-rail-keys">{system.labels.keysHint}</span>
        <button type="button" className="hy-link" onClick={() => void leave()}>
          {system.labels.leave}
        </button>
      </div>
    </nav>
  );
}
