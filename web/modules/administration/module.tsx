/** 三员台面: shown on their desks; no screens of its own. */
import type { WebModule } from '../../platform/module.ts';

/** Manifest. */
export const administration: WebModule = { name: 'administration', uses: [], routes: [] };
