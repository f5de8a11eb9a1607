/** One definition, two uses: what the SQL filter lets through and what the predicate says never differ (house.md §8). */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { cloneDatabase } from '../../testing/database.ts';
import {
  DrawnOffice,
  expectedToRead,
  expectedToSee,
  type Planted,
  plant,
} from '../../testing/drawn-office.ts';
import { sizeOf } from '../../testing/size.ts';
import { getActor } from '../org/api.ts';
import { mayReadSegment, maySee, segmentVisibleTo, type VisibleFacts, visibleTo } from './api.ts';

/** Just past midnight in Shanghai, when the UTC day is still the one before. */
const NOW = '2026-09-02T16:30:00.000Z' as Instant;
const RUNS = sizeOf({ ordinary: 80, nightly: 2000 });

const database = await cloneDatabase();
afterAll(() => database.drop());

class Undo extends Error {}

/** Plants an office, looks, and leaves nothing behind. */
async function inOffice(office: DrawnOffice, look: (tx: Tx, planted: Planted) => Promise<void>) {
  await database.owner
    .transaction(async (tx) => {
      await look(tx, await plant(tx, office, NOW));
      throw new Undo();
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Undo)) throw thrown;
    });
}

async function factsOf(tx: Tx, id: string): Promise<VisibleFacts> {
  return tx.one(sql`select m.kind, m.unit_id as "unitId", m.lead_unit_id as "leadUnitId", m.created_by as "createdBy",
    array(select addressee_id from kernel.matter_acl a where a.matter_id = m.id) as acl from kernel.matter m where m.id = ${id}`);
}

async function agree(office: DrawnOffice): Promise<void> {
  await inOffice(office, async (tx, { persons, matters }) => {
    const facts = await Promise.all(matters.map((m) => factsOf(tx, m.id)));
    for (const [p, personId] of persons.entries()) {
      const actor = await getActor(tx, personId, NOW);
      const listed = await tx.rows<{ id: string }>(
        sql`select m.id from kernel.matter m where ${visibleTo(actor)}`,
      );
      const read = await tx.rows<{ id: string }>(
        sql`select s.matter_id as id from kernel.search_segment s where ${segmentVisibleTo(actor, sql`s.audience`)}`,
      );
      for (const [i, matter] of matters.entries()) {
        const sees = {
          filter: listed.some((row) => row.id === matter.id),
          predicate: maySee(actor, facts[i] as VisibleFacts),
        };
        const wanted = expectedToSee(office, p, i);
        expect(sees, `person ${p}, matter ${i}`).toEqual({ filter: wanted, predicate: wanted });
        const reads = {
          filter: read.some((row) => row.id === matter.id),
          predicate: mayReadSegment(actor, matter.audience),
        };
        const readable = expectedToRead(office, p, i);
        expect(reads, `person ${p}, segment ${i}`).toEqual({ filter: readable, predicate: readable });
      }
    }
  });
}

/** Several small tests instead of one long one: a slow machine must not turn a true property into a time-out. */
const PARTS = Array.from({ length: Math.ceil(RUNS / 10) }, (_, i) => i + 1);

test.each(PARTS)(
  'filter, predicate and the rules in plain words agree for drawn offices (part %i)',
  async () => {
    await fc.assert(fc.asyncProperty(DrawnOffice, agree), { numRuns: 10 });
  },
);
