/** A caller kept by a node is never another than the one the database would find now, whatever was changed or passed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochOf, type Instant, instantOf } from '../../../contracts/base/dates.ts';
import { DEMO_ANCHOR } from '../../../db/seeds/office.ts';
import { parseJson } from '../../platform/db/json.ts';
import { type Fragment, sql } from '../../platform/db/sql.ts';
import { openWorld } from '../../testing/world.ts';
import type { Actor } from './actor.ts';
import { findActorBySession, holderNames, isLeaderPost, knownHolderNames } from './api.ts';

const world = await openWorld();
const { db, owner } = world.database;
const HOUR = 3_600_000;
const START = epochOf(DEMO_ANCHOR as Instant);
const KEYS = ['clerk', 'director', 'mayor', 'liaison', 'waterStaff'] as const;

const tokens = await Promise.all(
  KEYS.map(async (key, i) => {
    const token = String(i).repeat(64);
    await owner.transaction((tx) =>
      tx.run(sql`insert into kernel.session (token_hash, account_id, started_at, seen_at, ends_at)
        select ${token}, id, now(), now(), ${instantOf(START + 90 * HOUR)} from kernel.account where person_id = ${world.person(key)}`),
    );
    return token;
  }),
);

/** As the database finds him now, with nothing kept. */
async function fresh(token: string, now: Instant): Promise<Actor | undefined> {
  const row = await owner.read.one<{ actor: string | null }>(
    sql`select kernel.actor_of_session(${token}, ${now})::text as actor`,
  );
  return row.actor === null ? undefined : parseJson<Actor>(row.actor);
}

type Change = (who: number, other: number, at: number) => Fragment;

/** Whatever makes somebody another, as the office's own commands write it. */
const CHANGES: Readonly<Record<string, Change>> = {
  'a post ends today': (who, _, at) =>
    sql`update kernel.holding set to_on = ${instantOf(at).slice(0, 10)} where person_id = ${who} and to_on is null`,
  'a post is taken up': (who, other) =>
    sql`insert into kernel.holding (person_id, post_id, kind, from_on)
        select ${who}, post_id, 'acting', '2026-01-04' from kernel.holding where person_id = ${other} limit 1`,
  'a stand-in from the next hour on': (who, other, at) =>
    sql`insert into kernel.stand_in (absent_id, stand_in_id, starts_at, ends_at, reason)
        values (${other}, ${who}, ${instantOf(at + HOUR)}, ${instantOf(at + 5 * HOUR)}, '外出')`,
  'stand-ins end': (who) => sql`delete from kernel.stand_in where stand_in_id = ${who}`,
  'a liaison is named': (who, other) =>
    sql`insert into kernel.liaison (leader_id, liaison_id, from_on) values (${other}, ${who}, '2026-01-04') on conflict do nothing`,
  'a role loses a grant': () =>
    sql`delete from kernel.grant_rule where ctid in (select ctid from kernel.grant_rule order by role, permission limit 1)`,
  'a unit moves': () =>
    sql`update kernel.unit set parent_id = (select id from kernel.unit where kind = 'leadership' limit 1) where kind = 'section'`,
  'a name changes': (who) => sql`update kernel.addressee set name = name || '（改）' where id = ${who}`,
  'a group takes him in': (who) =>
    sql`with g as (insert into kernel.addressee (kind, name) values ('group', '专班') returning id)
        insert into kernel.group_member (group_id, member_id) select id, ${who} from g`,
  'a post becomes a leader’s, or another’s': (_, other) =>
    sql`update kernel.post set role = case role when 'leader' then 'staff' else 'leader' end
         where id in (select post_id from kernel.holding where person_id = ${other})`,
  'an account is closed': (who) => sql`update kernel.account set is_active = false where person_id = ${who}`,
  'an account is opened': (who) => sql`update kernel.account set is_active = true where person_id = ${who}`,
};

const step = fc.record({
  change: fc.option(fc.constantFrom(...Object.keys(CHANGES)), { nil: undefined, freq: 3 }),
  who: fc.nat(KEYS.length - 1),
  other: fc.nat(KEYS.length - 1),
  hours: fc.constantFrom(-2, 0, 0, 1, 4, 24),
});

class Undo extends Error {}

