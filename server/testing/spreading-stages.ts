/** How to bring a message and a unit's part of it to every step of their routes. */
import * as archives from '../../contracts/modules/archives.ts';
import * as spreading from '../../contracts/modules/spreading.ts';
import { newId } from '../platform/ids.ts';
import { taskOf } from './loop.ts';
import type { World } from './world.ts';

type Endpoint = Parameters<Awaited<ReturnType<World['as']>>['ok']>[0];

async function did(
  world: World,
  key: string,
  endpoint: Endpoint,
  matterId: string,
  body: Record<string, unknown> = {},
): Promise<string> {
  await (await world.as(key)).ok(endpoint, {
    params: { matterId },
    body: { ...(await taskOf(world, key, matterId)), ...body },
  });
  return matterId;
}

async function started(world: World, marker: string): Promise<string> {
  const { matterId } = await (await world.as('director')).ok(spreading.start, {
    body: {
      key: newId(),
      title: `关于传达山塘安全隐患排查会议精神的通知（${marker}）`,
      meeting: '全县防汛工作会议',
      heldOn: '2026-09-02',
      text: '落实汛期值守。',
      unitIds: [world.unit('water')],
      leaderId: world.post('mayor'),
    },
  });
  return matterId;
}

async function part(world: World, marker: string): Promise<string> {
  const matterId = await started(world, marker);
  const { items } = await (await world.as('director')).ok(spreading.units, {
    params: { matterId },
    query: {},
  });
  return items[0]?.matterId ?? '';
}

const passedOn = async (world: World, marker: string) =>
  did(world, 'waterPrincipal', spreading.passOn, await part(world, marker), {
    how: 'meeting',
    passedAt: world.clock.now(),
    people: 30,
  });

const reported = async (world: World, marker: string) =>
  did(world, 'waterPrincipal', spreading.report, await passedOn(world, marker), { text: '已开会传达。' });

const summarised = async (world: World, marker: string) =>
  did(world, 'director', spreading.summarise, await started(world, marker), { text: '均已传达。' });

const noted = async (world: World, marker: string) =>
  did(world, 'mayor', spreading.note, await summarised(world, marker));

/** Every step of spreading. */
export const SPREADING_REACH: Readonly<Record<string, (world: World, marker: string) => Promise<string>>> = {
  'spreading.message.watch': started,
  'spreading.message.read_summary': summarised,
  'spreading.message.arrange (closed)': noted,
  'spreading.message.arrange (filed)': async (world, marker) =>
    did(world, 'archivist', archives.arrange, await noted(world, marker), { retention: 'D10' }),
  'spreading.part.spread': part,
  'spreading.part.report_back': passedOn,
  'spreading.part.sign_report': reported,
  'spreading.part.done (closed)': async (world, marker) =>
    did(world, 'waterPrincipal', spreading.sign, await reported(world, marker)),
};
