/** Loads the sample office into an empty database, in one transaction: a killed seeding leaves nothing. */
import { hash } from '@node-rs/argon2';
import { pinyin } from 'pinyin-pro';
import type { Instant } from '../../contracts/base/dates.ts';
import { sql } from '../../server/platform/db/sql.ts';
import type { Tx } from '../../server/platform/db/tx.ts';
import {
  DEMO_PASSWORD,
  SAMPLE_GRANTS,
  SAMPLE_LIAISONS,
  SAMPLE_PERSONS,
  SAMPLE_PORTFOLIO,
  SAMPLE_UNITS,
} from './office.ts';
import { seedRules } from './seed-rules.ts';

/** Ids of what was loaded, by key. Posts have their person's key. */
export interface SeededOffice {
  readonly units: Readonly<Record<string, number>>;
  readonly persons: Readonly<Record<string, number>>;
  readonly posts: Readonly<Record<string, number>>;
}

const SINCE = '2026-01-04';

/** Full pinyin and initials of a name, lower case: 林小雨 → linxiaoyu, lxy. */
export function pinyinOf(name: string): { full: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return {
    full: syllables.join('').toLowerCase().replace(/\s/g, ''),
    initials: syllables
      .map((s) => s[0] ?? '')
      .join('')
      .toLowerCase(),
  };
}

async function addAddressee(tx: Tx, kind: string, name: string): Promise<number> {
  const { full, initials } = pinyinOf(name);
  const row = await tx.one<{ id: number }>(
    sql`insert into kernel.addressee (kind, name, pinyin, initials) values (${kind}, ${name}, ${full}, ${initials}) returning id`,
  );
  return row.id;
}

/** Loads units, persons with posts and accounts, portfolios, liaisons, grants and reference rules. */
export async function seedOffice(tx: Tx, now: Instant): Promise<SeededOffice> {
  const units: Record<string, number> = {};
  for (const [sort, unit] of SAMPLE_UNITS.entries()) {
    const id = await addAddressee(tx, 'unit', unit.name);
    units[unit.key] = id;
    await tx.run(sql`insert into kernel.unit (id, parent_id, kind, full_name, organ_code, sort)
      values (${id}, ${unit.parent ? (units[unit.parent] ?? null) : null}, ${unit.kind}, ${unit.fullName}, ${unit.code ?? null}, ${sort})`);
  }
  const { persons, posts } = await seedPersons(tx, units);
  for (const [leader, among] of Object.entries(SAMPLE_PORTFOLIO)) {
    for (const unit of among) {
      await tx.run(
        sql`insert into kernel.portfolio (leader_id, unit_id, from_on) values (${persons[leader]}, ${units[unit]}, ${SINCE})`,
      );
    }
  }
  for (const [liaison, leader] of Object.entries(SAMPLE_LIAISONS)) {
    await tx.run(
      sql`insert into kernel.liaison (leader_id, liaison_id, from_on) values (${persons[leader]}, ${persons[liaison]}, ${SINCE})`,
    );
  }
  for (const [role, grants] of Object.entries(SAMPLE_GRANTS)) {
    for (const [permission, scope] of Object.entries(grants)) {
      await tx.run(
        sql`insert into kernel.grant_rule (role, permission, scope) values (${role}, ${permission}, ${scope})`,
      );
    }
  }
  await seedRules(tx, Number(now.slice(0, 4)));
  return { units, persons, posts };
}

async function seedPersons(tx: Tx, units: Record<string, number>) {
  const persons: Record<string, number> = {};
  const posts: Record<string, number> = {};
  // One hash for all: argon2 is slow on purpose, and the demo's password is public anyway.
  const passwordHash = await hash(DEMO_PASSWORD);
  for (const [sort, person] of SAMPLE_PERSONS.entries()) {
    const id = await addAddressee(tx, 'person', person.name);
    const postId = await addAddressee(tx, 'post', person.post);
    persons[person.key] = id;
    posts[person.key] = postId;
    await tx.run(sql`insert into kernel.person (id, sort) values (${id}, ${sort})`);
    await tx.run(
      sql`insert into kernel.post (id, unit_id, role, sort) values (${postId}, ${units[person.unit]}, ${person.role}, ${sort})`,
    );
    await tx.run(
      sql`insert into kernel.holding (person_id, post_id, from_on) values (${id}, ${postId}, ${SINCE})`,
    );
    await tx.run(
      sql`insert into kernel.account (person_id, login, password_hash) values (${id}, ${person.login}, ${passwordHash})`,
    );
  }
  return { persons, posts };
}
