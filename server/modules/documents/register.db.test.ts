/** 登记: who may, once for one key, pointed out when it is there already, and nothing taken for what is refused. */
import { expect, test } from 'vitest';
import * as files from '../../../contracts/modules/files.ts';
import * as contract from '../../../contracts/modules/incoming-drop.ts';
import { checkNumbers } from '../../kernel/numbering/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { aPaper } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const clerk = await world.as('clerk');

async function dropped(marker: string): Promise<Record<string, unknown>> {
  const { file } = await clerk.ok(contract.drop, { file: aPaper(marker) });
  return { fileId: file.id, title: `关于${marker}的通知`, sender: '江州市人民政府办公室' };
}

const papers = async () =>
  (await world.database.db.read.one<{ n: number }>(sql`select count(*)::int as n from documents.incoming`)).n;

test('a repeated key registers once and answers the same', async () => {
  const body = { ...(await dropped('防汛')), key: newId() };
  const first = await clerk.ok(contract.register, { body });
  expect(first.number).toMatch(/^云政办收〔2026〕\d+号$/);
  expect(await clerk.ok(contract.register, { body })).toEqual(first);
  await clerk.refused(contract.register, { body: { ...body, sender: '某局' } }, 'base.key_reused');
});

test('the same key sent twice at once registers once, and both are answered alike', async () => {
  const body = { ...(await dropped('抗旱')), key: newId() };
  const before = await papers();
  const answers = await Promise.all([1, 2, 3].map(() => clerk.call(contract.register, { body })));
  expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((a) => a.reply.matterId)).size).toBe(1);
  expect(await papers()).toBe(before + 1);
});

test('a twin that comes while the first is being written is answered like it, whatever it would have failed at', async () => {
  const body = { ...(await dropped('防雹')), key: newId() };
  const before = await papers();
  // The first waits for the number's series, the twin for the paper: neither has found an earlier reply.
  let answers: Awaited<ReturnType<typeof clerk.call<typeof contract.register>>>[] = [];
  await world.database.owner.transaction(async (tx) => {
    await tx.rows(sql`select 1 from kernel.number_series for update`);
    const sent = [1, 2].map(() => clerk.call(contract.register, { body }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    void Promise.all(sent).then((all) => {
      answers = all;
    });
  });
  await expect.poll(() => answers.map((a) => a.status)).toEqual([200, 200]);
  expect(new Set(answers.map((a) => a.reply.matterId)).size).toBe(1);
  expect(await papers()).toBe(before + 1);
});

test('two registrars of one paper at once: one registers it, the other is told that it is there', async () => {
  const [own, chief] = [await dropped('防火'), await world.as('sectionChief')];
  const { file } = await chief.ok(contract.drop, { file: aPaper('防火') });
  const answers = await Promise.all([
    clerk.call(contract.register, { body: own }),
    chief.call(contract.register, { body: { ...own, fileId: file.id } }),
  ]);
  expect(answers.map((a) => a.error?.code ?? 'done').sort()).toEqual([
    'documents.already_registered',
    'done',
  ]);
  expect(await checkNumbers(world.database.db.read)).toEqual([]);
});

test('whoever has no grant to register registers nothing; a file staged by another is not there', async () => {
  const body = await dropped('除雪');
  const [outsider, chief] = [await world.as('outsider'), await world.as('sectionChief')];
  await outsider.refused(contract.register, { body }, 'base.not_permitted');
  await chief.refused(contract.register, { body }, 'base.not_found');
  await (await world.as('waterStaff')).refused(contract.drop, { file: aPaper('除雪') }, 'base.not_permitted');
  const [refusal] = await world.database.db.read.rows<{ body: string }>(
    sql`select body from kernel.record where stream = 'refusals' and person_id = ${world.person('outsider')}`,
  );
  expect(JSON.parse(refusal?.body ?? '{}')).toMatchObject({ code: 'base.not_permitted' });
});

test('what could not be read waits for a person who attests that he saw no mark', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const { file } = await clerk.ok(contract.drop, { file: { name: '扫描件.png', bytes: png } });
  expect(file.guard).toBe('not_checked');
  const body = { fileId: file.id, title: '关于扫描件的通知', sender: '某局' };
  await clerk.refused(contract.register, { body }, 'guard.attestation_needed');
  await clerk.ok(contract.register, { body: { ...body, attested: true } });
  const kept = await clerk.ok(files.text, { params: { fileId: file.id } });
  expect(kept.file.guard).toBe('attested');
});

test('a file is taken into one matter only', async () => {
  const body = await dropped('一次');
  await clerk.ok(contract.register, { body });
  await clerk.refused(contract.register, { body: { ...body, title: '关于另一件的通知' } }, 'base.not_found');
});
