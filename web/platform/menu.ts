/** The menu as the app has put it together, for screens that list it (the phone's 我). */
import { createContext, useContext } from 'react';
import type { MenuEntry } from './module.ts';

/** Given by the shell. */
export const MenuContext = createContext<readonly MenuEntry[]>([]);

/** Entries of the person signed in, in order. */
export function useMenu(): readonly MenuEntry[] {
  return useContext(MenuContext);
}
