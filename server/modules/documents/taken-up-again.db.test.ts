/** 退回重拟、阅件直送办结、作废、重新办理: what an incoming paper's route offers besides its own way, to whom, and what stays. */
import { expect, test } from 'vitest';
import type { AnyEndpoint } from '../../../contracts/base/endpoint.ts';
import * as archives from '../../../contracts/modules/archives.ts';
import * as documents from '../../../contracts/modules/documents.ts';
import * as general from '../../../contracts/modules/general-acts.ts';
import * as matters from '../../../contracts/modules/matters.ts';
import * as numbers from '../../../contracts/modules/numbers.ts';
import * as supervision from '../../../contracts/modules/supervision.ts';
import { checkMatters, readFacts } from '../../kernel/flow/api.ts';
import { checkNumbers } from '../../kernel/numbering/api.ts';
import { sql } from '../../platform/db/sql.ts';
import {
  accepted,
  answered,
  dispatched,
  filed,
  instructed,
  options,
  proposed,
  registered,
  reportedToLeader,
  taskOf,
} from '../../testing/loop.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const read = world.database.db.read;
const said = (text: string) => ({ opinion: { text } });

async function does(key: string, endpoint: AnyEndpoint, matterId: string, body: object): Promise<void> {
  await (await world.as(key)).ok(endpoint as never, { params: { matterId }, body: { ...body } });
  await world.drain();
}

const onTask = async (key: string, matterId: string, more: object) => ({
  ...(await taskOf(world, key, matterId)),
  ...more,
});

async function offered(key: string, matterId: string): Promise<string[]> {
  const page = await (await world.as(key)).ok(matters.matterPage, { params: { matterId } });
  return page.abilities.filter((a) => a.allowed && a.action.startsWith('routing.')).map((a) => a.action);
}

const matterOf = async (matterId: string) => (await readFacts(read, matterId)).matter;
const where = async (matterId: string) => (await readFacts(read, matterId)).tasks.map((t) => t.step);
const sound = async (matterId: string) => expect((await checkMatters(read, matterId)).findings).toEqual([]);

const proposeAgain = async (matterId: string) =>
  does(
    'clerk',
    documents.propose,
    matterId,
    await onTask('clerk', matterId, {
      summary: '重新核实后拟办。',
      options: options(world),
      leaderId: world.post('mayor'),
    }),
  );
const concludes = async (matterId: string) =>
  does('clerk', documents.conclude, matterId, await onTask('clerk', matterId, {}));

test('the leader has a proposal done again: it walks the whole way, or comes straight back to him', async () => {
  const m = await proposed(world, '重拟');
  const { number } = await matterOf(m);
  const back = async (straightBack: boolean) =>
    onTask('mayor', m, { step: 'propose', straightBack, ...said('单位不全，请重拟。') });
  expect(await offered('mayor', m)).toContain('routing.return_to');
  const mayor = await world.as('mayor');
  const elsewhere = { ...(await back(false)), step: 'check' };
  await mayor.refused(
    general.returnTo,
    { params: { matterId: m }, body: elsewhere },
    'routing.step_not_open',
  );
  const wordless = { ...(await back(false)), ...said('') };
  await mayor.refused(general.returnTo, { params: { matterId: m }, body: wordless }, 'flow.opinion_required');

  await does('mayor', general.returnTo, m, await back(false));
  expect(await where(m)).toEqual(['propose']);
  await proposeAgain(m);
  expect(await where(m)).toEqual(['review']);
  await does('director', documents.review, m, await onTask('director', m, {}));

  await does('mayor', general.returnTo, m, await back(true));
  await proposeAgain(m);
  expect(await where(m)).toEqual(['instruct']);
  expect((await matterOf(m)).number).toBe(number);
  await sound(m);
});

