/** Signing in: the page for strangers. */
import type { WebModule } from '../../platform/module.ts';

/** The sessions module. */
export const sessions: WebModule = {
  name: 'sessions',
  uses: ['demo'],
  routes: [],
  door: () => import('./DoorPage.tsx'),
};
