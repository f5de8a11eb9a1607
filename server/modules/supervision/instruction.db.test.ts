/** The instruction as an item and its parts show it: who gave it, by name and post, and in whose hand. */
import { expect, test } from 'vitest';
import * as desks from '../../../contracts/modules/desks.ts';
import * as documents from '../../../contracts/modules/documents.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as supervision from '../../../contracts/modules/supervision.ts';
import * as supervisionAssignments from '../../../contracts/modules/supervision-assignments.ts';
import {
  accepted,
  answered,
  dispatched,
  instructed,
  proposed,
  reportedToLeader,
  taskOf,
} from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const inkOf = (seed: number) =>
  JSON.stringify({
    v: 1,
    w: 300,
    h: 120,
    at: 1,
    strokes: [
      [
        [seed, 10, 0],
        [seed + 40, 60, 80],
      ],
    ],
  });

/** A paper instructed by hand alone. @returns its item */
async function instructedByHand(marker: string, ink: string): Promise<string> {
  const paper = await proposed(world, marker);
  await (await world.as('mayor')).ok(documents.instruct, {
    params: { matterId: paper },
    body: {
      ...(await taskOf(world, 'mayor', paper)),
      optionIndex: null,
      opinion: { text: '', ink },
      disposition: 'to_handle',
      unitIds: [world.unit('water'), world.unit('finance')],
      limit: { amount: 15, unit: 'calendar-days' },
    },
  });
  await world.drain();
  const { items } = await (await world.as('supervisor')).ok(desks.inbox, { query: { limit: 50 } });
  return items.filter((i) => i.step === 'supervision.item.initiate').at(-1)?.matterId ?? '';
}

test('the supervisor and a unit see the leader by name and post, and his own hand, round by round', async () => {
  const first = inkOf(5);
  const item = await instructedByHand('手一', first);
  const supervisor = await world.as('supervisor');
  const { water, finance } = await dispatched(world, item);
  const seen = await supervisor.ok(supervision.itemDetail, { params: { matterId: item } });
  expect(seen.leaderName).toBe('周明远（县长）');
  expect(seen.instructionInk).toBe(first);
  const unit = await world.as('waterPrincipal');
  const part = await unit.ok(supervisionAssignments.assignmentDetail, { params: { matterId: water } });
  expect(part.instructionInk).toBe(first);

  for (const [matterId, key] of [
    [water, 'water'],
    [finance, 'finance'],
  ] as const) {
    await answered(world, matterId, key);
    await accepted(world, matterId);
  }
  await reportedToLeader(world, item);
  const second = inkOf(90);
  await (await world.as('mayor')).ok(supervision.instructAgain, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'mayor', item)), opinion: { text: '', ink: second } },
  });
  const again = await supervisor.ok(supervision.itemDetail, { params: { matterId: item } });
  expect(again.instructionInk).toBe(second);
  const next = await dispatched(world, item);
  const later = await unit.ok(supervisionAssignments.assignmentDetail, { params: { matterId: next.water } });
  expect(later.instructionInk).toBe(second);
  // What was asked of the round before stays in the hand it was asked in.
  const before = await unit.ok(supervisionAssignments.assignmentDetail, { params: { matterId: water } });
  expect(before.instructionInk).toBe(first);
});

test('a typed instruction has no hand, and the paper names its leader by name and post', async () => {
  const { paper, item } = await instructed(world, '字一');
  const supervisor = await world.as('supervisor');
  const seen = await supervisor.ok(supervision.itemDetail, { params: { matterId: item } });
  expect(seen.instructionInk).toBeNull();
  const clerk = await world.as('clerk');
  const detail = await clerk.ok(documents.detail, { params: { matterId: paper } });
  expect(detail.leaderName).toBe('周明远（县长）');
});

test('the supervisor tells the units’ parts of one item apart among the hits of a search', async () => {
  const { item } = await instructed(world, '辨一');
  const { water, finance } = await dispatched(world, item);
  const supervisor = await world.as('supervisor');
  const { items } = await supervisor.ok(matters.search, { query: { q: '山塘安全隐患排查', limit: 50 } });
  const unitOf = (matterId: string) => items.find((hit) => hit.matterId === matterId)?.unitName;
  expect([unitOf(water), unitOf(finance)]).toEqual(['县水利局', '县财政局']);
});
