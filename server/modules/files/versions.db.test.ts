/** A better scan in the place of a bad one: same file, next version; the former stays for whoever might read it. */
import { expect, test } from 'vitest';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import * as desks from '../../../contracts/modules/desks.ts';
import * as files from '../../../contracts/modules/files.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { verifyContents } from '../../kernel/audit/api.ts';
import { purgeThread } from '../../kernel/purging/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { placesOf } from '../../testing/everywhere.ts';
import { aPaper, dispatched, instructed, proposed, registered } from '../../testing/loop.ts';
import { scanOf } from '../../testing/scans.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
type Caller = Awaited<ReturnType<typeof world.as>>;

const better = (word: string) => ({
  name: `更正稿-${word}.txt`,
  bytes: Buffer.from(`关于开展山塘安全隐患排查的通知\n各单位：\n更正：${word}。\n`),
});

async function paperOf(matterId: string): Promise<ReplyOf<typeof matters.matterPage>['files'][number]> {
  const page = await (await world.as('director')).ok(matters.matterPage, { params: { matterId } });
  const file = page.files.find((one) => one.purpose === 'paper');
  if (!file) throw new Error('the matter has a paper');
  return file;
}

async function replaced(person: Caller, matterId: string, word: string, reason = '原扫描件缺页') {
  const file = await paperOf(matterId);
  const { id: stagedId } = await person.ok(files.stage, { file: better(word) });
  const params = { fileId: file.id };
  return person.ok(files.replace, { params, body: { stagedId, version: file.version, reason } });
}

const versionsFor = async (person: Caller, fileId: string) =>
  person.ok(files.versions, { params: { fileId } });

test('the clerk replaces a bad scan: the file keeps its identity, its words are the new ones, the former stays readable', async () => {
  const matterId = await proposed(world, '版一');
  const clerk = await world.as('clerk');
  const before = await paperOf(matterId);

  const after = await replaced(clerk, matterId, 'zqversion1');
  await world.drain();

  expect(after).toMatchObject({ id: before.id, version: 2, name: '更正稿-zqversion1.txt', at: before.at });
  expect(await paperOf(matterId)).toEqual(after);
  const director = await world.as('director');
  const { items, bar } = await versionsFor(director, before.id);
  expect(items.map((one) => [one.file.version, one.by, one.why])).toEqual([
    [2, '林小雨', '原扫描件缺页'],
    [1, '林小雨', null],
  ]);
  expect(bar).toBe('not_yours');
  const former = items[1]?.file.id ?? '';
  const read = async (id: string) =>
    (await director.ok(files.text, { params: { fileId: id } })).pages.flatMap((page) => page.lines).join('');
  expect(await read(before.id)).toContain('zqversion1');
  expect(await read(former)).toContain('版一');
  await (await world.as('outsider')).refused(files.text, { params: { fileId: former } }, 'base.not_found');
  const found = async (q: string) =>
    (await director.ok(matters.search, { query: { q, limit: 5 } })).items.map((hit) => hit.matterId);
  expect(await found('zqversion1')).toContain(matterId);
  const segments = await world.database.db.read.rows<{ text: string }>(
    sql`select matter_id as text from kernel.search_segment where matter_id = ${matterId} and kind = 'file'`,
  );
  expect(segments).toHaveLength(1);

  const rows = await world.database.db.read.rows<{ body: string; person_id: number }>(
    sql`select body, person_id from kernel.record where subject = ${`files/${matterId}`} and event = 'file.replaced'`,
  );
  expect(rows.map((row) => [JSON.parse(row.body).file, row.person_id])).toEqual([
    [before.id, world.person('clerk')],
  ]);
  expect(rows[0]?.body).not.toContain('缺页');
  expect(await verifyContents(world.database.db.read, world.kernel.blobs)).toEqual([]);
  // Whoever has it in hand now is told: what he read is not what stands there.
  const told = await (await world.as('mayor')).ok(desks.notices, { query: { limit: 20 } });
  expect(told.items.filter((n) => n.kind === 'files.replaced').map((n) => n.matterId)).toEqual([matterId]);
});

test('units that were handed the paper work on the new one, and read what they had before', async () => {
  const { paper, item } = await instructed(world, '版二');
  const { water } = await dispatched(world, item);
  const unit = await world.as('waterPrincipal');
  const ofUnit = async () =>
    (await unit.ok(matters.matterPage, { params: { matterId: water } })).files.find((f) =>
      /版二|zqversion2/.test(f.name),
    );
  const had = await ofUnit();
  expect(had?.version).toBe(1);

  await replaced(await world.as('clerk'), paper, 'zqversion2');
  await world.drain();

  expect(await ofUnit()).toMatchObject({ id: had?.id, version: 2, name: '更正稿-zqversion2.txt' });
  const { items } = await versionsFor(unit, had?.id ?? '');
  expect(items.map((one) => one.file.name)).toEqual(['更正稿-zqversion2.txt', had?.name]);
  expect((await unit.call(files.download, { params: { fileId: items[1]?.file.id ?? '' } })).status).toBe(200);
  expect(await verifyContents(world.database.db.read, world.kernel.blobs)).toEqual([]);
});