test('the director sends a paper that only has to be known straight to its end; nobody else, and nowhere else', async () => {
  const m = await registered(world, '阅件');
  await proposeAgain(m);
  const toClerk = { step: 'conclude', toIds: [world.post('clerk')], ...said('阅件，传阅后办结。') };
  expect(await offered('director', m)).toContain('routing.send_on');
  const director = await world.as('director');
  const skipping = await onTask('director', m, { ...toClerk, step: 'instruct' });
  await director.refused(
    general.sendOn,
    { params: { matterId: m }, body: skipping },
    'routing.step_not_open',
  );

  await does('director', general.sendOn, m, await onTask('director', m, toClerk));
  expect(await where(m)).toEqual(['conclude']);
  const clerk = await world.as('clerk');
  const onward = await onTask('clerk', m, toClerk);
  await clerk.refused(general.sendOn, { params: { matterId: m }, body: onward }, 'routing.not_allowed_here');
  await concludes(m);
  expect((await matterOf(m)).state).toBe('closed');
  await sound(m);
});

test('the director voids what was registered in vain: its number is void with it, and the ledger says so; not while an item depends on it', async () => {
  const m = await registered(world, '误登');
  const { number } = await matterOf(m);
  const input = { params: { matterId: m }, body: said('与前件重复登记。') };
  expect(await offered('clerk', m)).not.toContain('routing.void');
  await (await world.as('clerk')).refused(general.voidMatter, input, 'flow.not_yours');
  await does('director', general.voidMatter, m, said('与前件重复登记。'));
  expect(await matterOf(m)).toMatchObject({ state: 'void', number });
  const { items } = await (await world.as('director')).ok(numbers.ledger, {
    query: { series: 'documents.incoming', year: 2026, limit: 50, only: 'gaps' },
  });
  expect(items.find((row) => row.display === number)).toMatchObject({
    state: 'void',
    reason: '随事项作废',
    by: '沈国华',
    matterId: m,
  });
  const record = await read.one<{ voided: string }>(
    sql`select body::jsonb -> 'note' ->> 'numbersVoided' as voided from kernel.record where subject = ${m} and event = 'void'`,
  );
  expect(record.voided).toBe(number);
  expect((await readFacts(read, m)).clocks.map((c) => c.state)).toEqual(['stopped']);
  expect((await matterOf(await registered(world, '误登之后'))).number).not.toBe(number);
  expect(await checkNumbers(read)).toEqual([]);
  await sound(m);

  const { paper } = await instructed(world, '有督办');
  expect(await offered('director', paper), 'grey, with the reason').not.toContain('routing.void');
  await (await world.as('director')).refused(
    general.voidMatter,
    { params: { matterId: paper }, body: said('不办了。') },
    'routing.others_depend',
  );
});

test('what is over is taken up again under its number and a new limit, and filed again under its code', async () => {
  const m = await registered(world, '重办');
  await proposeAgain(m);
  const toClerk = { step: 'conclude', toIds: [world.post('clerk')] };
  await does('director', general.sendOn, m, await onTask('director', m, toClerk));
  await concludes(m);
  const again = { step: 'conclude', toId: world.post('clerk'), ...said('答复有误，请更正。') };
  await (await world.as('clerk')).refused(
    general.reopen,
    { params: { matterId: m }, body: again },
    'flow.not_yours',
  );
  expect(await offered('director', m)).toContain('routing.reopen');
  await does('director', general.reopen, m, again);
  const facts = await readFacts(read, m);
  expect(facts.matter).toMatchObject({ state: 'open', step: 'conclude' });
  expect(facts.tasks.map((t) => [t.step, t.due_at])).toEqual([['conclude', facts.matter.due_at]]);
  expect(facts.matter.due_at).not.toBeNull();
  await concludes(m);
  const code = await filed(world, m);
  expect(code).toContain('D30');

  await does('director', general.reopen, m, { ...again, step: 'propose' });
  expect(await where(m)).toEqual(['propose']);
  await proposeAgain(m);
  await does('director', general.sendOn, m, await onTask('director', m, toClerk));
  await concludes(m);
  const archivist = await world.as('archivist');
  const other = await onTask('archivist', m, { retention: 'Y' });
  await archivist.refused(
    archives.arrange,
    { params: { matterId: m }, body: other },
    'archives.class_stands',
  );
  await filed(world, m);
  const { items } = await archivist.ok(archives.prefiled, { query: { state: 'filed', limit: 50 } });
  expect(items.find((row) => row.matterId === m)?.archivalCode).toBe(code);
  expect(await checkNumbers(read)).toEqual([]);
  await sound(m);
});

