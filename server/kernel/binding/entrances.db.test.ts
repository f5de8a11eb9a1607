/** What an account of the office may try at the doors: ink that is no ink, papers without a grant. */
import { expect, test } from 'vitest';
import * as archives from '../../../contracts/modules/archives.ts';
import * as documents from '../../../contracts/modules/documents.ts';
import * as incomingDrop from '../../../contracts/modules/incoming-drop.ts';
import * as papers from '../../../contracts/modules/papers.ts';
import { sql } from '../../platform/db/sql.ts';
import { aPaper, proposed, taskOf } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

test('ink is strokes and nothing else: words cannot walk past the guard in it, nor break the reader’s page', async () => {
  const matterId = await proposed(world, '笔迹');
  const mayor = await world.as('mayor');
  const say = async (ink: string) => ({
    params: { matterId },
    body: {
      ...(await taskOf(world, 'mayor', matterId)),
      optionIndex: 1,
      opinion: { text: '', ink },
      disposition: 'to_guide',
      unitIds: [],
    },
  });
  const pad = { v: 1, w: 800, h: 400, at: 1, strokes: [[[1, 2, 0]]] };
  for (const ink of [
    '机密★10年',
    JSON.stringify({ ...pad, note: '机密★10年' }),
    JSON.stringify({ ...pad, strokes: [['机密★10年']] }),
    JSON.stringify({ ...pad, strokes: [[null]] }),
  ]) {
    await mayor.refused(documents.instruct, await say(ink), 'base.invalid_input');
  }
  await mayor.ok(documents.instruct, await say(JSON.stringify(pad)));
});

test('a refusal for want of a grant is recorded under the name of who was refused, whatever the door', async () => {
  const staff = await world.as('waterStaff');
  const before = await refusals();
  await staff.refused(incomingDrop.drop, { file: aPaper('越权') }, 'base.not_permitted');
  await staff.refused(
    incomingDrop.register,
    {
      body: {
        fileId: '019a0000-0000-7000-8000-000000000000',
        title: '关于甲的通知',
        sender: '某办',
        kind: '通知',
      },
    },
    'base.not_permitted',
  );
  await staff.refused(archives.prefiled, { query: { state: 'closed' } }, 'base.not_permitted');
  const his = (await refusals()).slice(before.length);
  expect(his).toEqual(
    ['documents.drop', 'documents.register', 'archives.prefiled'].map((event) => ({
      subject: String(world.person('waterStaff')),
      event,
      person_id: world.person('waterStaff'),
    })),
  );
});

test('a mark found at the public paper check is registered as an incident, as at every entrance', async () => {
  const count = () =>
    world.database.db.read.one<{ n: number }>(sql`select count(*)::int as n from kernel.guard_incident`);
  const before = (await count()).n;
  await (await world.as('waterStaff')).refused(
    papers.check,
    {
      file: {
        name: '甲.txt',
        bytes: new TextEncoder().encode('机密★10年\n关于甲的通知\n各单位：\n　　照办。\n'),
      },
    },
    'guard.secrecy_mark_found',
  );
  expect((await count()).n).toBe(before + 1);
});

async function refusals() {
  return world.database.db.read.rows<{ subject: string; event: string; person_id: number | null }>(
    sql`select subject, event, person_id from kernel.record where stream = 'refusals' order by id`,
  );
}
