#!/usr/bin/env node
/** `npx huiyin …`: builds the server part when stale, then runs the command in this process. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './build.mjs';
import { ensureBuilt } from './ensure-built.mjs';

ensureBuilt(['server']);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(ROOT, 'dist/server/command.js')).href);