/** A paper whose item went all the way: both are over. */
async function answeredForGood(marker: string): Promise<{ paper: string; item: string }> {
  const { paper, item } = await instructed(world, marker);
  const parts = await dispatched(world, item);
  for (const unit of ['water', 'finance'] as const) {
    await answered(world, parts[unit], unit);
    await accepted(world, parts[unit]);
  }
  await reportedToLeader(world, item);
  await does('mayor', supervision.note, item, await onTask('mayor', item, {}));
  return { paper, item };
}

test('a paper taken up again and instructed anew opens the next round of its item, not a second item', async () => {
  const { paper, item } = await answeredForGood('再办');
  await concludes(paper);
  await does('director', general.reopen, paper, {
    ...{ step: 'propose', toId: world.post('clerk') },
    ...said('群众又有反映。'),
  });
  await proposeAgain(paper);
  await does('director', documents.review, paper, await onTask('director', paper, {}));
  world.clock.set(new Date(Date.parse(world.clock.now()) + 60_000).toISOString() as never);
  const handle = { optionIndex: 0, disposition: 'to_handle', unitIds: [world.unit('water')] };
  await does(
    'mayor',
    documents.instruct,
    paper,
    await onTask('mayor', paper, { ...handle, ...said('重新核查。') }),
  );

  expect(await matterOf(item)).toMatchObject({ state: 'open', step: 'initiate', round: 2 });
  const { items } = await read.one<{ items: number }>(
    sql`select count(*)::int as items from supervision.item where source_id = ${paper}`,
  );
  expect(items).toBe(1);
  const detail = await (await world.as('supervisor')).ok(supervision.itemDetail, {
    params: { matterId: item },
  });
  expect(detail.instruction).toContain('重新核查');
  await sound(paper);
  await sound(item);
});

test('the leader has the report written again in the same round; a closed item is corrected by whoever supervises', async () => {
  const { item } = await instructed(world, '专报重写');
  const parts = await dispatched(world, item);
  for (const unit of ['water', 'finance'] as const) {
    await answered(world, parts[unit], unit);
    await accepted(world, parts[unit]);
  }
  await reportedToLeader(world, item);
  await does(
    'mayor',
    general.returnTo,
    item,
    await onTask('mayor', item, { step: 'compile', ...said('数字对不上，请核。') }),
  );
  expect(await where(item)).toEqual(['compile']);
  expect((await matterOf(item)).round).toBe(1);
  await reportedToLeader(world, item);
  await does('mayor', supervision.note, item, await onTask('mayor', item, {}));

  const again = { step: 'compile', ...said('专报数字有误，请更正重报。') };
  await (await world.as('director')).refused(
    general.reopen,
    { params: { matterId: item }, body: { ...again, toId: world.person('clerk') } },
    'routing.not_of_this_role',
  );
  await does('director', general.reopen, item, { ...again, toId: world.post('supervisor') });
  await reportedToLeader(world, item);
  await does('mayor', supervision.note, item, await onTask('mayor', item, {}));
  expect((await matterOf(item)).state).toBe('closed');
  await sound(item);
});

test('what began by an earlier version is offered none of it', async () => {
  const m = await registered(world, '旧版本');
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.matter set definition_version = 2 where id = ${m}`),
  );
  expect(await offered('director', m)).not.toContain('routing.void');
  await (await world.as('director')).refused(
    general.voidMatter,
    { params: { matterId: m }, body: said('重复。') },
    'routing.not_allowed_here',
  );
});
