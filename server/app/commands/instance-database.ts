/** The database a command works on: DATABASE_URL, or the embedded one, started for the command when nobody runs it. */
import { type Config, readConfig } from '../../platform/config.ts';
import type { Db } from '../../platform/db/tx.ts';
import { hasDatabase, usableDataDir } from '../../platform/embedded/data-folder.ts';
import { lockDataDir } from '../../platform/embedded/lock.ts';
import { type OpenedDatabase, openAppDb, openDatabase } from '../database.ts';
import { CannotDo } from './types.ts';

/**
 * Opens the instance's database as the lesser role, runs, and leaves everything as it was.
 * @throws CannotDo where there is no database: a check of an empty folder must not say that all is well
 */
export async function withInstance<T>(
  work: (db: Db, dataDir: string, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const config = readConfig();
  if (config.databaseUrl) return within(await openDatabase(config), work);
  if (!hasDatabase(config.dataDir)) {
    throw new CannotDo(
      `${config.dataDir} 里没有回音的数据。请在启动回音的目录里执行，或用 HUIYIN_DATA、DATABASE_URL 指明是哪一个。`,
    );
  }
  return onEmbedded(config, work);
}

/** The folder is held while the command had to start the database: nobody may come to depend on it and lose it. */
async function onEmbedded<T>(config: Config, work: Parameters<typeof within<T>>[1]): Promise<T> {
  const taken = await lockDataDir(usableDataDir(config.dataDir), { ...config, what: 'command' });
  if ('server' in taken) return within(await openDatabase(config, { join: true }), work);
  try {
    return await within(await openDatabase(config), work);
  } finally {
    taken.release();
  }
}

async function within<T>(
  database: OpenedDatabase,
  work: (db: Db, dataDir: string, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const db = openAppDb(database.ownerUrl, 2);
  try {
    return await work(db, database.dataDir, database.ownerUrl);
  } finally {
    await db.close();
    if (!database.wasRunning) await database.stop();
  }
}
