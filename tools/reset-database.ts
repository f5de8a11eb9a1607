/**
 * `npm run db:reset`: the next start begins with an empty embedded database. The old data folder is moved aside, not
 * deleted: it may be somebody's office. Refuses while Huiyin runs, and never touches a database named by DATABASE_URL.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../server/platform/config.ts';
import { usableDataDir } from '../server/platform/embedded/data-folder.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as { code?: string }).code === 'EPERM';
  }
}

function reset(): string {
  const config = readConfig();
  if (config.databaseUrl) {
    throw new Error(
      'DATABASE_URL names a database of the office; this resets embedded ones only. Unset it first.',
    );
  }
  const data = usableDataDir(config.dataDir);
  if (!existsSync(join(data, 'postgres'))) throw new Error(`There is no embedded database in ${data}.`);
  const lock = join(data, 'postgres', 'postmaster.pid');
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8').split('\n')[0]))) {
    throw new Error('The embedded database is running. Stop Huiyin first (Ctrl-C, or end its process).');
  }
  const aside = `${data}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
  renameSync(data, aside);
  return `moved ${data} to ${aside}; the next start begins anew. Delete it when you are sure.`;
}

try {
  console.log(reset());
} catch (thrown) {
  console.error((thrown as Error).message);
  process.exitCode = 2;
}
