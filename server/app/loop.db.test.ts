/** The loop of the house, end to end through HTTP: from a dropped file to the archive, with a return and a second round. */
import { expect, test } from 'vitest';
import * as archives from '../../contracts/modules/archives.ts';
import * as documents from '../../contracts/modules/documents.ts';
import * as matters from '../../contracts/modules/matters.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../contracts/modules/supervision-assignments.ts';
import { sealOnce, verifyAudit } from '../kernel/audit/api.ts';
import { checkMatters } from '../kernel/flow/api.ts';
import { checkNumbers } from '../kernel/numbering/api.ts';
import {
  accepted,
  answered,
  dispatched,
  filed,
  instructed,
  reportedAndSigned,
  reportedToLeader,
  taskOf,
} from '../testing/loop.ts';
import { othersSettled } from '../testing/settled.ts';
import { openWorld } from '../testing/world.ts';

const world = await openWorld();

test('a dropped paper comes back to its leader answered, goes a second round and is filed', async () => {
  const { paper, item } = await instructed(world, '全程');
  const parts = await dispatched(world, item);

  await answered(world, parts.water, 'water');
  await answered(world, parts.finance, 'finance');
  await (await world.as('supervisor')).ok(supervisionAssignments.returnAnswer, {
    params: { matterId: parts.water },
    body: {
      ...(await taskOf(world, 'supervisor', parts.water)),
      opinion: { text: '台账缺整改前后照片，请补充。' },
    },
  });
  await accepted(world, parts.finance);
  await reportedAndSigned(world, parts.water, 'water', '已补充整改前后照片。');
  await accepted(world, parts.water);
  await reportedToLeader(world, item);

  const mayor = await world.as('mayor');
  await mayor.ok(supervision.instructAgain, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'mayor', item)), opinion: { text: '举一反三，小水库也要查。' } },
  });
  const second = await dispatched(world, item);
  await answered(world, second.water, 'water', '小水库已排查。');
  await accepted(world, second.water);
  await answered(world, second.finance, 'finance', '经费已落实。');
  await accepted(world, second.finance);
  await reportedToLeader(world, item);
  await mayor.ok(supervision.note, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'mayor', item)) },
  });
  await world.drain();

  const clerk = await world.as('clerk');
  await clerk.ok(documents.conclude, {
    params: { matterId: paper },
    body: { ...(await taskOf(world, 'clerk', paper)) },
  });
  expect(await filed(world, paper)).toMatch(/^Y001-WS·2026-D30-BGS-\d{4}$/);
  expect(await filed(world, item)).toMatch(/^Y001-WS·2026-D30-BGS-\d{4}$/);

  const page = await mayor.ok(matters.matterPage, { params: { matterId: item } });
  expect(page.state).toBe('filed');
  expect(page.round).toBe(2);
  const detail = await mayor.ok(supervision.itemDetail, { params: { matterId: item } });
  expect(detail.notices.map((n) => n.number)).toEqual(['云政督〔2026〕1号', '云政督〔2026〕2号']);
  expect(detail.assignments.find((a) => a.matterId === parts.water)?.returns).toBe(1);
  const thread = await mayor.ok(matters.thread, { params: { matterId: paper } });
  expect(thread.rounds).toBe(2);
  expect(thread.nodes.map((n) => n.kind)).toContain('filed');
  const listed = await (await world.as('archivist')).ok(archives.prefiled, { query: { state: 'filed' } });
  expect(listed.items.map((i) => i.matterId)).toEqual(expect.arrayContaining([paper, item]));
});

test('after the loop every invariant holds, every chain and seal verifies', async () => {
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
  expect(await checkNumbers(world.database.db.read)).toEqual([]);
  await othersSettled(world.database.db.read);
  while (await sealOnce(world.database.db, world.clock.now()));
  const report = await verifyAudit(world.database.db.read, []);
  expect(report.findings).toEqual([]);
  expect(report.seals).toBeGreaterThan(0);
});
