/** What the person's menus hold. */
import type { Me } from '../../contracts/modules/sessions.ts';
import type { MenuEntry } from '../platform/module.ts';
import { modules } from './modules.ts';

/** Entries for this person, in order. */
export function menuOf(me: Me): readonly MenuEntry[] {
  return modules
    .flatMap((m) => m.menu ?? [])
    .filter((entry) => entry.show?.(me) ?? true)
    .sort((a, b) => a.order - b.order);
}
