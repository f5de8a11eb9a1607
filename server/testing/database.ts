/** A database of one's own for a test file: a clone of the migrated, seeded template. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openAppDb } from '../app/database.ts';
import { openPool } from '../platform/db/pool.ts';
import { type Db, openDb } from '../platform/db/tx.ts';

/** A cloned database: `db` as the lesser role, as the platform runs; `owner` for what a test must force. */
export interface TestDatabase {
  readonly url: string;
  readonly db: Db;
  readonly owner: Db;
  drop(): Promise<void>;
}

/** Clones the template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { url: serverUrl, template } = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = openPool(serverUrl, { max: 1 });
  // Two files may clone at once; the template itself is never connected to, so that copying it is always allowed.
  await admin.query(`create database ${name} template ${template} strategy file_copy`);
  const url = serverUrl.replace(/\/huiyin$/, `/${name}`);
  const db = openAppDb(url, 6);
  const owner = openDb(openPool(url, { max: 2 }));
  return {
    url,
    db,
    owner,
    async drop() {
      await db.close();
      await owner.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
