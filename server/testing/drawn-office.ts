/**
 * Offices drawn at random, for the property tests of access: who holds, held and will hold which post, by right, acting or
 * seconded; who stands in or records for whom, who answers for which units, grants of every scope, groups; and threads
 * of matters with their acl. `expected*` say in plain words who may see what, without a line shared with the code under test.
 */
import fc from 'fast-check';
import { type Instant, localDateOf } from '../../contracts/base/dates.ts';
import { type Fragment, sql } from '../platform/db/sql.ts';
import type { Tx } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';

const SIZES = { units: 5, persons: 5, posts: 7, groups: 2 } as const;
const ROLES = ['clerk_like', 'chief_like', 'unit_principal', 'unit_contact', 'plain'] as const;
/** Wide scopes hide what the others do: the narrow ones are drawn more often. */
const SCOPES = [
  'own',
  'involved',
  'portfolio',
  'portfolio',
  'portfolio',
  'unit',
  'unit_tree',
  'all',
] as const;
const MODULES = ['documents', 'supervision', 'spreading'] as const;
/** Every kind that is drawn, with the step its matters stand at. */
export const FIRST_STEP = {
  'documents.incoming': 'propose',
  'supervision.item': 'initiate',
  'supervision.assignment': 'assign',
  'spreading.message': 'watch',
  'spreading.part': 'spread',
} as const;
export type DrawnKind = keyof typeof FIRST_STEP;
const KINDS = Object.keys(FIRST_STEP) as DrawnKind[];
/** Each unit's own part of an item or a message. */
export const PARTS: readonly string[] = ['supervision.assignment', 'spreading.part'];

/** Whether a relation with dates is over, in force or still to come. */
const When = fc.constantFrom('over', 'now', 'now', 'now', 'now', 'coming' as const);
type When = 'over' | 'now' | 'coming';

const below = (n: number) => fc.nat({ max: n - 1 });
/** Whoever can stand in an acl or audience, by kind and place in its list. */
const Someone = fc.oneof(
  fc.record({ of: fc.constant('person' as const), at: below(SIZES.persons) }),
  fc.record({ of: fc.constant('post' as const), at: below(SIZES.posts) }),
  fc.record({ of: fc.constant('unit' as const), at: below(SIZES.units) }),
  fc.record({ of: fc.constant('group' as const), at: below(SIZES.groups) }),
);
export type Someone = { of: 'person' | 'post' | 'unit' | 'group'; at: number };

/** What is drawn of one matter; its place in a thread gives its kind. */
const Drawn = fc.record({
  unit: below(SIZES.units),
  leadUnit: fc.option(below(SIZES.units)),
  createdBy: fc.option(below(SIZES.persons)),
  state: fc.constantFrom('open', 'open', 'closed', 'filed' as const),
  acl: fc.array(Someone, { maxLength: 3 }),
  audience: fc.option(fc.array(Someone, { maxLength: 3 })),
});
type Drawn = typeof Drawn extends fc.Arbitrary<infer T> ? T : never;

/** A matter of the office; `under`: the place of the matter it hangs under, a paper hangs under none. */
export interface DrawnMatter extends Drawn {
  readonly kind: DrawnKind;
  readonly under: number | null;
}

/** A paper; perhaps the item it gave rise to; perhaps units' parts of that. */
const Thread = fc.record({
  paper: Drawn,
  item: fc.option(fc.record({ item: Drawn, parts: fc.array(Drawn, { maxLength: 2 }) }), { freq: 5 }),
});

/** A meeting's message, and units' parts of it. */
const Message = fc.record({ message: Drawn, parts: fc.array(Drawn, { minLength: 1, maxLength: 2 }) });

function mattersOf({
  threads,
  messages,
}: {
  threads: readonly (typeof Thread extends fc.Arbitrary<infer T> ? T : never)[];
  messages: readonly (typeof Message extends fc.Arbitrary<infer T> ? T : never)[];
}): DrawnMatter[] {
  const all: DrawnMatter[] = [];
  for (const { paper, item } of threads) {
    const root = all.push({ ...paper, kind: 'documents.incoming', under: null }) - 1;
    if (!item) continue;
    const middle = all.push({ ...item.item, kind: 'supervision.item', under: root }) - 1;
    for (const part of item.parts) all.push({ ...part, kind: 'supervision.assignment', under: middle });
  }
  for (const { message, parts } of messages) {
    const root = all.push({ ...message, kind: 'spreading.message', under: null }) - 1;
    for (const part of parts) all.push({ ...part, kind: 'spreading.part', under: root });
  }
  return all;
}

