/**
 * The endpoints of the acts every kind may have, each through HTTP in the same way: a stranger finds nothing there, a reader
 * is refused, an old look at the task is refused, whoever may does it once however often he sends it, and it is on record.
 */
import { expect, test } from 'vitest';
import type { AnyEndpoint } from '../../../contracts/base/endpoint.ts';
import * as round from '../../../contracts/modules/circulation.ts';
import * as general from '../../../contracts/modules/general-acts.ts';
import * as routing from '../../../contracts/modules/routing.ts';
import { checkMatters, readFacts } from '../../kernel/flow/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { type DrillPerson, openDrill } from '../../testing/drill.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const drill = await openDrill(world);
const read = world.database.db.read;
// The drill's own persons see everything; here whoever is not let in by an act is to find nothing.
await world.database.owner.transaction((tx) =>
  tx.run(sql`delete from kernel.grant_rule where permission = 'drill.read'`),
);

type Body = Record<string, unknown>;

/** One act as it is tried. */
interface Case {
  readonly endpoint: AnyEndpoint;
  /** What the record calls it. */
  readonly act: string;
  readonly who: string;
  /** Brings a new matter there. @returns what the act needs besides */
  readonly begin: (matterId: string) => Promise<{ body: Body; params?: Record<string, string> }>;
  /** With what a reader of the matter is refused, who holds nothing in it. */
  readonly reader: string;
  /** With what it is refused when done already and sent under another key. */
  readonly again: string;
}

const inOffice = (key: string, unit: string, role: string): DrillPerson => ({
  person: world.person(key),
  post: world.post(key),
  unit: world.unit(unit),
  role,
});
const CLERK = inOffice('clerk', 'documents', 'clerk');
const DIRECTOR = inOffice('director', 'office', 'director');
const said = { text: '理由如此。' };

async function tasksOf(matterId: string) {
  return (await readFacts(read, matterId)).tasks;
}

/** The claim on the task that lies with somebody. */
async function claim(matterId: string, key: string): Promise<Body> {
  const mine = [world.person(key), world.post(key)];
  const task = (await tasksOf(matterId)).find((t) => mine.includes(t.addressee_id));
  if (!task) throw new Error(`${key} holds nothing there`);
  return { taskId: task.id, expectedVersion: task.version };
}

async function does(key: string, endpoint: AnyEndpoint, matterId: string, body: Body): Promise<void> {
  await (await world.as(key)).ok(endpoint as never, { params: { matterId }, body });
}

/** A draft of the clerk's that has gone round to the section chief and the director, so that both may open it. */
async function drafted(): Promise<string> {
  const matterId = await drill.start(CLERK);
  const readerIds = [world.person('sectionChief'), world.person('director')];
  await does('clerk', round.circulate, matterId, { ...(await claim(matterId, 'clerk')), readerIds });
  return matterId;
}

const sent = async (m: string, from: string, step: string, to: string) =>
  does(from, general.sendOn, m, { ...(await claim(m, from)), step, toIds: [world.person(to)] });
const asked = async (m: string, waits: boolean) =>
  does('clerk', general.consult, m, {
    ...(await claim(m, 'clerk')),
    toIds: [world.person('supervisor')],
    waits,
    opinion: said,
  });
const paused = async (m: string) =>
  does('director', general.suspend, m, {
    ownerId: world.person('clerk'),
    until: '2026-09-15',
    opinion: said,
  });

async function closed(m: string): Promise<void> {
  await sent(m, 'clerk', 'review', 'supervisor');
  await sent(m, 'supervisor', 'sign', 'director');
  await sent(m, 'director', 'issue', 'clerk');
  await drill.close(CLERK, m, (await claim(m, 'clerk')) as { taskId: string; expectedVersion: number });
}

async function circulationOf(matterId: string): Promise<Record<string, string>> {
  const { id } = await read.one<{ id: string }>(
    sql`select id from kernel.circulation where matter_id = ${matterId} order by seq desc limit 1`,
  );
  return { circulationId: id };
}

