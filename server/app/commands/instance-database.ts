/** The database a command works on: DATABASE_URL, or the embedded one, started for the command when nobody runs it. */
import { readConfig } from '../../platform/config.ts';
import type { Db } from '../../platform/db/tx.ts';
import { openAppDb, openDatabase } from '../database.ts';

/** Opens the instance's database as the lesser role, runs, and leaves everything as it was. */
export async function withInstance<T>(
  work: (db: Db, dataDir: string, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig());
  const db = openAppDb(database.ownerUrl, 2);
  try {
    return await work(db, database.dataDir, database.ownerUrl);
  } finally {
    await db.close();
    if (!database.wasRunning) await database.stop();
  }
}
