/** The matter page. */
import type { WebModule } from '../../platform/module.ts';

/** Manifest. */
export const matters: WebModule = {
  name: 'matters',
  uses: [],
  routes: [{ path: '/matter/$matterId', load: () => import('./MatterScreen.tsx') }],
};
