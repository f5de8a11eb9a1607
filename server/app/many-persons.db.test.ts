/**
 * An office of twenty thousand: finding the caller, his inbox and his lists cost what they cost among twenty-two. Counted in
 * pages of the database touched, which no busy machine changes.
 */
import { expect, test } from 'vitest';
import { inbox } from '../../contracts/modules/desks.ts';
import { find } from '../../contracts/modules/directory.ts';
import { list } from '../../contracts/modules/documents.ts';
import type { Fragment, Statement } from '../platform/db/sql.ts';
import { sql, statement } from '../platform/db/sql.ts';
import { askerOf } from '../testing/asking.ts';
import { addPapers, addPersons } from '../testing/many-persons.ts';
import { sizeOf } from '../testing/size.ts';
import { openWorld } from '../testing/world.ts';
import { modules } from './modules.ts';

const world = await openWorld();
const { owner } = world.database;
const routes = modules.flatMap((module) => module.routes);
const PERSONS = sizeOf({ ordinary: 20_000, nightly: 20_000 });
const PAPERS = sizeOf({ ordinary: 20_000, nightly: 200_000 });

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

async function planOf(query: Fragment | Statement): Promise<Plan> {
  const { text, values } = 'text' in query ? query : statement(query);
  const [row] = await owner.read.rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
    text: `explain (analyze, buffers, format json) ${text}`,
    values,
  });
  if (!row) throw new Error('no plan');
  return row['QUERY PLAN'][0].Plan;
}

const pagesOf = (plan: Plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];

function walked(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(walked)];
}

/** Pages touched to find a person, once the connection knows the tables: the least of several. */
async function pagesToFind(person: number): Promise<number> {
  const counts: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    counts.push(pagesOf(await planOf(sql`select kernel.actor_of_person(${person}, ${world.clock.now()})`)));
  }
  return Math.min(...counts);
}

/** What an endpoint answers, and every question it asks of the database, explained. */
async function served(
  personId: number,
  endpoint: typeof inbox | typeof list | typeof find,
  query: Record<string, unknown>,
) {
  const sent: (Fragment | Statement)[] = [];
  const noting =
    <R>(answer: (query: Fragment | Statement) => Promise<R>) =>
    (query: Fragment | Statement) => {
      if (/^\s*(select|with)/.test('text' in query ? query.text : (query.parts[0] ?? ''))) sent.push(query);
      return answer(query);
    };
  const rows = await owner.transaction(async (tx) => {
    const noted = { ...tx, rows: noting(tx.rows), one: noting(tx.one), first: noting(tx.first) } as typeof tx;
    const ask = await askerOf(world.kernel, noted, routes, { id: personId, now: world.clock.now() });
    const told = await ask(endpoint, { query });
    if (!told.ok) throw new Error(told.code);
    return told.reply.items.length;
  });
  const plans: Plan[] = [];
  for (const one of sent) plans.push(await planOf(one));
  return { rows, pages: plans.reduce((sum, plan) => sum + pagesOf(plan), 0), walked: plans.flatMap(walked) };
}

/** Read whole, and small: `addressee` is what a picker looks through for syllables anywhere in a name. */
const SMALL = ['unit', 'grant_rule', 'calendar_year', 'clock_rule', 'org_version', 'addressee'];

test('among twenty thousand a clerk is found, served and offered addressees by indexes', async () => {
  const clerk = world.person('clerk');
  const before = await pagesToFind(clerk);

  const many = await owner.transaction(async (tx) => {
    const added = await addPersons(tx, { persons: PERSONS, units: 800 });
    await addPapers(tx, added, PAPERS);
    return added;
  });
  await owner.withClient((client) => client.query('vacuum analyze'));
  const staff = many.firstPerson + many.units + 15;

  expect((await pagesToFind(clerk)) / before).toBeLessThan(3);
  expect((await pagesToFind(staff)) / before).toBeLessThan(3);

  const told = {
    inbox: await served(staff, inbox, {}),
    list: await served(staff, list, { limit: 20 }),
    picker: await served(staff, find, { q: 'wgm' }),
  };
  for (const [name, { rows, walked: tables }] of Object.entries(told)) {
    expect(rows, name).toBeGreaterThan(0);
    expect(
      tables.filter((t) => !SMALL.includes(t)),
      `${name} walks`,
    ).toEqual([]);
  }
  expect(told.inbox.pages).toBeLessThan(200);
  // Ten times the papers are a level more in each index that is gone down.
  expect(told.list.pages).toBeLessThan(sizeOf({ ordinary: 400, nightly: 600 }));
  expect(told.picker.pages).toBeLessThan(1000);
});
