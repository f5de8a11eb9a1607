/** The phone's foot: 待办 · 回音 · 查找 · 我. */
import { system } from '../../contracts/texts/zh-CN/system.ts';
import { useMenu } from '../platform/menu.ts';
import { Go } from '../platform/navigation.tsx';

/** Bottom tabs. */
export function PhoneTabs() {
  return (
    <nav className="hy-phone-tabs" aria-label={system.labels.phoneTabs}>
      {useMenu()
        .filter((entry) => entry.onPhone)
        .map((entry) => ({ ...entry, Badge: entry.PhoneBadge ?? entry.Badge }))
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
