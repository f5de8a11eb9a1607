/** Chains stay whole when somebody with the owner's rights changes words or files: that is found all the same. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import { instructed } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';
import { verifyAudit, verifyContents } from './api.ts';

const world = await openWorld();
const { paper } = await instructed(world, '山塘');
const { read } = world.database.db;

const found = async () => [...new Set((await verifyContents(read, world.kernel.blobs)).map((f) => f.what))];

/** What is found after the owner's change, which is then undone. */
async function foundAfter(change: Fragment): Promise<string[]> {
  const undo = new Error('undo');
  let seen: string[] = [];
  await world.database.owner
    .transaction(async (tx) => {
      await tx.run(change);
      expect((await verifyAudit(tx as never, [])).findings).toEqual([]);
      seen = [...new Set((await verifyContents(tx as never, world.kernel.blobs)).map((f) => f.what))];
      throw undo;
    })
    .catch((thrown: unknown) => {
      if (thrown !== undo) throw thrown;
    });
  return seen;
}

test('an office that nobody tampered with has no finding', async () => {
  expect(await found()).toEqual([]);
});

test.each([
  ['a text', sql`update kernel.content set body = body || '改' where kind = 'text'`, 'content_altered'],
  [
    'a text with its hash',
    sql`update kernel.content c set body = '改', hash = ${'0'.repeat(64)} from kernel.opinion o where o.content_id = c.id`,
    'opinion_differs',
  ],
  ['which text an opinion is', sql`update kernel.opinion set content_id = null`, 'opinion_differs'],
  ['that there was an opinion', sql`delete from kernel.opinion`, 'opinion_differs'],
  ['a title', sql`update kernel.matter set title = '别的标题' where id = ${paper}`, 'title_differs'],
  ['which file a paper is', sql`update kernel.file set hash = ${'0'.repeat(64)}`, 'file_differs'],
])('changing %s is found', async (_, change, what) => {
  expect(await foundAfter(change)).toContain(what);
});

test('a file changed on the disk is found', async () => {
  const blob = readdirSync(world.blobFolder, { recursive: true, withFileTypes: true }).find((e) =>
    e.isFile(),
  );
  writeFileSync(join(blob?.parentPath ?? '', blob?.name ?? ''), '别的内容');
  expect(await found()).toEqual(['file_altered']);
});
