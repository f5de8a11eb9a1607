/** Units named in a paper's handling are units: an id of anything else would leave the paper waiting for ever. */
import { test } from 'vitest';
import * as documents from '../../../contracts/modules/documents.ts';
import * as supervision from '../../../contracts/modules/supervision.ts';
import {
  accepted,
  answered,
  dispatched,
  instructed,
  options,
  proposed,
  registered,
  reportedToLeader,
  taskOf,
} from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();

test('a person, a post and nobody at all are no units, whoever names them', async () => {
  for (const stray of [world.person('waterStaff'), world.post('mayor'), 999_999]) {
    const matterId = await registered(world, `非单位${stray}`);
    const [first, second] = options(world);
    await (await world.as('clerk')).refused(
      documents.propose,
      {
        params: { matterId },
        body: {
          ...(await taskOf(world, 'clerk', matterId)),
          options: [{ ...first, unitIds: [stray] }, second],
          leaderId: world.post('mayor'),
        },
      },
      'flow.unknown_addressee',
    );
  }
  const matterId = await proposed(world, '非单位批示');
  await (await world.as('mayor')).refused(
    documents.instruct,
    {
      params: { matterId },
      body: {
        ...(await taskOf(world, 'mayor', matterId)),
        optionIndex: 0,
        opinion: { text: '' },
        disposition: 'to_handle',
        unitIds: [world.person('waterStaff')],
      },
    },
    'flow.unknown_addressee',
  );
});

test('a new instruction names units too', async () => {
  const { item } = await instructed(world, '再批非单位');
  const { water, finance } = await dispatched(world, item);
  await answered(world, water, 'water');
  await answered(world, finance, 'finance');
  await accepted(world, water);
  await accepted(world, finance);
  await reportedToLeader(world, item);
  const body = {
    ...(await taskOf(world, 'mayor', item)),
    opinion: { text: '再查。' },
    unitIds: [world.post('waterPrincipal')],
  };
  await (await world.as('mayor')).refused(
    supervision.instructAgain,
    { params: { matterId: item }, body },
    'flow.unknown_addressee',
  );
});