/** A drawn office with its matters. */
export const DrawnOffice = fc.record({
  parents: fc.array(fc.option(below(SIZES.units), { freq: 6 }), {
    minLength: SIZES.units,
    maxLength: SIZES.units,
  }),
  posts: fc.array(fc.record({ unit: below(SIZES.units), role: fc.constantFrom(...ROLES) }), {
    minLength: SIZES.posts,
    maxLength: SIZES.posts,
  }),
  holdings: fc.array(
    fc.record({
      person: below(SIZES.persons),
      post: below(SIZES.posts),
      when: When,
      kind: fc.constantFrom('own', 'own', 'own', 'acting', 'seconded' as const),
    }),
    { minLength: 3, maxLength: 9 },
  ),
  standIns: fc.array(
    fc.record({
      absent: below(SIZES.persons),
      by: below(SIZES.persons),
      kinds: fc.option(fc.subarray([...KINDS], { minLength: 1, maxLength: 2 }), { freq: 3 }),
      when: When,
    }),
    { minLength: 1, maxLength: 4 },
  ),
  liaisons: fc.array(fc.record({ leader: below(SIZES.persons), by: below(SIZES.persons), when: When }), {
    maxLength: 2,
  }),
  portfolios: fc.array(
    fc.record({
      leader: below(SIZES.persons),
      unit: below(SIZES.units),
      when: fc.constantFrom('over', 'now', 'coming' as const),
    }),
    { minLength: 3, maxLength: 8 },
  ),
  members: fc.array(fc.record({ group: below(SIZES.groups), who: fc.oneof(Someone, Someone) }), {
    maxLength: 4,
  }),
  grants: fc.uniqueArray(
    fc.record({
      role: fc.constantFrom(...ROLES),
      module: fc.constantFrom(...MODULES),
      scope: fc.constantFrom(...SCOPES),
    }),
    { minLength: 2, maxLength: 9, selector: (g) => `${g.role}/${g.module}` },
  ),
  matters: fc
    .record({
      threads: fc.array(Thread, { minLength: 2, maxLength: 3 }),
      messages: fc.array(Message, { minLength: 1, maxLength: 1 }),
    })
    .map(mattersOf),
});
export type DrawnOffice = typeof DrawnOffice extends fc.Arbitrary<infer T> ? T : never;

/** A group has persons, posts and units as members; groups in groups are not kept. */
const isMember = (who: Someone) => who.of !== 'group';

function postsNow(office: DrawnOffice, person: number): number[] {
  const held = office.holdings.filter((h) => h.person === person && h.when === 'now');
  // Who is seconded works there: what he holds at home by right rests.
  const isAway = held.some((h) => h.kind === 'seconded');
  return [...new Set(held.filter((h) => !isAway || h.kind !== 'own').map((h) => h.post))];
}

/** Does he hold a post today? Without one nobody is signed in (离岗). */
export function expectedInside(office: DrawnOffice, person: number): boolean {
  return postsNow(office, person).length > 0;
}

/** Whom a person answers to by himself. Without a post in force he is nobody here. */
function answersTo(office: DrawnOffice, person: number): (who: Someone) => boolean {
  const posts = postsNow(office, person);
  const is = (who: Someone): boolean => {
    if (posts.length === 0) return false;
    if (who.of === 'person') return who.at === person;
    if (who.of === 'post') return posts.includes(who.at);
    if (who.of === 'unit') {
      return posts.some(
        (p) =>
          office.posts[p]?.unit === who.at &&
          ['unit_principal', 'unit_contact'].includes(office.posts[p]?.role ?? ''),
      );
    }
    return office.members.some((m) => m.group === who.at && isMember(m.who) && is(m.who));
  };
  return is;
}

/** Is this person among those behind an addressee, by the plain rules: whom a task of it reaches, whom its notices are told? */
export function expectedBehind(office: DrawnOffice, person: number, who: Someone): boolean {
  return answersTo(office, person)(who);
}

function isBelow(office: DrawnOffice, unit: number, top: number): boolean {
  const seen = new Set<number>();
  let at: number | null = unit;
  while (at !== null && !seen.has(at)) {
    if (at === top) return true;
    seen.add(at);
    // Parents are drawn freely; a parent after its child would be a cycle and is left out, as in `plant`.
    const parent: number | null = office.parents[at] ?? null;
    at = parent !== null && parent < at ? parent : null;
  }
  return false;
}

