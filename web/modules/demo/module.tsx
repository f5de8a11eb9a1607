/** The demonstration: persons to tap and the guide above every screen. On a real instance it shows nothing. */
import type { WebModule } from '../../platform/module.ts';

/** The demo module. */
export const demo: WebModule = {
  name: 'demo',
  uses: [],
  routes: [],
  strip: () => import('./GuideStrip.tsx'),
};
