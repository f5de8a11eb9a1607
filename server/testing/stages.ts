/** A matter at every step of every route, made by running the loop: what access is looked at over. */
import * as documents from '../../contracts/modules/documents.ts';
import * as matters from '../../contracts/modules/matters.ts';
import * as supervision from '../../contracts/modules/supervision.ts';
import {
  accepted,
  answered,
  dispatched,
  evidence,
  filed,
  instructed,
  options,
  proposed,
  registered,
  reportedToLeader,
  taskOf,
} from './loop.ts';
import type { World } from './world.ts';

/** One matter and where it stands, e.g. `documents.incoming.review` or `supervision.item.arrange (filed)`. */
export interface Staged {
  readonly stage: string;
  readonly matterId: string;
}

const LIMIT = { amount: 15, unit: 'calendar-days' };

/** Runs threads side by side, each stopped somewhere else. @returns a matter for every step there is */
export async function everyStage(world: World): Promise<Staged[]> {
  const found: string[] = [];
  found.push(await registered(world, '已登记'), await reviewing(world), await proposed(world, '待批示'));
  const initiating = await instructed(world, '待立项');
  found.push(initiating.paper, initiating.item, await approving(world));

  const working = await instructed(world, '办理中');
  const early = await dispatched(world, working.item);
  await assigned(world, early.finance, 'finance');
  found.push(working.item, early.water, early.finance);

  const answering = await instructed(world, '反馈中');
  const late = await dispatched(world, answering.item);
  await answered(world, late.finance, 'finance');
  await assigned(world, late.water, 'water');
  await reported(world, late.water);
  found.push(late.water, late.finance);

  for (const until of ['compile', 'approve', 'read', 'noted', 'filed'] as const) {
    found.push(...(await finished(world, until)));
  }
  const read = await Promise.all(found.map((id) => stageOf(world, id)));
  // One matter a stage is enough to look at.
  return [...new Map(read.map((one) => [one.stage, one])).values()].sort((a, b) =>
    a.stage < b.stage ? -1 : 1,
  );
}

async function stageOf(world: World, matterId: string): Promise<Staged> {
  for (const key of ['director', 'clerk', 'supervisor']) {
    const page = await (await world.as(key)).call(matters.matterPage, { params: { matterId } });
    if (page.status !== 200) continue;
    const { step, state } = page.reply;
    return { stage: state === 'open' ? step : `${step} (${state})`, matterId };
  }
  throw new Error('neither director, clerk nor supervisor may open it');
}

async function reviewing(world: World): Promise<string> {
  const matterId = await registered(world, '待审核');
  await (await world.as('clerk')).ok(documents.propose, {
    params: { matterId },
    body: {
      ...(await taskOf(world, 'clerk', matterId)),
      options: options(world),
      leaderId: world.post('mayor'),
    },
  });
  return matterId;
}

async function approving(world: World): Promise<string> {
  const { item } = await instructed(world, '待批准立项');
  await (await world.as('supervisor')).ok(supervision.initiate, {
    params: { matterId: item },
    body: {
      ...(await taskOf(world, 'supervisor', item)),
      demands: [{ unitId: world.unit('water'), demand: '逐塘排查。', limit: LIMIT }],
    },
  });
  return item;
}

/** The unit's head names who handles its part. */
export async function assigned(world: World, matterId: string, unit: 'water' | 'finance'): Promise<void> {
  await (await world.as(`${unit}Principal`)).ok(supervision.assign, {
    params: { matterId },
    body: {
      ...(await taskOf(world, `${unit}Principal`, matterId)),
      handlerId: world.person(`${unit}Staff`),
    },
  });
}

async function reported(world: World, matterId: string): Promise<void> {
  await (await world.as('waterStaff')).ok(supervision.report, {
    params: { matterId },
    body: {
      ...(await taskOf(world, 'waterStaff', matterId)),
      text: '已逐塘排查。',
      evidence: [{ fileId: await evidence(world, 'waterStaff') }],
    },
  });
}

async function finished(
  world: World,
  until: 'compile' | 'approve' | 'read' | 'noted' | 'filed',
): Promise<string[]> {
  const { paper, item } = await instructed(world, `办到${until}`);
  const parts = await dispatched(world, item);
  for (const unit of ['water', 'finance'] as const) {
    await answered(world, parts[unit], unit);
    await accepted(world, parts[unit]);
  }
  const all = [paper, item, parts.water];
  if (until === 'compile') return all;
  if (until === 'approve') {
    await (await world.as('supervisor')).ok(supervision.compile, {
      params: { matterId: item },
      body: { ...(await taskOf(world, 'supervisor', item)), text: '均已办结。' },
    });
    return all;
  }
  await reportedToLeader(world, item);
  if (until === 'read') return all;
  await (await world.as('mayor')).ok(supervision.note, {
    params: { matterId: item },
    body: { ...(await taskOf(world, 'mayor', item)) },
  });
  await world.drain();
  if (until === 'noted') return all;
  await (await world.as('clerk')).ok(documents.conclude, {
    params: { matterId: paper },
    body: { ...(await taskOf(world, 'clerk', paper)) },
  });
  const closed = await instructedAndConcluded(world);
  await filed(world, paper);
  await filed(world, item);
  return [...all, closed];
}

/** A paper that needs no handling, concluded and waiting to be arranged. */
async function instructedAndConcluded(world: World): Promise<string> {
  const matterId = await proposed(world, '只需阅知');
  await (await world.as('mayor')).ok(documents.instruct, {
    params: { matterId },
    body: {
      ...(await taskOf(world, 'mayor', matterId)),
      optionIndex: null,
      opinion: { text: '阅。' },
      disposition: 'to_read',
    },
  });
  await (await world.as('clerk')).ok(documents.conclude, {
    params: { matterId },
    body: { ...(await taskOf(world, 'clerk', matterId)) },
  });
  return matterId;
}
