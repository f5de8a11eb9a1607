/** The phone's foot: 待办 · 回音 · 查找 · 我. */
import { system } from '../../contracts/texts/zh-CN/system.ts';
import { Go } from '../platform/navigation.tsx';
import { useMe } from '../platform/session.tsx';
import { menuOf } from './menu.ts';

/** Bottom tabs. */
export function PhoneTabs() {
  const me = useMe();
  return (
    <nav className="hy-phone-tabs" aria-label={system.labels.phoneTabs}>
      {menuOf(me)
        .filter((entry) => entry.onPhone)
        .map((entry) => (
          <Go key={entry.to} to={entry.to} className="hy-phone-tab">
            <span aria-hidden="true" className="hy-phone-icon">
              {entry.icon}
            </span>
            {entry.label}
            {entry.Badge ? <entry.Badge /> : null}
          </Go>
        ))}
    </nav>
  );
}
