/** Random happenings on a drill's matter, and who was entitled to what, told without the code under test. */
import fc from 'fast-check';
import { sql } from '../platform/db/sql.ts';
import { DRILL, type Drill, type DrillPerson } from './drill.ts';
import type { World } from './world.ts';

const n = fc.nat({ max: 9973 });

/** What may be tried on a task of the route, by its action's name. */
export const ON_ROUTE = [
  'sendOn',
  'sendOn',
  'returnTo',
  'returnTo',
  'countersign',
  'addSigner',
  'consult',
  'askStandIn',
  'handOver',
  'circulate',
  'close',
  'answer',
] as const;

/** What may be tried on an errand. */
export const ON_ERRAND = [
  'answer',
  'answer',
  'answer',
  'countersign',
  'consult',
  'handOver',
  'circulate',
  'sendOn',
  'returnTo',
] as const;

/** What may be tried on the matter as a whole. */
export const ON_MATTER = [
  'withdraw',
  'recall',
  'suspend',
  'resume',
  'voidMatter',
  'reopen',
  'takeBack',
  'chaseReaders',
] as const;

/** One thing that happens. Numbers are folded onto whatever exists at that moment. */
export const Happening = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('task' as const),
      action: n,
      task: n,
      who: n,
      byHolder: fc.constantFrom(true, true, true, false),
      to: fc.array(n, { minLength: 1, maxLength: 3 }),
      flag: n,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('matter' as const),
      action: fc.constantFrom(...ON_MATTER),
      who: n,
      task: n,
      flag: n,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: n }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('stand_in' as const),
      absent: n,
      by: n,
      isForKind: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come_back' as const) }) },
);
export type Happening = typeof Happening extends fc.Arbitrary<infer T> ? T : never;

interface StandIn {
  readonly absent: DrillPerson;
  readonly by: DrillPerson;
  readonly isForKind: boolean;
}

/** The twenty as the sequence has changed them. */
export class DrillStaff {
  readonly gone = new Set<number>();
  readonly standIns: StandIn[] = [];
  readonly drill: Drill;
  readonly world: World;

  constructor(world: World, drill: Drill) {
    this.world = world;
    this.drill = drill;
  }

  nth(draw: number): DrillPerson {
    const person = this.drill.people[draw % this.drill.people.length];
    if (!person) throw new Error('the drill has twenty persons');
    return person;
  }

  /** Yesterday was his last day. The director stays: somebody must. */
  async leave(draw: number): Promise<void> {
    const who = this.nth(draw);
    if (who.role === 'director' || this.gone.size >= 6) return;
    this.gone.add(who.person);
    await this.write(sql`update kernel.holding set to_on = '2026-09-01' where person_id = ${who.person}`);
  }

  async standIn(draw: Extract<Happening, { kind: 'stand_in' }>, holder?: number): Promise<void> {
    const held = this.drill.people.find((who) => holder !== undefined && this.is(who, holder));
    const [absent, by] = [held ?? this.nth(draw.absent), this.nth(draw.by)];
    if (absent === by) return;
    this.standIns.push({ absent, by, isForKind: draw.isForKind });
    const kinds = [draw.isForKind ? DRILL : 'documents.incoming'];
    await this.write(sql`insert into kernel.stand_in (absent_id, stand_in_id, kinds, starts_at, ends_at, reason)
      values (${absent.person}, ${by.person}, ${kinds}::text[], '2026-09-01Z', '2026-12-01Z', '外出')`);
  }

  /** Everybody is back and nobody stands in. */
  async restore(): Promise<void> {
    if (this.gone.size > 0)
      await this.write(sql`update kernel.holding set to_on = null where to_on = '2026-09-01'`);
    if (this.standIns.length > 0) await this.write(sql`delete from kernel.stand_in`);
    this.gone.clear();
    this.standIns.length = 0;
  }

  /** Does he answer to the addressee by himself? */
  private is(who: DrillPerson, addressee: number): boolean {
    if (this.gone.has(who.person)) return false;
    return (
      addressee === who.person ||
      addressee === who.post ||
      (who.role === 'unit_principal' && addressee === who.unit)
    );
  }

  /** May he act for the addressee: himself, or standing in for this kind for somebody who is? (F4) */
  isEntitled(who: DrillPerson, addressee: number): boolean {
    if (this.gone.has(who.person)) return false;
    if (this.is(who, addressee)) return true;
    return this.standIns.some((s) => s.by === who && s.isForKind && this.is(s.absent, addressee));
  }

  /** Those who stand in for whoever answers to it, but not for this kind of matter. */
  wronglyStandingIn(addressee: number): DrillPerson[] {
    return this.standIns
      .filter((s) => !s.isForKind && this.is(s.absent, addressee) && !this.isEntitled(s.by, addressee))
      .map((s) => s.by);
  }

  /** Is anybody there who answers to it? Where all heads of a unit have left, the sample office's director does. (F1) */
  isThere(addressee: number): boolean {
    return (
      addressee === this.world.post('director') || this.drill.people.some((who) => this.is(who, addressee))
    );
  }

  private async write(query: ReturnType<typeof sql>): Promise<void> {
    await this.world.database.owner.transaction((tx) => tx.run(query));
  }
}
