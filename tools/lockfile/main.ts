/** `npm run lockfile`, after `npm install`: completes package-lock.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../server/platform/root.ts';
import { completed, type Lock, missingEntries } from './complete.ts';

const path = join(packageRoot(), 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
const added = Object.keys(missingEntries(lock));
if (added.length > 0) writeFileSync(path, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(`${added.length} entries added to package-lock.json`);
