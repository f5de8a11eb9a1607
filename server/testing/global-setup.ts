/**
 * One real PostgreSQL for the whole run, with a template that is migrated and holds the sample office, made anew only
 * when migrations or seeds changed. Every test file clones it in milliseconds.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seed } from '../app/seed.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { openPool } from '../platform/db/pool.ts';
import { startEmbedded } from '../platform/embedded/start.ts';
import { packageRoot } from '../platform/root.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner's URL of the server's maintenance database, the template's name, the server's own log. */
    testServer: { url: string; template: string; log: string };
  }
}

function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(folder, { withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => e.name)
      .sort()) {
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/** Vitest calls this once per run; what it returns runs at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = packageRoot();
  const dataDir = join(tmpdir(), `huiyin-test-${process.getuid?.() ?? 0}-${process.pid}`);
  const server = await startEmbedded({ dataDir, durable: false });
  const template = `template_${fingerprint([join(root, 'db', 'migrations'), join(root, 'db', 'seeds')])}`;
  const pool = openPool(server.url, { max: 1 });
  await pool.query(`create database ${template}`);
  await pool.end();
  const url = server.url.replace(/\/huiyin$/, `/${template}`);
  await migrate(url, readMigrations(join(root, 'db', 'migrations')));
  await seed(url, { wanted: 'office', dataDir, tell: () => {} });
  project.provide('testServer', { url: server.url, template, log: join(server.dataDir, 'postgres.log') });
  return async () => {
    await server.stop();
    const { rm } = await import('node:fs/promises');
    await rm(dataDir, { recursive: true, force: true });
  };
}