/** What is asked of the supervisor by the clerk on the task in her hands. */
const asking = (endpoint: AnyEndpoint, act: string, more: () => Body): Case => ({
  ...{ endpoint, act, who: 'clerk', reader: 'flow.not_yours', again: 'base.changed_meanwhile' },
  begin: async (m) => ({ body: { ...(await claim(m, 'clerk')), opinion: said, ...more() } }),
});
const toSupervisor = () => ({ toIds: [world.person('supervisor')] });
const byDirector = (
  endpoint: AnyEndpoint,
  act: string,
): Pick<Case, 'endpoint' | 'act' | 'who' | 'reader'> => ({
  ...{ endpoint, act, who: 'director', reader: 'flow.not_yours' },
});

const CASES: readonly Case[] = [
  {
    ...asking(general.sendOn, 'submit', () => ({ ...toSupervisor(), step: 'review' })),
    again: 'flow.task_not_open',
  },
  {
    endpoint: general.returnTo,
    ...{ act: 'return', who: 'supervisor', reader: 'flow.not_yours', again: 'flow.task_not_open' },
    begin: async (m) => {
      await sent(m, 'clerk', 'review', 'supervisor');
      return { body: { ...(await claim(m, 'supervisor')), step: 'draft', opinion: said } };
    },
  },
  { ...asking(general.countersign, 'countersign', toSupervisor), again: 'flow.task_not_open' },
  { ...asking(general.addSigner, 'add_signer', toSupervisor), again: 'flow.task_not_open' },
  {
    ...asking(general.consult, 'consult', () => ({ ...toSupervisor(), waits: true })),
    again: 'flow.task_not_open',
  },
  {
    ...asking(general.askStandIn, 'ask_stand_in', () => ({ toId: world.person('supervisor') })),
    again: 'flow.task_not_open',
  },
  {
    endpoint: general.answer,
    ...{ act: 'consult', who: 'supervisor', reader: 'flow.not_yours', again: 'flow.task_not_open' },
    begin: async (m) => {
      await asked(m, true);
      return { body: { ...(await claim(m, 'supervisor')), opinion: said } };
    },
  },
  {
    endpoint: general.withdraw,
    ...{ act: 'take_back', who: 'clerk', reader: 'routing.not_your_asking', again: 'flow.task_not_open' },
    begin: async (m) => {
      await asked(m, true);
      const { taskId } = await claim(m, 'supervisor');
      return { body: { taskId } };
    },
  },
  {
    ...byDirector(general.suspend, 'suspend'),
    again: 'flow.matter_is_over',
    begin: async () => ({
      body: { ownerId: world.person('clerk'), until: '2026-09-15', opinion: said },
    }),
  },
  {
    ...byDirector(general.resume, 'resume'),
    ...{ reader: 'routing.not_your_suspension', again: 'routing.not_suspended' },
    begin: async (m) => {
      await paused(m);
      return { body: { opinion: said } };
    },
  },
  {
    ...byDirector(general.voidMatter, 'void'),
    again: 'flow.matter_is_over',
    begin: async () => ({ body: { opinion: said } }),
  },
  {
    ...byDirector(general.reopen, 'reopen'),
    again: 'routing.not_over',
    begin: async (m) => {
      await closed(m);
      return { body: { step: 'draft', toId: world.person('clerk'), opinion: said } };
    },
  },
  {
    ...asking(round.circulate, 'circulate', () => ({ readerIds: [world.unit('water')] })),
    // Its task stays hers: she may send it round again, and then it is another circulation.
    again: 'done',
  },
  {
    endpoint: round.takeBack,
    ...{ act: 'take_back', who: 'clerk' },
    ...{ reader: 'routing.not_your_circulation', again: 'routing.nothing_to_take_back' },
    begin: async (m) => {
      const readerIds = [world.unit('water')];
      await does('clerk', round.circulate, m, { ...(await claim(m, 'clerk')), readerIds });
      return { body: {}, params: await circulationOf(m) };
    },
  },
  {
    endpoint: round.chaseReaders,
    ...{ act: 'chase', who: 'clerk', reader: 'routing.not_your_circulation', again: 'done' },
    begin: async (m) => ({ body: {}, params: await circulationOf(m) }),
  },
  {
    endpoint: routing.handOver,
    ...{ act: 'hand_over', who: 'clerk', reader: 'flow.not_yours', again: 'flow.task_not_open' },
    begin: async (m) => ({
      body: { ...(await claim(m, 'clerk')), toId: world.person('sectionChief'), opinion: said },
    }),
  },
  {
    endpoint: routing.recall,
    ...{ act: 'recall', who: 'clerk', reader: 'routing.not_your_sending', again: 'routing.not_your_sending' },
    begin: async (m) => {
      await sent(m, 'clerk', 'review', 'supervisor');
      return { body: {} };
    },
  },
];

