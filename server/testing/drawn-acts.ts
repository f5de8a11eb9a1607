/** Random sequences of what people do in the office, and who was entitled to it, told without the code under test. */
import fc from 'fast-check';
import { epochOf, type Instant, instantOf } from '../../contracts/base/dates.ts';
import { SAMPLE_LIAISONS } from '../../db/seeds/office.ts';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';
import { sql } from '../platform/db/sql.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
const v = fc.nat({ max: 997 });

/** One thing that happens. Numbers are folded onto whatever exists at that moment. */
export const Happening = fc.oneof(
  {
    weight: 18,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      task: v,
      action: v,
      who: fc.constantFrom('holder', 'holder', 'holder', 'holder', 'stand_in', 'anybody' as const),
      pick: v,
      body: v,
      how: fc.constantFrom('once', 'once', 'once', 'once', 'twice', 'stale', 'wrong_step' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('jobs' as const), order: v, count: fc.nat({ max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('chase' as const), matter: v, pick: v }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), hours: fc.constantFrom(1, 5, 20, 72) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stand_in' as const),
      absent: v,
      by: v,
      kinds: fc.constantFrom(null, ['documents.incoming'], ['supervision.assignment', 'supervision.item']),
      fromHours: fc.constantFrom(-1, 0, 4),
      hours: fc.constantFrom(2, 48),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: v }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const) }) },
);
export type Happening = typeof Happening extends fc.Arbitrary<infer T> ? T : never;

/** Where a sequence begins. */
export const Beginning = fc.constantFrom(
  'documents.incoming.propose',
  'documents.incoming.instruct',
  'supervision.item.initiate',
  'supervision.item.await_answers',
  'supervision.assignment.sign',
  'supervision.assignment.decide_extension',
  'supervision.item.compile',
  'supervision.item.read_report',
);

/** Persons whose coming and going the sequences play with: those of the loop, but never all who know a paper. */
export const KEYS = SAMPLE_PERSONS.map((p) => p.key);
/** Those whose absence is felt. */
const ABSENT = ['mayor', 'director', 'waterPrincipal', 'financePrincipal', 'supervisor', 'clerk'] as const;
const LEAVERS = ['waterStaff', 'financeStaff', 'waterPrincipal', 'clerk', 'mayor'] as const;

interface StandIn {
  readonly absent: string;
  readonly by: string;
  readonly kinds: readonly string[] | null;
  readonly from: number;
  readonly to: number;
}

/** The office as the sequence has changed it. */
export class Staffing {
  readonly world: World;
  readonly gone = new Set<string>();
  readonly standIns: StandIn[] = [];

  constructor(world: World) {
    this.world = world;
  }

  /** Ends the holding of a person: yesterday was his last day. */
  async leave(n: number): Promise<void> {
    const key = LEAVERS[n % LEAVERS.length] ?? 'clerk';
    this.gone.add(key);
    await this.world.database.owner.transaction((tx) =>
      tx.run(
        sql`update kernel.holding set to_on = (${this.world.clock.now()}::timestamptz at time zone 'Asia/Shanghai')::date - 1 where person_id = ${this.world.person(key)}`,
      ),
    );
  }

  /** Puts everybody back. */
  async restore(): Promise<void> {
    this.gone.clear();
    this.standIns.length = 0;
    await this.world.database.owner.transaction(async (tx) => {
      await tx.run(sql`update kernel.holding set to_on = null`);
      await tx.run(sql`delete from kernel.stand_in`);
    });
  }

  /** Somebody is to stand in for somebody else. */
  async standIn(drawn: Extract<Happening, { kind: 'stand_in' }>): Promise<void> {
    const [absent, by] = [ABSENT[drawn.absent % ABSENT.length], KEYS[drawn.by % KEYS.length]];
    if (!absent || !by || absent === by) return;
    const from = epochOf(this.world.clock.now()) + drawn.fromHours * HOUR_MS;
    const row = { absent, by, kinds: drawn.kinds, from, to: from + drawn.hours * HOUR_MS };
    this.standIns.push(row);
    await this.world.database.owner.transaction((tx) =>
      tx.run(sql`insert into kernel.stand_in (absent_id, stand_in_id, kinds, starts_at, ends_at, reason)
        values (${this.world.person(absent)}, ${this.world.person(by)}, ${row.kinds}::text[], ${instantOf(row.from)}, ${instantOf(row.to)}, '外出')`),
    );
  }

  /** Whoever was named as stand-in, in force or not, for this kind or another. */
  get standInKeys(): string[] {
    return this.standIns.map((s) => s.by);
  }

  /** Does this person answer to the addressee by himself: as person, by post, as head of a unit? */
  isBehind(key: string, addressee: number): boolean {
    if (this.gone.has(key)) return false;
    const person = SAMPLE_PERSONS.find((p) => p.key === key);
    return (
      addressee === this.world.person(key) ||
      addressee === this.world.post(key) ||
      (person?.role === 'unit_principal' && addressee === this.world.unit(person.unit))
    );
  }

  /** May this person do this action on a task of this addressee (F4)? */
  isEntitled(key: string, addressee: number, matterKind: string, byLiaison: boolean): boolean {
    if (this.gone.has(key)) return false;
    if (byLiaison) {
      const leader = SAMPLE_LIAISONS[key];
      return leader !== undefined && this.isBehind(leader, addressee);
    }
    const now = epochOf(this.world.clock.now());
    return (
      this.isBehind(key, addressee) ||
      this.standIns.some(
        (s) =>
          s.by === key &&
          s.from <= now &&
          now < s.to &&
          (s.kinds === null || s.kinds.includes(matterKind)) &&
          this.isBehind(s.absent, addressee),
      )
    );
  }
}

/** The demo year has a published calendar to its end; sequences stay well inside it. */
const LATEST = Date.parse('2026-11-20T00:00:00Z');

/** Lets time pass. */
export function advance(world: World, hours: number): void {
  const next = epochOf(world.clock.now()) + hours * HOUR_MS;
  if (next < LATEST) world.clock.set(instantOf(next) as Instant);
}
