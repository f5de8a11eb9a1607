/**
 * `npm run db:reset`: the next start begins with an empty embedded database. The old data folder is moved aside, not
 * deleted: it may be somebody's office. Refuses while Huiyin runs, and never touches a database named by DATABASE_URL.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** As root the default folder may have had to move; see server/platform/embedded. */
const PLACES = process.env.HUIYIN_DATA ? [process.env.HUIYIN_DATA] : ['./data', '/var/lib/huiyin'];
const data = resolve(PLACES.find((place) => existsSync(join(place, 'postgres'))) ?? PLACES[0]);

function refuse(message) {
  console.error(message);
  process.exit(2);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown.code === 'EPERM';
  }
}

if (process.env.DATABASE_URL) {
  refuse(
    'DATABASE_URL names a database of the office; this command resets embedded ones only. Unset it first.',
  );
}
if (!existsSync(join(data, 'postgres')))
  refuse(`There is no embedded database in ${data}; nothing to reset.`);
const lock = join(data, 'postgres', 'postmaster.pid');
if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8').split('\n')[0]))) {
  refuse('The embedded database is running. Stop Huiyin first (Ctrl-C, or end its process).');
}
const aside = `${data}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
renameSync(data, aside);
console.log(`moved ${data} to ${aside}; the next start begins anew. Delete it when you are sure.`);
