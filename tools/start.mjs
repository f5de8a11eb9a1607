/** `npm start`: builds what is stale, then runs the platform in this very process, so that signals reach it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './build.mjs';
import { ensureBuilt } from './ensure-built.mjs';

ensureBuilt(['server', 'web']);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(ROOT, 'dist/server/main.js')).href);