test('who has nothing to do with it may not replace it; nor a former version, nor what the platform made', async () => {
  const { paper } = await instructed(world, '版三');
  const file = await paperOf(paper);
  const director = await world.as('director');
  const { id: stagedId } = await director.ok(files.stage, { file: better('丙') });
  const body = { stagedId, version: 1, reason: '换一份' };
  const why = (reply: Awaited<ReturnType<Caller['call']>>) => reply.error;
  const asked = (fileId: string, who = director) => who.call(files.replace, { params: { fileId }, body });
  expect(why(await asked(file.id))).toMatchObject({
    code: 'files.not_replaceable',
    params: { why: 'not_yours' },
  });
  const outsider = await world.as('outsider');
  expect(why(await asked(file.id, outsider))).toMatchObject({ code: 'base.not_found' });

  await replaced(await world.as('clerk'), paper, '丁');
  const { items } = await versionsFor(director, file.id);
  expect(why(await asked(items[1]?.file.id ?? ''))).toMatchObject({ params: { why: 'former' } });
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.file set purpose = 'report' where id = ${file.id}`),
  );
  expect(why(await asked(file.id))).toMatchObject({ params: { why: 'made_here' } });
});

test('what is filed stays as it was filed', async () => {
  const matterId = await registered(world, '版四');
  const clerk = await world.as('clerk');
  const file = await paperOf(matterId);
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.matter set state = 'filed' where id = ${matterId}`),
  );
  const { id: stagedId } = await clerk.ok(files.stage, { file: better('戊') });
  const input = { params: { fileId: file.id }, body: { stagedId, version: 1, reason: '换一份' } };
  await clerk.refused(files.replace, input, 'files.not_replaceable');
  expect(await paperOf(matterId)).toEqual(file);
});

test('two replace it at once: the second is told, and the first one’s version stands', async () => {
  const matterId = await registered(world, '版五');
  const file = await paperOf(matterId);
  const clerk = await world.as('clerk');
  const staged = await Promise.all(['己', '庚'].map((word) => clerk.ok(files.stage, { file: better(word) })));
  const answers = await Promise.all(
    staged.map(({ id }) =>
      clerk.call(files.replace, {
        params: { fileId: file.id },
        body: { stagedId: id, version: 1, reason: '换一份' },
      }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.error?.code).toBe('base.changed_meanwhile');
  expect((await versionsFor(clerk, file.id)).items.map((one) => one.file.version)).toEqual([2, 1]);
});

test('the same bytes, somebody else’s file and an unread scan without a word about it are refused; a marked one never comes in', async () => {
  const matterId = await registered(world, '版六');
  const file = await paperOf(matterId);
  const clerk = await world.as('clerk');
  const input = (stagedId: string, attested = false) => ({
    params: { fileId: file.id },
    body: { stagedId, version: 1, reason: '换一份', attested },
  });
  const same = await clerk.ok(files.stage, { file: aPaper('版六') });
  await clerk.refused(files.replace, input(same.id), 'files.same_bytes');
  const others = await (await world.as('waterStaff')).ok(files.stage, { file: better('辛') });
  await clerk.refused(files.replace, input(others.id), 'base.not_found');
  const scan = await clerk.ok(files.stage, { file: { name: '扫描.png', bytes: scanOf(['通知']) } });
  await clerk.refused(files.replace, input(scan.id), 'guard.attestation_needed');
  await clerk.refused(
    files.stage,
    { file: { name: '通知.txt', bytes: Buffer.from('机密★10年\n通知\n') } },
    'guard.secrecy_mark_found',
  );
  expect((await clerk.ok(files.replace, input(scan.id, true))).guard).toBe('attested');
});

test('purging a matter takes its former versions and why they were replaced', async () => {
  const word = 'zqformer8';
  const matterId = await registered(world, word);
  const clerk = await world.as('clerk');
  await replaced(clerk, matterId, 'zqlater8', `原件${word}有误`);
  await world.drain();
  await purgeThread(world.kernel, {
    matterId,
    reason: '经鉴定不宜在本系统保存',
    modules: [],
    everyCopy: true,
    by: [],
  });
  await world.drain();
  expect(
    (await placesOf(world, word)).filter((place) => !/documents\.incoming|search_segment/.test(place)),
  ).toEqual([]);
  // One file was there, however often it was replaced.
  const page = await clerk.ok(matters.matterPage, { params: { matterId } });
  expect(page.gone.map((one) => [one.purpose, one.why])).toEqual([['paper', 'rule']]);
  expect(await verifyContents(world.database.db.read, world.kernel.blobs)).toEqual([]);
});

test('the clerk is told that a paper is in the register, by its present file and by a former one; not once it was purged', async () => {
  const clerk = await world.as('clerk');
  const matterId = await registered(world, '版重');
  await replaced(clerk, matterId, 'zqsame9');
  const same = async (file: { name: string; bytes: Uint8Array }) =>
    (await clerk.ok(incomingDrop.drop, { file })).sameAs.filter((row) => row.why === 'same_file');
  expect((await same(better('zqsame9'))).map((row) => row.matterId)).toEqual([matterId]);
  expect((await same(aPaper('版重'))).map((row) => row.matterId)).toEqual([matterId]);
  // Registering it all the same is refused until the clerk says why: by the present file, too.
  const { file } = await clerk.ok(incomingDrop.drop, { file: better('zqsame9') });
  const body = { fileId: file.id, title: '另一个标题', sender: '江州市人民政府办公室' };
  await clerk.refused(incomingDrop.register, { body }, 'documents.already_registered');
  expect((await same(better('从未来过'))).length).toBe(0);

  await purgeThread(world.kernel, { matterId, reason: '不宜保存', modules: [], everyCopy: true, by: [] });
  await world.drain();
  expect(await same(better('zqsame9'))).toEqual([]);
});