async function lastAct(matterId: string) {
  return read.one<{ seq: number; event: string; person: number; action: string }>(sql`
    select seq, event, person_id as person, body::jsonb ->> 'action' as action from kernel.record
     where stream = 'matters' and subject = ${matterId} order by seq desc limit 1`);
}

async function refusalsOf(key: string, code: string): Promise<number> {
  const row = await read.one<{ n: number }>(sql`select count(*)::int as n from kernel.record
    where stream = 'refusals' and person_id = ${world.person(key)} and body::jsonb ->> 'code' = ${code}`);
  return row.n;
}

test.each(CASES)(
  '$who does $endpoint.name once, on record; nobody else does, nor on an old look',
  async (one) => {
    const { endpoint, who } = one;
    const matterId = await drafted();
    const { body, params } = await one.begin(matterId);
    const input = { params: { matterId, ...params }, body };
    const before = await lastAct(matterId);
    const reader = 'sectionChief';

    await (await world.as('outsider')).refused(endpoint as never, input, 'base.not_found');
    const refused = await refusalsOf(reader, one.reader);
    await (await world.as(reader)).refused(endpoint as never, input, one.reader);
    expect(await refusalsOf(reader, one.reader), 'the refusal is on record').toBe(refused + 1);
    const doer = await world.as(who);
    if (typeof body.expectedVersion === 'number') {
      const old = { ...input, body: { ...body, expectedVersion: body.expectedVersion + 1 } };
      await doer.refused(endpoint as never, old, 'base.changed_meanwhile');
    }
    expect(await lastAct(matterId), 'what is refused leaves nothing').toEqual(before);

    const once = { ...input, body: { ...body, key: newId() } };
    const done = await doer.ok(endpoint as never, once);
    expect(await lastAct(matterId)).toEqual({
      seq: before.seq + 1,
      event: one.act,
      person: world.person(who),
      action: endpoint.name,
    });
    expect(await doer.ok(endpoint as never, once), 'sent twice, done once').toEqual(done);
    expect((await lastAct(matterId)).seq).toBe(before.seq + 1);
    const answer = await doer.call(endpoint as never, input);
    expect(answer.error?.code ?? 'done', 'done already').toBe(one.again);
    expect((await checkMatters(read, matterId)).findings).toEqual([]);
  },
);

test('a key that was used for something else is refused, and the other thing is not done', async () => {
  const matterId = await drafted();
  const clerk = await world.as('clerk');
  const key = newId();
  const body = { ...(await claim(matterId, 'clerk')), readerIds: [world.unit('water')], key };
  await clerk.ok(round.circulate, { params: { matterId }, body });
  const { seq } = await lastAct(matterId);
  const other = { ...body, readerIds: [world.unit('finance')] };
  await clerk.refused(round.circulate, { params: { matterId }, body: other }, 'base.key_reused');
  expect((await lastAct(matterId)).seq).toBe(seq);
});

test('a reader signs for his copy once: no act, a record of what he read; who was sent nothing signs nothing', async () => {
  const matterId = await drafted();
  const input = { params: { matterId }, body: {} };
  const { seq } = await lastAct(matterId);
  await (await world.as('outsider')).refused(round.signRead, input, 'base.not_found');
  await (await world.as('clerk')).refused(round.signRead, input, 'routing.nothing_to_sign');
  const director = await world.as('director');
  const records = async () =>
    (
      await read.one<{ n: number }>(sql`select count(*)::int as n from kernel.record
        where stream = 'reads' and person_id = ${DIRECTOR.person} and event = 'circulation.signed'`)
    ).n;
  const before = await records();
  await director.ok(round.signRead, input);
  expect(await records()).toBe(before + 1);
  await director.refused(round.signRead, input, 'routing.nothing_to_sign');
  expect((await lastAct(matterId)).seq).toBe(seq);
});
