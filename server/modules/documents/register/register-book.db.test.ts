/** The register as a book: what a figure counts is what its filter opens. */
import { expect, test } from 'vitest';
import type { Instant } from '../../../../contracts/base/dates.ts';
import * as documents from '../../../../contracts/modules/documents.ts';
import * as checking from '../../../../contracts/modules/incoming-check.ts';
import * as incomingDrop from '../../../../contracts/modules/incoming-drop.ts';
import * as contract from '../../../../contracts/modules/incoming-register.ts';
import { aPaper, CHECKED, registered, taskOf } from '../../../testing/loop.ts';
import { openWorld } from '../../../testing/world.ts';

const world = await openWorld();
const clerk = await world.as('clerk');

async function one(marker: string, more: Record<string, unknown>): Promise<string> {
  const { file } = await clerk.ok(incomingDrop.drop, { file: aPaper(marker) });
  const body = { fileId: file.id, title: `关于${marker}的文`, sender: '云溪县水利局', ...more };
  return (await clerk.ok(incomingDrop.register, { body })).matterId;
}

const below = { ...CHECKED, relation: 'subordinate' };
await registered(world, '上级件');
await one('请示甲', { kind: '请示', check: below });
await one('请示乙', { kind: '请示', check: below, sender: '=cmd|县_局' });
const back = await one('退件', { kind: '函' });
await clerk.ok(checking.returnPaper, {
  params: { matterId: back },
  body: {
    ...(await taskOf(world, 'clerk', back)),
    relation: 'subordinate',
    points: ['C3'],
    opinion: { text: '应用请示。' },
  },
});

test('the clerk sees her papers by source, kind, sender and month, and every figure opens just its papers', async () => {
  const seen = await clerk.ok(contract.figures, { query: {} });
  expect(seen.total).toEqual({ key: '', papers: 4, over: 0, late: 0, returned: 1 });
  expect(seen.byRelation).toEqual([
    { key: 'subordinate', papers: 3, over: 0, late: 0, returned: 1 },
    { key: 'superior', papers: 1, over: 0, late: 0, returned: 0 },
  ]);
  expect(seen.byMonth.map((f) => f.key)).toEqual(['2026-09']);
  for (const [field, figures] of [
    ['relation', seen.byRelation],
    ['kind', seen.byKind],
    ['sender', seen.bySender],
  ] as const) {
    for (const figure of figures) {
      const { items } = await clerk.ok(documents.list, { query: { [field]: figure.key, limit: 50 } });
      expect([field, figure.key, items.length]).toEqual([field, figure.key, figure.papers]);
    }
  }
});

test('a name with signs of its own is found as it stands', async () => {
  const { items } = await clerk.ok(documents.list, { query: { sender: '县_局' } });
  expect(items.map((row) => row.sender)).toEqual(['=cmd|县_局']);
  expect((await clerk.ok(documents.list, { query: { sender: '%' } })).items).toEqual([]);
});

test('late is counted when the limit is over, and opens by the same word', async () => {
  world.clock.set('2026-09-03T02:00:00.000Z' as Instant);
  expect((await clerk.ok(contract.figures, { query: { pace: 'late' } })).total.papers).toBe(0);
  world.clock.set('2026-09-09T01:00:00.000Z' as Instant);
  const again = await world.as('clerk');
  const late = await again.ok(contract.figures, { query: { pace: 'late' } });
  // The returned one is over; its limit stopped in time.
  expect(late.total).toMatchObject({ papers: 3, late: 3 });
  expect(
    (await again.ok(documents.list, { query: { pace: 'in_time' } })).items.map((r) => r.matterId),
  ).toEqual([back]);
  world.clock.set('2026-09-03T00:30:00.000Z' as Instant);
});

test('whoever sees no papers counts none; whoever may not read them is refused', async () => {
  await (await world.as('outsider')).refused(contract.figures, { query: {} }, 'base.not_permitted');
  await clerk.refused(contract.figures, { query: { from: '2026-13-01' } }, 'base.invalid_input');
});
