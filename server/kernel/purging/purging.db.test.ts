/** A paper found classified after all: its words go everywhere, its record stays and verifies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as matters from '../../../contracts/modules/matters.ts';
import { modules } from '../../app/modules.ts';
import { sql } from '../../platform/db/sql.ts';
import { dispatched, instructed } from '../../testing/loop.ts';
import { othersSettled } from '../../testing/settled.ts';
import { openWorld } from '../../testing/world.ts';
import { sealOnce, verifyAudit, verifyContents } from '../audit/api.ts';
import { checkMatters } from '../flow/api.ts';
import { purgeThread } from './api.ts';

const world = await openWorld();
const MARKER = '苍耳紫苏';

/** Tables and columns in which a marker stands, in any schema of ours. */
async function placesOf(marker: string): Promise<string[]> {
  const columns = await world.database.owner.read.rows<{ t: string; c: string }>(sql`
    select format('%I.%I', table_schema, table_name) as t, quote_ident(column_name) as c from information_schema.columns
     where table_schema in ('platform', 'kernel', 'documents', 'supervision', 'archives') and table_name not like '%\_v'
       and data_type in ('text', 'jsonb', 'ARRAY', 'tsvector')`);
  const found: string[] = [];
  for (const { t, c } of columns) {
    const rows = await world.database.owner.read.rows({
      text: `select 1 from ${t} where ${c}::text like $1 limit 1`,
      values: [`%${marker}%`],
    });
    if (rows.length > 0) found.push(`${t}.${c}`);
  }
  return found;
}

function blobsWith(marker: string): string[] {
  return readdirSync(world.blobFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(marker));
}

test('purging a paper takes its words out of the whole thread and leaves chains, seals and folds whole', async () => {
  const { paper, item } = await instructed(world, MARKER);
  await dispatched(world, item);
  await othersSettled(world.database.db.read);
  while (await sealOnce(world.database.db, world.clock.now()));
  expect(await placesOf(MARKER)).not.toEqual([]);
  expect(blobsWith(MARKER)).toHaveLength(1);

  const purged = await purgeThread(world.kernel, {
    matterId: paper,
    reason: '经鉴定不宜在本系统保存',
    everyCopy: true,
    by: [],
    modules: modules.flatMap((m) => (m.purge ? [m.purge] : [])),
  });
  await world.drain();

  expect(purged.matters).toHaveLength(4);
  expect(await placesOf(MARKER)).toEqual([]);
  expect(blobsWith(MARKER)).toEqual([]);
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
  await othersSettled(world.database.db.read);
  while (await sealOnce(world.database.db, world.clock.now()));
  expect((await verifyAudit(world.database.db.read, [])).findings).toEqual([]);
  expect(await verifyContents(world.database.db.read, world.kernel.blobs)).toEqual([]);
  const page = await (await world.as('mayor')).ok(matters.matterPage, { params: { matterId: paper } });
  expect(page.title).toBe('（内容已清除）');
  expect(page.opinions.some((o) => o.purged)).toBe(true);
});
