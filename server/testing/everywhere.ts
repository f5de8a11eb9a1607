/** Looks for a word wherever an instance keeps anything: every column of every table, every file, every line of a log. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { sql } from '../platform/db/sql.ts';
import type { World } from './world.ts';

/** Places that hold the word, as `schema.table`, file names or `log`. */
export async function placesOf(world: World, word: string): Promise<string[]> {
  return [...(await tablesWith(world, word)), ...filesWith(world.blobFolder, word), ...logsWith(world, word)];
}

async function tablesWith(world: World, word: string): Promise<string[]> {
  const { read } = world.database.owner;
  const tables = await read.rows<{
    name: string;
  }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    // A row as text holds every column: texts, JSON, arrays, the words of a tsvector.
    const row = await read.one<{ n: number }>({
      text: `select count(*)::int as n from ${name} t where t::text ilike $1`,
      values: [`%${word}%`],
    });
    if (row.n > 0) found.push(name);
  }
  return found;
}

function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    })
    .map((entry) => `blobs/${entry.name}`);
}

function logsWith(world: World, word: string): string[] {
  const database = readFileSync(inject('testServer').log, 'utf8');
  return [
    ...(world.log.some((line) => line.includes(word)) ? ['log'] : []),
    ...(database.includes(word) ? ['log of the database'] : []),
  ];
}

/** How many files the blob store holds, unfinished ones included. */
export function blobCount(world: World): number {
  return readdirSync(world.blobFolder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
    .length;
}
