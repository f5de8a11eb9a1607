/** Whom a task reaches and who is told of it are the same persons, whatever it is addressed to: for offices drawn at random. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { cloneDatabase } from '../../testing/database.ts';
import { DrawnOffice, expectedBehind, plant, type Someone } from '../../testing/drawn-office.ts';
import { sizeOf } from '../../testing/size.ts';
import { getActor, personsBehind, personsBehindEach, presentFor } from './api.ts';

const NOW = '2026-09-02T16:30:00.000Z' as Instant;
const database = await cloneDatabase();
afterAll(() => database.drop());

class Undo extends Error {}

async function agree(office: DrawnOffice): Promise<void> {
  await database.owner
    .transaction(async (tx) => {
      const planted = await plant(tx, office, NOW);
      const lists = {
        person: planted.persons,
        post: planted.posts,
        unit: planted.units,
        group: planted.groups,
      };
      const all = Object.entries(lists).flatMap(([of, ids]) =>
        ids.map((id, at) => ({ id, who: { of, at } as Someone })),
      );
      const behind = await personsBehindEach(
        tx,
        all.map((one) => one.id),
        NOW,
      );
      const actors = await Promise.all(planted.persons.map((id) => getActor(tx, id, NOW)));
      for (const { id, who } of all) {
        const what = `behind ${who.of} ${who.at}`;
        const wanted = planted.persons.filter((_, person) => expectedBehind(office, person, who));
        const told = behind.filter((b) => b.addressee === id).map((b) => b.person);
        const reached = actors
          .filter((actor) => actor.addressees.includes(id))
          .map((actor) => actor.personId);
        expect({ told: told.sort(), reached: reached.sort() }, what).toEqual({
          told: wanted,
          reached: wanted,
        });
        // A person is told by himself even when he holds nothing any more; nobody else is.
        const one = (await personsBehind(tx, id, NOW)).filter(
          (p) => who.of !== 'person' || wanted.includes(p),
        );
        expect(one.sort(), what).toEqual(wanted);
        expect((await presentFor(tx, id, NOW)) === id || wanted.length === 0, what).toBe(true);
      }
      throw new Undo();
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Undo)) throw thrown;
    });
}

test.each([1, 2, 3])('a task and its notices reach the same persons (part %i)', async () => {
  await fc.assert(fc.asyncProperty(DrawnOffice, agree), {
    numRuns: sizeOf({ ordinary: 8, nightly: 200 }),
    endOnFailure: true,
  });
});
