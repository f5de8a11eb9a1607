/** Scans and photos: read in the background; what bears a mark goes, the rest can be searched and says that a machine read it. */
import { expect, test } from 'vitest';
import * as desks from '../../../contracts/modules/desks.ts';
import * as files from '../../../contracts/modules/files.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import { sql } from '../../platform/db/sql.ts';
import { placesOf } from '../../testing/everywhere.ts';
import { scannedPdf, scanOf } from '../../testing/scans.ts';
import { openWorkerProcess } from '../../testing/worker-process.ts';
import { openWorld } from '../../testing/world.ts';
import { recogniseScan } from './api.ts';

const world = await openWorld({ apart: await openWorkerProcess() });
const PAPER = [
  '云溪县人民政府办公室文件',
  '关于做好防汛抗旱工作的通知',
  '各乡镇人民政府，县政府各部门：',
  '为切实做好今年防汛抗旱工作，保障人民群众生命财产安全，',
  '经县政府同意，现将有关事项通知如下。',
];
const MARKED = ['000012', '机密★1年', '特急', '', ...PAPER];

async function registeredScan(name: string, bytes: Uint8Array) {
  const clerk = await world.as('clerk');
  const { file } = await clerk.ok(incomingDrop.drop, { file: { name, bytes } });
  expect(file).toMatchObject({ guard: 'not_checked', ocr: 'waiting' });
  const done = await clerk.ok(incomingDrop.register, {
    body: { fileId: file.id, title: `关于某事的通知${name}`, sender: '某办', attested: true },
  });
  return { clerk, file, matterId: done.matterId };
}

const rowOf = (id: string) =>
  world.database.db.read.one<{
    guard: string;
    ocr: string;
    name: string;
    purged_at: string | null;
    attested_by: number | null;
  }>(sql`select guard, ocr, name, purged_at, attested_by from kernel.file where id = ${id}`);

test('a clerk’s photo of a paper is read: it counts as looked at, can be searched, and says that a machine read it', async () => {
  const { clerk, file, matterId } = await registeredScan('照片.png', scanOf(PAPER));
  expect((await rowOf(file.id)).guard).toBe('attested');

  await world.drain();

  const row = await rowOf(file.id);
  expect(row).toMatchObject({ guard: 'ocr_passed', ocr: 'read' });
  expect(row.attested_by).toBe(world.person('clerk'));
  const text = await clerk.ok(files.text, { params: { fileId: file.id } });
  expect(text.file.ocr).toBe('read');
  expect(text.pages[0]?.lines.join('')).toContain('现将有关事项通知如下');
  const hits = await clerk.ok(matters.search, { query: { q: '抗旱', limit: 5 } });
  expect(hits.items.map((hit) => hit.matterId)).toContain(matterId);
  expect(
    (await (await world.as('outsider')).ok(matters.search, { query: { q: '抗旱', limit: 5 } })).items,
  ).toEqual([]);
});

test('pages of a PDF that are pictures are read as well', async () => {
  const { clerk, file } = await registeredScan('扫描件.pdf', scannedPdf([PAPER, ['附件', '名单如下。']]));
  await world.drain();
  expect(await rowOf(file.id)).toMatchObject({ guard: 'ocr_passed', ocr: 'read' });
  const { pages } = await clerk.ok(files.text, { params: { fileId: file.id } });
  expect(pages.map((page) => page.page)).toEqual([1, 2]);
  expect(pages[1]?.lines.join('')).toContain('名单');
});

test('a mark that the machine reads takes the file away everywhere, and who answers for secrecy is told without a word of it', async () => {
  const word = '青石峡谷桥梁';
  const { clerk, file, matterId } = await registeredScan('来文.png', scanOf([...MARKED, word]));
  const before = await incidents();
  await world.drain();

  const row = await rowOf(file.id);
  expect(row.purged_at).not.toBeNull();
  expect(row.name).toBe('（内容已清除）');
  expect((await clerk.call(files.download, { params: { fileId: file.id } })).status).toBe(404);
  expect((await clerk.call(files.text, { params: { fileId: file.id } })).status).toBe(404);
  expect(await placesOf(world, word)).toEqual([]);
  const page = await clerk.ok(matters.matterPage, { params: { matterId } });
  expect(page.gone).toEqual([
    { id: file.id, purpose: 'paper', at: row.purged_at, why: 'machine', by: [], formerId: null },
  ]);
  expect((await incidents()).slice(before.length)).toEqual([
    { entrance: 'files.ocr', rule: expect.stringMatching(/^[a-z-]+$/), matter_id: matterId },
  ]);
  for (const who of ['securityAdmin', 'director'] as const) {
    const { items } = await (await world.as(who)).ok(desks.notices, { query: { limit: 20 } });
    expect(items.filter((n) => n.kind === 'secrecy.mark_read_by_machine')).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('来文.png');
  }
});

test('a staged scan that turns out marked cannot be taken into a matter any more', async () => {
  const clerk = await world.as('clerk');
  const { file } = await clerk.ok(incomingDrop.drop, {
    file: { name: '又一份.png', bytes: scanOf([...MARKED, '另']) },
  });
  await world.drain();
  await clerk.refused(
    incomingDrop.register,
    { body: { fileId: file.id, title: '关于某事的通知', sender: '某办', attested: true } },
    'guard.secrecy_mark_found',
  );
});

test('what the machine cannot read stays as a person attested it, and says so', async () => {
  const noise = Buffer.from('89504e470d0a1a0a0000000d4948445200000010000000100802000000', 'hex');
  const { file } = await registeredScan('坏图.png', noise);
  await world.drain();
  expect(await rowOf(file.id)).toMatchObject({ guard: 'attested', ocr: 'unreadable', purged_at: null });
});

test('a job that runs again changes nothing', async () => {
  const { file } = await registeredScan('再来.png', scanOf([...PAPER, '再']));
  await world.drain();
  const count = () =>
    world.database.db.read.one<{ n: number }>(sql`select count(*)::int as n from kernel.content`);
  const before = await count();
  await recogniseScan(world.kernel, file.id);
  expect(await count()).toEqual(before);
});

function incidents() {
  return world.database.db.read.rows<{ entrance: string; rule: string; matter_id: string | null }>(
    sql`select entrance, rule, matter_id from kernel.guard_incident order by id`,
  );
}
