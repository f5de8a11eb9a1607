/** Previews: for whoever may read the file, drawn from it, and gone with it. */
import { expect, test } from 'vitest';
import * as files from '../../../contracts/modules/files.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import { sql } from '../../platform/db/sql.ts';
import { docxOf, ofdOf, wp } from '../../testing/files-of-kinds.ts';
import { scanOf } from '../../testing/scans.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const LINES = ['云溪县人民政府办公室', '关于召开座谈会的通知', '各单位：', '现将有关事项通知如下。'];
const PDF = '%PDF-';

async function registeredFile(name: string, bytes: Uint8Array, title: string) {
  const clerk = await world.as('clerk');
  const { file } = await clerk.ok(incomingDrop.drop, { file: { name, bytes } });
  const done = await clerk.ok(incomingDrop.register, {
    body: { fileId: file.id, title, sender: '某办', attested: true },
  });
  return { clerk, file, matterId: done.matterId };
}

test.each([
  ['通知.docx', docxOf(LINES.map(wp).join(''))],
  ['通知.ofd', ofdOf([LINES.map((line, i): [string, number] => [line, 60 + i * 20])])],
])('%s is shown as pages to the clerk, and to nobody who may not read it', async (name, bytes) => {
  const { clerk, file } = await registeredFile(name, bytes, `关于召开座谈会的通知（${name}）`);
  const shown = await clerk.call(files.preview, { params: { fileId: file.id } });
  expect(shown.status).toBe(200);
  expect(shown.headers['content-type']).toBe('application/pdf');
  expect(shown.bytes.subarray(0, 5).toString()).toBe(PDF);
  await (await world.as('outsider')).refused(
    files.preview,
    { params: { fileId: file.id } },
    'base.not_found',
  );
});

test('a picture is shown no larger than it is read', async () => {
  const { clerk, file } = await registeredFile('照片.png', scanOf(LINES), '关于照片的通知');
  const shown = await clerk.call(files.preview, { params: { fileId: file.id } });
  expect(shown.headers['content-type']).toBe('image/jpeg');
});

test('what cannot be drawn says so; what was purged is not shown from memory', async () => {
  const { clerk, file } = await registeredFile('通知.txt', Buffer.from(LINES.join('\n')), '关于文本的通知');
  await clerk.refused(files.preview, { params: { fileId: file.id } }, 'files.no_preview');
  const docx = await registeredFile('再.docx', docxOf(LINES.map(wp).join('') + wp('再')), '关于再次的通知');
  const input = { params: { fileId: docx.file.id } };
  expect((await clerk.call(files.preview, input)).status).toBe(200);
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.file set purged_at = now(), purge_reason = '试' where id = ${docx.file.id}`),
  );
  await clerk.refused(files.preview, input, 'base.not_found');
});

test('previews and downloads from an internal matter leave a record of who read', async () => {
  const { clerk, file, matterId } = await registeredFile(
    '内部.docx',
    docxOf(LINES.map(wp).join('') + wp('内')),
    '关于内部的通知',
  );
  const reads = () =>
    world.database.db.read.rows<{ body: string }>(
      sql`select body from kernel.record where stream = 'reads' and event = 'file.read' order by id`,
    );
  await clerk.call(files.download, { params: { fileId: file.id } });
  expect(await reads()).toHaveLength(0);
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.matter set handling = 'internal' where id = ${matterId}`),
  );
  await clerk.call(files.download, { params: { fileId: file.id } });
  await clerk.call(files.preview, { params: { fileId: file.id } });
  expect((await reads()).map((row) => JSON.parse(row.body).file)).toEqual([file.id, file.id]);
});