/** May this person open this matter, told from the rules in house.md §8 alone? */
export function expectedToSee(office: DrawnOffice, person: number, matter: number): boolean {
  const m = office.matters[matter];
  if (!m || postsNow(office, person).length === 0) return false;
  if (m.acl.some(answersTo(office, person))) return true;
  const actsFor = [
    ...office.standIns
      .filter(
        (s) =>
          s.by === person &&
          s.absent !== person &&
          s.when === 'now' &&
          (!s.kinds || s.kinds.includes(m.kind)),
      )
      .map((s) => s.absent),
    ...office.liaisons.filter((l) => l.by === person && l.when === 'now').map((l) => l.leader),
  ];
  if (actsFor.some((other) => m.acl.some(answersTo(office, other)))) return true;
  return postsNow(office, person).some((p) => {
    const post = office.posts[p];
    const grant = office.grants.find((g) => g.role === post?.role && m.kind.startsWith(`${g.module}.`));
    if (!post || !grant) return false;
    const units = [m.unit, m.leadUnit].filter((u) => u !== null);
    return (
      grant.scope === 'all' ||
      (m.createdBy === person && postsNow(office, person).some((q) => office.posts[q]?.unit === m.unit)) ||
      (grant.scope === 'unit' && units.includes(post.unit)) ||
      (grant.scope === 'unit_tree' && units.some((u) => isBelow(office, u, post.unit))) ||
      (grant.scope === 'portfolio' &&
        office.portfolios.some(
          (f) => f.leader === person && f.when === 'now' && units.some((u) => isBelow(office, u, f.unit)),
        ))
    );
  });
}

/** May this person read a segment with the matter's drawn audience (the matter itself let through)? */
export function expectedToRead(office: DrawnOffice, person: number, matter: number): boolean {
  const audience = office.matters[matter]?.audience ?? null;
  return audience === null || audience.some(answersTo(office, person));
}

/** Whether an open task of each addressee in the matter's acl lies on this person's desk, as his own or as a stand-in's. */
export function expectedOnDesk(office: DrawnOffice, person: number, matter: number): boolean {
  const m = office.matters[matter];
  if (m?.state !== 'open' || postsNow(office, person).length === 0) return false;
  return [
    person,
    ...office.standIns
      .filter(
        (s) =>
          s.by === person &&
          s.absent !== person &&
          s.when === 'now' &&
          (!s.kinds || s.kinds.includes(m.kind)),
      )
      .map((s) => s.absent),
  ].some((one) => m.acl.some(answersTo(office, one)));
}

/** Whether one of the posts this person has now lies in the unit that leads the matter. */
export function expectedToOwe(office: DrawnOffice, person: number, matter: number): boolean {
  const lead = office.matters[matter]?.leadUnit ?? null;
  return lead !== null && postsNow(office, person).some((p) => office.posts[p]?.unit === lead);
}

/** The title a matter is planted under: its own, so that a row of a sheet tells which it is. */
export const titleOf = (matter: number): string => `关于山塘排查的事项（第${matter + 1}件）`;

/** Ids given to a planted office. */
export interface Planted {
  readonly persons: readonly number[];
  readonly posts: readonly number[];
  readonly units: readonly number[];
  readonly groups: readonly number[];
  readonly matters: readonly { id: string; acl: number[]; audience: number[] | null; kind: string }[];
}

