/**
 * Every way of learning of a matter agrees with the rules in plain words, for whole offices drawn at random: secondments,
 * acting posts, stand-ins with kinds and dates, leavers, portfolios, groups; matters in threads, segments with readers of
 * their own. What one may not know of answers as if it were not there.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../contracts/base/dates.ts';
import { findList } from '../kernel/exporting/api.ts';
import { openLiveFeed } from '../kernel/notify/api.ts';
import { getActor } from '../kernel/org/api.ts';
import { indexMatter } from '../kernel/search/api.ts';
import { sql } from '../platform/db/sql.ts';
import type { ReadOnly, Tx } from '../platform/db/tx.ts';
import { IN_TURN, SURFACES, TELLS_OF_NO_MATTER, UNDER_ANOTHER_NAME } from '../testing/access-surfaces.ts';
import { type Ask, askerOf, dbOf } from '../testing/asking.ts';
import { plantMatters, recordOf } from '../testing/drawn-matters.ts';
import { DrawnOffice, expectedInside, expectedToSee, type Planted, plant } from '../testing/drawn-office.ts';
import { EXPORTED } from '../testing/export-surfaces.ts';
import { sizeOf } from '../testing/size.ts';
import { openWorld } from '../testing/world.ts';
import { modules } from './modules.ts';

const world = await openWorld();
const now = world.clock.now();
/** How many persons share what is asked in turn. */
const TURNS = sizeOf({ ordinary: 3, nightly: 1 });
const routes = modules.flatMap((module) => module.routes);
const hash = await world.kernel.blobs.put(Buffer.from('附文'));

/** What a leaver is answered: once why, then that nobody is signed in. */
const OUTSIDE = ['base.holds_no_post', 'base.not_signed_in'];

class Undo extends Error {}

/** Keeps what somebody was answered. */
function heardBy(ask: Ask, heard: string[]): Ask {
  return async (endpoint, input) => {
    const asked = await ask(endpoint, input);
    heard.push(asked.ok ? 'told' : asked.code);
    return asked;
  };
}

async function inOffice(
  office: DrawnOffice,
  look: (tx: Tx, planted: Planted) => Promise<void>,
): Promise<void> {
  await world.database.owner
    .transaction(async (tx) => {
      await look(tx, await plant(tx, office, now));
      throw new Undo();
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Undo)) throw thrown;
    });
}

async function agree(office: DrawnOffice): Promise<void> {
  await inOffice(office, async (tx, planted) => {
    // Lists that ask for a permission are asked by everybody; it opens no matter.
    await tx.run(
      sql`insert into kernel.grant_rule (role, permission, scope) select distinct role, permission, scope from kernel.post,
        (values ('archives.read', 'own'), ('desks.clear_out', 'all'), ('desks.watch', 'all'), ('documents.register', 'own'), ('supervision.chase', 'own')) p(permission, scope) on conflict do nothing`,
    );
    const files = await plantMatters(tx, { office, planted, hash, now });
    for (const { id } of planted.matters) await indexMatter(dbOf(world.database.owner, tx), id);
    const workbooks: string[] = [];
    for (const [person, id] of planted.persons.entries()) {
      const ask = await askerOf(world.kernel, tx, routes, { id, now });
      for (const [at, [name, surface]] of Object.entries(SURFACES).entries()) {
        if (IN_TURN.has(name) && (at + person) % TURNS !== 0) continue;
        const heard: string[] = [];
        const { told, wanted } = await surface({
          office,
          planted,
          files,
          person,
          ask: heardBy(ask, heard),
          workbooks,
        });
        // Whoever left is a stranger to every endpoint; by what needs none of them he learns of nothing either.
        if (expectedInside(office, person) || heard.length === 0)
          expect(told, `person ${person}: ${name}`).toEqual(wanted);
        else
          expect(
            heard.filter((code) => !OUTSIDE.includes(code)),
            `leaver ${person}: ${name}`,
          ).toEqual([]);
      }
    }
  });
}

test('every reading endpoint is looked at, or it is said why not', () => {
  const known = [
    ...Object.keys(SURFACES).map((name) => name.split(' ')[0]),
    ...UNDER_ANOTHER_NAME,
    ...Object.keys(TELLS_OF_NO_MATTER),
  ];
  const reading = world.endpoints.filter((e) => e.method === 'GET').map((e) => e.name);
  expect(reading.filter((name) => !known.includes(name))).toEqual([]);
});

test('every list that may leave as a workbook is looked at', () => {
  const leaving = world.endpoints.map((e) => e.name).filter((name) => findList(name) !== undefined);
  expect(leaving.sort()).toEqual(Object.keys(EXPORTED).sort());
});

/** Several small tests instead of one long one: a slow machine must not turn a true property into a time-out. */
const PARTS = Array.from({ length: Math.ceil(sizeOf({ ordinary: 12, nightly: 120 }) / 2) }, (_, i) => i + 1);

test.each(PARTS)(
  'pages, details, lists, workbooks, search, files, threads and notices tell each person what the rules say (part %i)',
  async () => {
    await fc.assert(fc.asyncProperty(DrawnOffice, agree), { numRuns: 2, endOnFailure: true });
  },
);

test('the live feed tells each person of what happens in matters he may open, and of nothing else', async () => {
  const look = async (office: DrawnOffice) =>
    inOffice(office, async (tx, planted) => {
      await plantMatters(tx, { office, planted, hash, now });
      const feed = openLiveFeed(tx as unknown as ReadOnly);
      const told = planted.persons.map(() => new Set<string>());
      for (const [person, id] of planted.persons.entries()) {
        feed.listen(await getActor(tx, id, now), (change) => told[person]?.add(change.matterId));
      }
      await feed.poll();
      for (const [i, row] of planted.matters.entries()) {
        const drawn = office.matters[i];
        if (drawn) await tx.run(recordOf(row, drawn, 2, { person: null, now: now as Instant }));
      }
      await feed.poll();
      for (const person of planted.persons.keys()) {
        const wanted = planted.matters.filter((_, i) => expectedToSee(office, person, i)).map((m) => m.id);
        expect([...(told[person] ?? [])].sort()).toEqual(wanted.sort());
      }
    });
  await fc.assert(fc.asyncProperty(DrawnOffice, look), {
    numRuns: sizeOf({ ordinary: 10, nightly: 100 }),
    endOnFailure: true,
  });
});