test('after every change and every hour the caller is the one the database finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      let at = START;
      for (const { change, who, other, hours } of steps) {
        at += hours * HOUR;
        const make = change === undefined ? undefined : CHANGES[change];
        if (make && who !== other) {
          const fragment = make(world.person(KEYS[who] ?? 'clerk'), world.person(KEYS[other] ?? 'clerk'), at);
          await owner.transaction((tx) => tx.run(fragment)).catch(ignoreConstraint);
        }
        for (const token of tokens) {
          const now = instantOf(at);
          expect(await findActorBySession(db.read, token, now)).toEqual(await fresh(token, now));
        }
        await expectAnswersFresh(instantOf(at));
      }
    }),
    { numRuns: 40 },
  );
});

/** What an act that begins now is told of posts, units and persons; asked twice, for the second answer is a kept one. */
async function expectAnswersFresh(now: Instant): Promise<void> {
  const { version } = await owner.read.one<{ version: number }>(sql`select version from kernel.org_version`);
  const org = { read: db.read, keeper: db.read, version, now };
  const posts = (['mayor', 'director', 'waterStaff'] as const).map((key) => world.post(key));
  const asked = [...posts, world.person('clerk'), world.unit('water'), 987_654_321];
  for (let i = 0; i < 2; i += 1) {
    expect(await knownHolderNames(org, asked)).toEqual(await holderNames(owner.read, asked, now));
    for (const post of posts) {
      const [row] = await owner.read.rows<{ role: string }>(
        sql`select role from kernel.post where id = ${post}`,
      );
      expect(await isLeaderPost(org, post)).toBe(row?.role === 'leader');
    }
  }
}

/** Two of the same are refused by the table; then nothing has changed. */
function ignoreConstraint(thrown: unknown): void {
  if (!/^23/.test((thrown as { code?: string }).code ?? '')) throw thrown;
}

test('a change that is rolled back changes nobody, and does not stay in the way', async () => {
  const [token = ''] = tokens;
  const now = instantOf(START);
  await owner.transaction((tx) =>
    tx.run(sql`update kernel.account set is_active = true where person_id = ${world.person('clerk')}`),
  );
  const before = await findActorBySession(db.read, token, now);
  await owner
    .transaction(async (tx) => {
      await tx.run(sql`update kernel.addressee set name = '别人' where id = ${world.person('clerk')}`);
      expect(await findActorBySession(db.read, token, now)).toEqual(before);
      throw new Undo();
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Undo)) throw thrown;
    });
  expect(await findActorBySession(db.read, token, now)).toEqual(before);
});

test('one transaction raises the version once, the next one again, a part undone within it notwithstanding', async () => {
  const version = async () =>
    (await owner.read.one<{ version: number }>(sql`select version from kernel.org_version`)).version;
  const rename = sql`update kernel.addressee set name = name || '甲' where id = ${world.person('clerk')}`;
  const before = await version();
  await owner.transaction(async (tx) => {
    await tx.run(sql`savepoint s`);
    await tx.run(rename);
    await tx.run(sql`rollback to savepoint s`);
    await tx.run(rename);
    await tx.run(rename);
  });
  expect(await version()).toBe(before + 1);
  await owner.transaction((tx) => tx.run(rename));
  expect(await version()).toBe(before + 2);
});

test('every table that says who somebody is raises the version', async () => {
  const { body } = await owner.read.one<{ body: string }>(
    sql`select pg_get_functiondef('kernel.actor_of_person(bigint, timestamptz)'::regprocedure) as body`,
  );
  const functions = [...body.matchAll(/kernel\.(\w+)\s*\(/g)].map((m) => m[1] ?? '');
  const inner = await owner.read.rows<{ body: string }>(
    sql`select pg_get_functiondef(p.oid) as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname = 'kernel' and p.prokind = 'f' and p.proname = any(${functions}::text[])`,
  );
  const named = [body, ...inner.map((f) => f.body)].flatMap((b) =>
    [...b.matchAll(/kernel\.(\w+)/g)].map((m) => m[1] ?? ''),
  );
  const silent = await owner.read.rows<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'kernel' and c.relkind = 'r' and c.relname = any(${named}::text[])
       and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'org_changed')`);
  // Account and session are asked live, at every use.
  expect(silent.map((t) => t.name).filter((name) => name !== 'account' && name !== 'session')).toEqual([]);
});
