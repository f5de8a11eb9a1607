/** The web modules of this client. A new module is added here and nowhere else. */

import { demo } from '../modules/demo/module.tsx';
import { desks } from '../modules/desks/module.tsx';
import { documentsModule } from '../modules/documents/module.tsx';
import { mattersModule } from '../modules/matters/module.tsx';
import { sessions } from '../modules/sessions/module.tsx';
import type { WebModule } from '../platform/module.ts';

/** All web modules. */
export const modules: readonly WebModule[] = [sessions, demo, desks, mattersModule, documentsModule];
