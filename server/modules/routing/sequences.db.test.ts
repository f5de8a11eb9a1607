/** Whatever the page offers is done at random, by whoever it is offered to: no act fails that was offered, no invariant breaks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import * as supervision from '../../../contracts/modules/supervision.ts';
import { checkMatters } from '../../kernel/flow/api.ts';
import { dispatched, evidence, instructed } from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const signedIn = new Map<string, Awaited<ReturnType<typeof world.as>>>();

/** Each signs in once. */
async function by(who: string) {
  const person = signedIn.get(who) ?? (await world.as(who));
  signedIn.set(who, person);
  return person;
}
const PERSONS = ['waterPrincipal', 'waterStaff', 'waterDeputy', 'supervisor', 'transportPrincipal', 'clerk'];
const ENDPOINTS = new Map(
  [...supervision.supervisionEndpoints, ...routing.routingEndpoints].map((e) => [e.name, e] as const),
);
/** What an offer may still be refused with: it depends on what is typed, or on the limit's own ledger. */
const TYPED = [
  // Whom one names may be oneself, or asked already.
  'flow.unknown_addressee',
  'supervision.unit_twice',
  'flow.same_hands',
  'clocks.extension_limit',
  'supervision.extension_pending',
];

type Offer = ReplyOf<typeof matters.matterPage>['abilities'][number];

async function bodyFor(who: string, { action, taskId, taskVersion }: Offer) {
  const others: Readonly<Record<string, Record<string, unknown>>> = {
    'supervision.assign': { handlerId: world.person('waterStaff') },
    'supervision.report': {
      text: '已排查。',
      evidence: [{ fileId: await evidence(world, who), attested: false }],
    },
    'supervision.ask_extension': { amount: 3 },
    'supervision.grant_extension': { amount: 3 },
    'supervision.reassign': { unitId: world.unit('transport') },
    ...Object.fromEntries(
      ['countersign', 'add_signer', 'consult'].map((act) => [
        `routing.${act}`,
        { toIds: [world.person('clerk')] },
      ]),
    ),
    'routing.ask_stand_in': { toId: world.person('clerk') },
    'routing.withdraw': { all: true },
    'routing.circulate': { readerIds: [world.unit('transport'), world.post('director')] },
    'routing.hand_over': { toId: world.person(who === 'waterStaff' ? 'waterDeputy' : 'waterStaff') },
  };
  const task = taskId === null ? {} : { taskId, expectedVersion: taskVersion };
  return { ...task, opinion: { text: '理由如此。' }, ...others[action] };
}

async function step(matterId: string, draw: number): Promise<void> {
  const offers: { who: string; offer: Offer }[] = [];
  for (const who of PERSONS) {
    const page = await (await by(who)).call(matters.matterPage, { params: { matterId } });
    if (page.status !== 200) continue;
    offers.push(...page.reply.abilities.filter((a) => a.allowed).map((offer) => ({ who, offer })));
  }
  const chosen = offers[draw % Math.max(1, offers.length)];
  const endpoint = chosen && ENDPOINTS.get(chosen.offer.action);
  if (!endpoint) return;
  const { who, offer } = chosen;
  // The supervisor is alone in his section: there is nobody to hand over to.
  const alone = offer.action === 'routing.hand_over' && !who.startsWith('water');
  const answer = await (await by(who)).call(endpoint, {
    params: { matterId },
    body: await bodyFor(who, offer),
  });
  if (answer.error && !alone)
    expect([offer.action, TYPED]).toEqual([offer.action, expect.arrayContaining([answer.error.code])]);
}

let run = 0;

test('random sequences of what is offered keep every invariant', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 9 }), async (draws) => {
      run += 1;
      const { item } = await instructed(world, `乱${run}`.padEnd(run, '序'));
      const { water } = await dispatched(world, item);
      for (const draw of draws) await step(water, draw);
      await world.drain();
      for (const id of [item, water])
        expect((await checkMatters(world.database.db.read, id)).findings).toEqual([]);
    }),
    // A matter spoilt once cannot be tried again smaller.
    { numRuns: 4, endOnFailure: true },
  );
  expect((await checkMatters(world.database.db.read)).findings).toEqual([]);
});
