/**
 * One ordered line of SQL files, each applied in its own transaction under one lock, so that two processes starting
 * together and a process killed half-way both end in a database that is exactly at some migration.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** A migration file; `breaking` ones make older binaries refuse to start. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  readonly breaking: boolean;
}

/** Any number will do, so long as all our processes use the same. */
const MIGRATION_LOCK = 4_813_001;

/** Reads all migrations of a folder in order. @throws Error for a file that does not say why it exists. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      if (!text.startsWith('-- why:')) throw new Error(`${name}: the first line must begin "-- why:"`);
      return {
        name,
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
        breaking: text.includes('--! breaking'),
      };
    });
}

/** Brings a database to the newest migration. @returns names applied now. @throws Error in words for the operator. */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query('create schema if not exists platform');
    await client.query(
      `create table if not exists platform.migration (
         name text primary key, sha256 text not null, is_breaking boolean not null, applied_at timestamptz not null default now())`,
    );
    const known = await client.query<{ name: string; sha256: string; is_breaking: boolean }>(
      'select name, sha256, is_breaking from platform.migration order by name',
    );
    refuseStrangers(known.rows, migrations);
    const have = new Set(known.rows.map((row) => row.name));
    for (const migration of migrations) {
      if (have.has(migration.name)) continue;
      await applyOne(client, migration);
      applied.push(migration.name);
    }
  } finally {
    await client.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => {});
    await client.end();
  }
  return applied;
}

function refuseStrangers(
  known: readonly { name: string; sha256: string; is_breaking: boolean }[],
  migrations: readonly Migration[],
): void {
  const ours = new Map(migrations.map((m) => [m.name, m]));
  for (const row of known) {
    const mine = ours.get(row.name);
    if (!mine && row.is_breaking) {
      throw new Error(
        `The database was upgraded by a newer Huiyin (${row.name}). Start that version; nothing was changed.`,
      );
    }
    if (mine && mine.sha256 !== row.sha256) {
      throw new Error(
        `Migration ${row.name} differs from the one this database was built with. Nothing was changed.`,
      );
    }
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into platform.migration (name, sha256, is_breaking) values ($1, $2, $3)', [
      migration.name,
      migration.sha256,
      migration.breaking,
    ]);
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed and was rolled back: ${(thrown as Error).message}`);
  }
}
