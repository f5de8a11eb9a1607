/** The database of this instance: embedded or given; and migrated. */
import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { openPool } from '../platform/db/pool.ts';
import { type Db, openDb } from '../platform/db/tx.ts';
import { startEmbedded } from '../platform/embedded/start.ts';
import { packageRoot } from '../platform/root.ts';

/** An opened database. */
export interface OpenedDatabase {
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly isEmbedded: boolean;
  /** It was running before we came. */
  readonly wasRunning: boolean;
  stop(): Promise<void>;
}

/** Starts or reaches (`join`: only reaches) the database and brings it to the newest migration. */
export async function openDatabase(
  config: Config,
  options: { join?: boolean; keepRunning?: (words: string) => void } = {},
): Promise<OpenedDatabase> {
  const migrations = readMigrations(join(packageRoot(), 'db', 'migrations'));
  if (config.databaseUrl) {
    await migrate(config.databaseUrl, migrations);
    return {
      ownerUrl: config.databaseUrl,
      dataDir: config.dataDir,
      isEmbedded: false,
      wasRunning: true,
      stop: async () => {},
    };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, ...options });
  try {
    await migrate(embedded.url, migrations);
  } catch (thrown) {
    await embedded.stop();
    throw thrown;
  }
  return {
    ownerUrl: embedded.url,
    dataDir: embedded.dataDir,
    isEmbedded: true,
    wasRunning: embedded.wasRunning,
    stop: embedded.stop,
  };
}

/** The pool everything but start-up uses: the lesser role, which cannot alter or delete what is recorded. */
export function openAppDb(ownerUrl: string, max = 8): Db {
  return openDb(openPool(ownerUrl, { role: 'app', max }));
}
