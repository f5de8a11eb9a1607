/** A large file in pieces: guarded when it is whole, before a byte of it is stored; nobody else's to touch. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as files from '../../../contracts/modules/files.ts';
import { blobCount, placesOf } from '../../testing/everywhere.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textOf = (word: string) =>
  Buffer.from(`关于有关工作的通知\n${`各单位：现将有关事项（${word}）通知如下。\n`.repeat(2000)}`);

type Caller = Awaited<ReturnType<typeof world.as>>;

async function sent(person: Caller, name: string, bytes: Uint8Array, piece = 50_000): Promise<string> {
  const { uploadId } = await person.ok(files.beginUpload, { body: { name, size: bytes.length } });
  for (let at = 0; at < bytes.length; at += piece) {
    const file = { name: 'piece', bytes: bytes.subarray(at, at + piece) };
    await person.ok(files.putPiece, { params: { uploadId }, query: { offset: at }, file });
  }
  return uploadId;
}

const finishing = (uploadId: string, sha256: string) => ({
  file: { name: '占位', bytes: new Uint8Array() },
  fields: { uploadId, sha256 },
});

test('a unit’s clerk sends a file in pieces; a piece twice, a gap and a lost answer do no harm', async () => {
  const staff = await world.as('waterStaff');
  const bytes = textOf('甲');
  const { uploadId } = await staff.ok(files.beginUpload, { body: { name: '台账.txt', size: bytes.length } });
  const put = (from: number, to: number) =>
    staff.call(files.putPiece, {
      params: { uploadId },
      query: { offset: from },
      file: { name: 'piece', bytes: bytes.subarray(from, to) },
    });
  await put(0, 40_000);
  await put(0, 40_000);
  expect((await put(90_000, 95_000)).error).toMatchObject({
    code: 'files.wrong_offset',
    params: { received: 40_000 },
  });
  expect(await staff.ok(files.uploadState, { params: { uploadId } })).toEqual({ received: 40_000 });
  await put(40_000, bytes.length);

  const staged = await staff.ok(files.stage, finishing(uploadId, sha(bytes)));
  expect(staged).toMatchObject({ name: '台账.txt', size: bytes.length, guard: 'passed' });
  expect((await staff.call(files.download, { params: { fileId: staged.id } })).bytes.equals(bytes)).toBe(
    true,
  );
  await staff.refused(files.stage, finishing(uploadId, sha(bytes)), 'files.upload_gone');
});

test('a marked file in pieces leaves nothing, neither before its end nor after; a marked name does not even begin', async () => {
  const clerk = await world.as('clerk');
  const word = 'zqpieces4w';
  const bytes = Buffer.concat([Buffer.from('机密★10年\n'), textOf(word)]);
  const before = blobCount(world);
  const uploadId = await sent(clerk, '通知.txt', bytes);
  expect(await placesOf(world, word)).toEqual([]);
  await clerk.refused(files.stage, finishing(uploadId, sha(bytes)), 'guard.secrecy_mark_found');
  expect(await placesOf(world, word)).toEqual([]);
  expect(blobCount(world)).toBe(before);
  await clerk.refused(
    files.beginUpload,
    { body: { name: '【机密】通知.txt', size: 10 } },
    'guard.secrecy_mark_found',
  );
});

test('what arrived otherwise than it was sent is refused', async () => {
  const clerk = await world.as('clerk');
  const uploadId = await sent(clerk, '通知.txt', textOf('乙'));
  await clerk.refused(files.stage, finishing(uploadId, sha(textOf('丙'))), 'files.upload_differs');
});

test('nobody else may add to it, ask for it or take it; a stranger may not begin', async () => {
  const bytes = textOf('丁');
  const clerk = await world.as('clerk');
  const uploadId = await sent(clerk, '通知.txt', bytes);
  const other = await world.as('outsider');
  await other.refused(files.uploadState, { params: { uploadId } }, 'files.upload_gone');
  await other.refused(files.stage, finishing(uploadId, sha(bytes)), 'files.upload_gone');
  await other.ok(files.dropUpload, { params: { uploadId } });
  expect(await clerk.ok(files.uploadState, { params: { uploadId } })).toEqual({ received: bytes.length });
  await world
    .stranger()
    .refused(files.beginUpload, { body: { name: 'a.txt', size: 1 } }, 'base.not_signed_in');
});

test('a clerk stops three files and begins three others: what was stopped takes no place', async () => {
  const clerk = await world.as('financeStaff');
  const begin = () => clerk.call(files.beginUpload, { body: { name: '大文件.txt', size: 3_000_000 } });
  const first = await Promise.all([begin(), begin(), begin()]);
  expect(first.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect((await begin()).error?.code).toBe('files.too_many_uploads');
  for (const answer of first) {
    const { uploadId } = answer.reply as { uploadId: string };
    await clerk.ok(files.dropUpload, { params: { uploadId } });
    await clerk.refused(files.uploadState, { params: { uploadId } }, 'files.upload_gone');
  }
  const again = await Promise.all([begin(), begin(), begin()]);
  expect(again.map((answer) => answer.status)).toEqual([200, 200, 200]);
});
