/** 流转: recall, handing over. */
import type { WebModule } from '../../platform/module.ts';

/** Manifest. */
export const routing: WebModule = {
  name: 'routing',
  uses: ['matters'],
  parts: () => import('./matter-parts.tsx'),
  routes: [],
};
