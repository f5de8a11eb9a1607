/** A part comes back to its handler; when he has left the unit meanwhile, to its principal: never to nobody (F1). */
import { expect, test } from 'vitest';
import * as contract from '../../../contracts/modules/supervision-assignments.ts';
import { sql } from '../../platform/db/sql.ts';
import { taskOf } from '../../testing/loop.ts';
import { REACH } from '../../testing/stages.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const reach = async (stage: string, marker: string) => (await REACH[stage]?.(world, marker)) ?? '';
const [unsigned, answered] = [
  await reach('supervision.assignment.sign', '未签'),
  await reach('supervision.assignment.verify', '已签'),
];

await world.database.owner.transaction((tx) =>
  tx.run(sql`update kernel.holding set to_on = '2026-09-02' where person_id = ${world.person('waterStaff')}`),
);

test('an answer returned by the supervisor lies with the principal, who assigns it anew', async () => {
  await (await world.as('supervisor')).ok(contract.returnAnswer, {
    params: { matterId: answered },
    body: { ...(await taskOf(world, 'supervisor', answered)), opinion: { text: '缺照片。' } },
  });
  const claim = await taskOf(world, 'waterPrincipal', answered);
  await (await world.as('waterPrincipal')).ok(contract.assign, {
    params: { matterId: answered },
    body: { ...claim, handlerId: world.person('waterDeputy') },
  });
  await taskOf(world, 'waterDeputy', answered);
});

test('a draft returned by the principal comes back to himself, to be assigned anew', async () => {
  await (await world.as('waterPrincipal')).ok(contract.returnReport, {
    params: { matterId: unsigned },
    body: { ...(await taskOf(world, 'waterPrincipal', unsigned)), opinion: { text: '重写。' } },
  });
  await taskOf(world, 'waterPrincipal', unsigned);
  const { step } = await world.database.db.read.one<{ step: string }>(
    sql`select step from kernel.matter where id = ${unsigned}`,
  );
  expect(step).toBe('assign');
});

test('nobody is named as handler who has left', async () => {
  const fresh = await reach('supervision.assignment.assign', '新派');
  await (await world.as('waterPrincipal')).refused(
    contract.assign,
    {
      params: { matterId: fresh },
      body: {
        ...(await taskOf(world, 'waterPrincipal', fresh)),
        handlerId: world.person('waterStaff'),
      },
    },
    'supervision.not_of_your_unit',
  );
});
