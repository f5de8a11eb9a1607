/** Several papers in one PDF: cut as the clerk confirms, each guarded and registered by itself; none or all. */
import { expect, test } from 'vitest';
import * as files from '../../../../contracts/modules/files.ts';
import * as incomingDrop from '../../../../contracts/modules/incoming-drop.ts';
import { sql } from '../../../platform/db/sql.ts';
import { bundleOf, noticeOf, threePapers, withLink } from '../../../testing/bundle-of-papers.ts';
import { openWorld } from '../../../testing/world.ts';

const world = await openWorld();
const clerk = await world.as('clerk');
const read = world.database.db.read;

async function dropped(bytes: Uint8Array, name = '扫描件.pdf') {
  return clerk.ok(incomingDrop.drop, { file: { name, bytes } });
}

const cutAt = (fileId: string, starts: number[]) => ({ params: { fileId }, body: { starts } });
const staged = async () => (await read.rows<{ id: string }>(sql`select id from kernel.file`)).length;
const textOf = async (fileId: string) =>
  (await clerk.ok(files.text, { params: { fileId } })).pages.map((page) => page.lines.join(' '));

test('the clerk is shown where papers begin, cuts there, and registers each with its own pages', async () => {
  const whole = await dropped(threePapers());
  expect(whole.parts.map((part) => part.from)).toEqual([1, 3, 5]);
  const { drops } = await clerk.ok(incomingDrop.cut, cutAt(whole.file.id, [1, 3, 5]));
  expect(drops.map((d) => [d.file.name, d.file.pages, d.fields.title.value, d.parts])).toEqual([
    ['扫描件（第1-2页）.pdf', 2, '关于开展山塘排查的通知', []],
    ['扫描件（第3-4页）.pdf', 2, '关于报送决算的通知', []],
    ['扫描件（第5页）.pdf', 1, '关于商请支持养老服务的函', []],
  ]);
  // Every page is in one part, as it was, and the text layer with it.
  const parts = await Promise.all(drops.map((d) => textOf(d.file.id)));
  expect(parts.flat()).toEqual(await textOf(whole.file.id));
  const [, second] = drops;
  const done = await clerk.ok(incomingDrop.register, {
    body: { fileId: second?.file.id, title: '关于报送决算的通知', sender: '江州市财政局' },
  });
  expect(done.number).toMatch(/^云政办收〔2026〕\d+号$/);
  const [kept] = await read.rows<{ body: string }>(
    sql`select body from kernel.record where event = 'documents.cut'`,
  );
  expect(kept?.body).toContain(whole.file.id);
  expect(kept?.body).toContain(second?.file.id);
});

test('the clerk who drops the same bundle again is told which of its papers is registered', async () => {
  const { file } = await dropped(threePapers());
  const { drops } = await clerk.ok(incomingDrop.cut, cutAt(file.id, [1, 3, 5]));
  expect(drops.map((d) => d.sameAs.map((same) => same.why))).toEqual([[], ['same_file'], []]);
});

test('a link to another paper does not bring its pages along unseen', async () => {
  const plain = await dropped(threePapers());
  const linked = await dropped(await withLink(threePapers()), '带链接.pdf');
  const [one] = (await clerk.ok(incomingDrop.cut, cutAt(plain.file.id, [1, 3]))).drops;
  const [other] = (await clerk.ok(incomingDrop.cut, cutAt(linked.file.id, [1, 3]))).drops;
  expect((other?.file.size ?? 0) - (one?.file.size ?? 0)).toBeLessThan(250);
});

test('the clerk is told what is wrong with a cut, and nothing is staged of it', async () => {
  const { file } = await dropped(threePapers());
  const text = await dropped(new TextEncoder().encode('关于开会的通知\n各单位：'), '通知.txt');
  const before = await staged();
  for (const starts of [
    [2, 3],
    [1, 1],
    [1, 4, 3],
    [1, 6],
  ])
    await clerk.refused(incomingDrop.cut, cutAt(file.id, starts), 'documents.bad_cut');
  await clerk.refused(incomingDrop.cut, cutAt(file.id, [1]), 'base.invalid_input');
  await clerk.refused(incomingDrop.cut, cutAt(text.file.id, [1, 2]), 'documents.only_pdf_is_cut');
  expect(await staged()).toBe(before);
});

test('nobody cuts what another dropped, or what is registered', async () => {
  const { file } = await dropped(bundleOf(noticeOf('某局', '某发〔2026〕1号', '关于试拆的通知')));
  const colleague = await world.as('sectionChief');
  await colleague.refused(incomingDrop.cut, cutAt(file.id, [1, 2]), 'base.not_found');
  await (await world.as('outsider')).refused(incomingDrop.cut, cutAt(file.id, [1, 2]), 'base.not_permitted');
  await clerk.ok(incomingDrop.register, {
    body: { fileId: file.id, title: '关于试拆的通知', sender: '某局' },
  });
  await clerk.refused(incomingDrop.cut, cutAt(file.id, [1, 2]), 'base.not_found');
});

test('a mark that shows only when a paper is by itself refuses all of it and takes the whole away', async () => {
  const [first, last] = noticeOf('某某局', '某某发〔2026〕1号', '关于灯笼七号的通知');
  const { file } = await dropped(
    bundleOf([
      first,
      last,
      ['某委员会文件', '某发〔2026〕2号', '关于风筝三号的通知', '秘密', '各单位：', '— 1 —'],
    ]),
  );
  await clerk.refused(incomingDrop.cut, cutAt(file.id, [1, 3]), 'guard.secrecy_mark_found');
  await clerk.refused(files.text, { params: { fileId: file.id } }, 'base.not_found');
  const texts = await read.rows(
    sql`select 1 from kernel.content where body like '%风筝三号%' or body like '%灯笼七号%'`,
  );
  expect(texts).toEqual([]);
  const incidents = await read.rows(sql`select entrance from kernel.guard_incident`);
  expect(incidents).toEqual([{ entrance: 'documents.cut' }]);
  await clerk.refused(
    incomingDrop.register,
    { body: { fileId: file.id, title: '试', sender: '某' } },
    'guard.secrecy_mark_found',
  );
});
