/** The web modules of this client. A new module is added here and nowhere else. */

import { administration } from '../modules/administration/module.tsx';
import { archives } from '../modules/archives/module.tsx';
import { chases } from '../modules/chases/module.tsx';
import { demo } from '../modules/demo/module.tsx';
import { desks } from '../modules/desks/module.tsx';
import { directory } from '../modules/directory/module.tsx';
import { documents } from '../modules/documents/module.tsx';
import { duty } from '../modules/duty/module.tsx';
import { exports } from '../modules/exports/module.tsx';
import { limits } from '../modules/limits/module.tsx';
import { matters } from '../modules/matters/module.tsx';
import { numbers } from '../modules/numbers/module.tsx';
import { papers } from '../modules/papers/module.tsx';
import { routing } from '../modules/routing/module.tsx';
import { search } from '../modules/search/module.tsx';
import { secrecy } from '../modules/secrecy/module.tsx';
import { sessions } from '../modules/sessions/module.tsx';
import { spreading } from '../modules/spreading/module.tsx';
import { supervision } from '../modules/supervision/module.tsx';
import { wall } from '../modules/wall/module.tsx';
import type { WebModule } from '../platform/module.ts';

/** All web modules. */
export const modules: readonly WebModule[] = [
  sessions,
  demo,
  desks,
  matters,
  documents,
  exports,
  supervision,
  spreading,
  archives,
  administration,
  routing,
  directory,
  papers,
  search,
  limits,
  wall,
  numbers,
  secrecy,
  chases,
  duty,
];
