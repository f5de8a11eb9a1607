/** The scan folder: what scanners lay down becomes a dropped paper of the clerk who takes it, guarded like any. */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import * as incomingDrop from '../../../../contracts/modules/incoming-drop.ts';
import * as contract from '../../../../contracts/modules/scan-queue.ts';
import { sql } from '../../../platform/db/sql.ts';
import { TAKEN } from '../../../platform/scan-folder/folder.ts';
import { threePapers } from '../../../testing/bundle-of-papers.ts';
import { blobCount, placesOf } from '../../../testing/everywhere.ts';
import { aPaper } from '../../../testing/loop.ts';
import { openWorld } from '../../../testing/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'huiyin-scans-'));
const world = await openWorld({ scanFolder: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  for (const one of readdirSync(folder, { withFileTypes: true }))
    if (one.isFile()) rmSync(join(folder, one.name));
});

/** A scan finished a minute ago. */
function scanned(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
  const then = Date.now() / 1000 - 60;
  utimesSync(join(folder, name), then, then);
}
const namesIn = (place = folder) =>
  readdirSync(place, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));
const take = (name: string) => ({ body: { name } });

test('the clerk takes a scan: read, proposed, registered, and gone from the queue', async () => {
  scanned('20260903_001.txt', aPaper('扫一').bytes);
  const clerk = await world.as('clerk');
  expect((await clerk.ok(contract.scans)).items).toMatchObject([
    { name: '20260903_001.txt', isArriving: false, sameAs: null },
  ]);

  const drop = await clerk.ok(contract.takeScan, take('20260903_001.txt'));

  expect(drop.fields.title.value).toContain('扫一');
  expect((await clerk.ok(contract.scans)).items).toEqual([]);
  expect(namesIn(join(folder, TAKEN))).toHaveLength(1);
  const body = { fileId: drop.file.id, title: '关于扫一的通知', sender: '某办' };
  await clerk.ok(incomingDrop.register, { body });
  const rows = await world.database.db.read.rows<{ person_id: number }>(
    sql`select person_id from kernel.record where event = 'file.staged' order by id desc limit 1`,
  );
  expect(rows[0]?.person_id).toBe(world.person('clerk'));
});

test('several papers in one scan are proposed to be cut; a scan lying there twice, or registered before, is marked', async () => {
  scanned('a.pdf', threePapers());
  scanned('b.pdf', threePapers());
  scanned('c.txt', aPaper('扫二').bytes);
  const clerk = await world.as('clerk');
  const { items } = await clerk.ok(contract.scans);
  expect(items.map((one) => [one.name, one.sameAs])).toEqual([
    ['a.pdf', null],
    ['b.pdf', 'a.pdf'],
    ['c.txt', null],
  ]);
  expect((await clerk.ok(contract.takeScan, take('a.pdf'))).parts).toHaveLength(3);
  const { file } = await clerk.ok(contract.takeScan, take('c.txt'));
  const body = { fileId: file.id, title: '关于扫二的通知', sender: '某办' };
  await clerk.ok(incomingDrop.register, { body });
  scanned('d.txt', aPaper('扫二').bytes);
  expect((await clerk.ok(contract.takeScan, take('d.txt'))).sameAs.map((one) => one.why)).toContain(
    'same_file',
  );
});

test('a marked scan is refused, leaves no byte with us and goes back where it lay; a marked name is not even told', async () => {
  const word = 'zqscan6m';
  scanned('x.txt', Buffer.from(`机密★10年\n关于${word}的通知\n`));
  scanned('机密★10年 通知.pdf', threePapers());
  const clerk = await world.as('clerk');
  const before = blobCount(world);
  await clerk.refused(contract.takeScan, take('x.txt'), 'guard.secrecy_mark_found');
  expect(namesIn()).toContain('x.txt');
  expect(await placesOf(world, word)).toEqual([]);
  expect(blobCount(world)).toBe(before);
  const { items } = await clerk.ok(contract.scans);
  expect(items.map((one) => one.name).sort()).toEqual([null, 'x.txt'].sort());
  await clerk.refused(contract.takeScan, take('机密★10年 通知.pdf'), 'guard.secrecy_mark_found');
});

test('two clerks take the same scan: one gets it, the other is told; a broken one stays in the queue', async () => {
  scanned('e.txt', aPaper('扫三').bytes);
  const [one, two] = [await world.as('clerk'), await world.as('clerk')];
  const answers = await Promise.all([one, two].map((who) => who.call(contract.takeScan, take('e.txt'))));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  scanned('f.pdf', Buffer.from('%PDF-1.4 broken'));
  await one.refused(contract.takeScan, take('f.pdf'), 'files.broken');
  expect(namesIn()).toEqual(['f.pdf']);
});

test.each(['mayor', 'waterStaff', 'systemAdmin'])(
  '%s neither sees the queue nor takes from it',
  async (who) => {
    scanned('g.txt', aPaper('扫四').bytes);
    const person = await world.as(who);
    await person.refused(contract.scans, {}, 'base.not_permitted');
    await person.refused(contract.takeScan, take('g.txt'), 'base.not_permitted');
    expect(namesIn()).toEqual(['g.txt']);
  },
);
