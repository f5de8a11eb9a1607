/** `npm run db:schema`: migrates an empty database of its own and writes db/schema.sql from it. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, readMigrations } from '../../server/platform/db/migrate.ts';
import { startEmbedded } from '../../server/platform/embedded/start.ts';
import { packageRoot } from '../../server/platform/root.ts';
import { dumpSchema } from './dump.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-schema-'));
// As root the database runs as a lesser user, who must be able to walk in.
chmodSync(dataDir, 0o755);
const database = await startEmbedded({ dataDir, durable: false });
try {
  await migrate(database.url, readMigrations(join(packageRoot(), 'db/migrations')));
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const text = await dumpSchema(
    async (query, values) => (await client.query(query, values ? [...values] : [])).rows,
  );
  await client.end();
  writeFileSync(join(packageRoot(), 'db/schema.sql'), text);
  console.log(`db/schema.sql: ${text.split('\n').length} lines`);
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