/** Writes the office into the database. The caller rolls back. */
export async function plant(tx: Tx, office: DrawnOffice, now: Instant): Promise<Planted> {
  const add = async (kind: string, count: number): Promise<number[]> =>
    (
      await tx.rows<{ id: number }>(
        sql`insert into kernel.addressee (kind, name) select ${kind}, ${kind} || n from generate_series(1, ${count}::int) n returning id`,
      )
    ).map((row) => row.id);
  const ids = {
    unit: await add('unit', SIZES.units),
    person: await add('person', SIZES.persons),
    post: await add('post', SIZES.posts),
    group: await add('group', SIZES.groups),
  };
  const idOf = (who: Someone) => ids[who.of][who.at] ?? 0;
  const writes: Fragment[] = [
    ...ids.unit.map((id, i) => {
      const parent = office.parents[i] ?? null;
      return sql`insert into kernel.unit (id, parent_id, kind, full_name) values (${id}, ${parent !== null && parent < i ? (ids.unit[parent] ?? null) : null}, 'department', 'unit')`;
    }),
    ...ids.person.map((id) => sql`insert into kernel.person (id) values (${id})`),
    ...office.posts.map(
      (post, i) =>
        sql`insert into kernel.post (id, unit_id, role) values (${ids.post[i]}, ${ids.unit[post.unit]}, ${post.role})`,
    ),
    sql`delete from kernel.grant_rule`,
    ...office.grants.map(
      (g) =>
        sql`insert into kernel.grant_rule (role, permission, scope) values (${g.role}, ${`${g.module}.read`}, ${g.scope})`,
    ),
    ...office.holdings.map((h) => {
      const [from, to] = days(h.when, now);
      return sql`insert into kernel.holding (person_id, post_id, kind, from_on, to_on) values (${ids.person[h.person]}, ${ids.post[h.post]}, ${h.kind}, ${from}, ${to})`;
    }),
    ...office.standIns
      .filter((s) => s.absent !== s.by)
      .map((s) => {
        const [from, to] = moments(s.when, now);
        return sql`insert into kernel.stand_in (absent_id, stand_in_id, kinds, starts_at, ends_at, reason)
          values (${ids.person[s.absent]}, ${ids.person[s.by]}, ${s.kinds}::text[], ${from}, ${to}, '出差')`;
      }),
    ...office.liaisons.map((l) => {
      const [from, to] = days(l.when, now);
      return sql`insert into kernel.liaison (leader_id, liaison_id, from_on, to_on) values (${ids.person[l.leader]}, ${ids.person[l.by]}, ${from}, ${to}) on conflict do nothing`;
    }),
    ...office.portfolios.map((f) => {
      const [from, to] = days(f.when, now);
      return sql`insert into kernel.portfolio (leader_id, unit_id, from_on, to_on) values (${ids.person[f.leader]}, ${ids.unit[f.unit]}, ${from}, ${to}) on conflict do nothing`;
    }),
    ...office.members
      .filter((m) => isMember(m.who))
      .map(
        (m) =>
          sql`insert into kernel.group_member (group_id, member_id) values (${ids.group[m.group]}, ${idOf(m.who)}) on conflict do nothing`,
      ),
  ];
  // Sent without awaiting in between: one round trip for all.
  await Promise.all(writes.map((write) => tx.run(write)));
  const matters: { id: string; acl: number[]; audience: number[] | null; kind: string }[] = [];
  const rows: Fragment[] = [];
  for (const [i, m] of office.matters.entries()) {
    const acl = [...new Set(m.acl.map(idOf))];
    const row = { id: newId(), acl, audience: m.audience?.map(idOf) ?? null, kind: m.kind };
    matters.push(row);
    rows.push(sql`insert into kernel.matter (id, kind, title, unit_id, lead_unit_id, created_by, opened_at, definition_version, state, step, seq, head_hash, changed_at)
      values (${row.id}, ${m.kind}, ${titleOf(i)}, ${ids.unit[m.unit]}, ${m.leadUnit === null ? null : ids.unit[m.leadUnit]},
              ${m.createdBy === null ? null : ids.person[m.createdBy]}, ${now}, 1, ${m.state}, ${FIRST_STEP[m.kind]}, 1, '', ${now})`);
    rows.push(
      sql`insert into kernel.matter_acl (addressee_id, matter_id) select unnest(${acl}::bigint[]), ${row.id}`,
    );
    rows.push(sql`insert into kernel.search_segment (id, matter_id, kind, words, audience)
      values (${newId()}, ${row.id}, 'opinion', ''::tsvector, ${row.audience}::bigint[])`);
  }
  await Promise.all(rows.map((row) => tx.run(row)));
  return { persons: ids.person, posts: ids.post, units: ids.unit, groups: ids.group, matters };
}

/** First and last day of a holding; the edges of the day itself are drawn on purpose. */
function days(when: When, now: Instant): [string, string | null] {
  const today = localDateOf(now);
  if (when === 'over') return ['2020-01-01', dayAfter(today, -1)];
  return when === 'now' ? [today, today] : [dayAfter(today, 1), null];
}

function dayAfter(day: string, n: number): string {
  return localDateOf(new Date(Date.parse(`${day}T04:00:00Z`) + n * 86_400_000).toISOString() as Instant);
}

function moments(when: When, now: Instant): [string, string] {
  const at = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
  if (when === 'over') return [at(-1000), now];
  return when === 'now' ? [now, at(1)] : [at(1), at(1000)];
}
