/** The modules of this Huiyin. Adding one is a line here and a line in web/app/modules.ts. */
import type { Module } from '../kernel/module.ts';
import { administration } from '../modules/administration/module.ts';
import { archives } from '../modules/archives/module.ts';
import { chases } from '../modules/chases/module.ts';
import { demo } from '../modules/demo/module.ts';
import { desks } from '../modules/desks/module.ts';
import { directory } from '../modules/directory/module.ts';
import { documents } from '../modules/documents/module.ts';
import { duty } from '../modules/duty/module.ts';
import { exports } from '../modules/exports/module.ts';
import { files } from '../modules/files/module.ts';
import { limits } from '../modules/limits/module.ts';
import { matters } from '../modules/matters/module.ts';
import { numbers } from '../modules/numbers/module.ts';
import { papers } from '../modules/papers/module.ts';
import { routing } from '../modules/routing/module.ts';
import { secrecy } from '../modules/secrecy/module.ts';
import { sessions } from '../modules/sessions/module.ts';
import { spreading } from '../modules/spreading/module.ts';
import { supervision } from '../modules/supervision/module.ts';
import { system } from '../modules/system/module.ts';
import { wall } from '../modules/wall/module.ts';

export const modules: readonly Module[] = [
  system,
  sessions,
  demo,
  directory,
  files,
  matters,
  desks,
  documents,
  supervision,
  spreading,
  archives,
  papers,
  routing,
  administration,
  exports,
  wall,
  limits,
  numbers,
  secrecy,
  chases,
  duty,
];
