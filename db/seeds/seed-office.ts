/** Loads an office into an empty database, in one transaction: a killed loading leaves nothing. */
import { hash } from '@node-rs/argon2';
import { type Instant, type LocalDate, localDateOf, yearOf } from '../../contracts/base/dates.ts';
import type { OfficeFile } from '../../contracts/modules/office.ts';
import { spellingOf } from '../../server/kernel/org/api.ts';
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

async function addAddressee(tx: Tx, kind: 'unit' | 'person' | 'post', name: string): Promise<number> {
  const { full, initials, spelled } = spellingOf(name, kind === 'person' ? 'person' : undefined);
  const row = await tx.one<{ id: number }>(
    sql`insert into kernel.addressee (kind, name, pinyin, initials, spelled) values (${kind}, ${name}, ${full}, ${initials}, ${spelled}) returning id`,
  );
  return row.id;
}

/** The sample office as a file. */
const SAMPLE: OfficeFile = {
  since: '2026-01-04' as LocalDate,
  units: [...SAMPLE_UNITS],
  persons: [...SAMPLE_PERSONS],
  portfolio: Object.fromEntries(
    Object.entries(SAMPLE_PORTFOLIO).map(([leader, units]) => [leader, [...units]]),
  ),
  liaisons: SAMPLE_LIAISONS,
};

/** Loads the sample office; every account opens with the demo's one password. */
export async function seedOffice(tx: Tx, now: Instant): Promise<SeededOffice> {
  // One hash for all: argon2 is slow on purpose, and the demo's password is public anyway.
  return loadOffice(tx, SAMPLE, { now, passwordHash: await hash(DEMO_PASSWORD) });
}

/** Loads units, persons with posts and accounts, portfolios, liaisons, grants and reference rules. @throws Error naming an unknown key */
export async function loadOffice(
  tx: Tx,
  office: OfficeFile,
  options: { now: Instant; passwordHash: string | null },
): Promise<SeededOffice> {
  const units: Record<string, number> = {};
  for (const [sort, unit] of office.units.entries()) {
    const parent = unit.parent === null ? null : known(units, unit.parent);
    const id = await addAddressee(tx, 'unit', unit.name);
    units[unit.key] = id;
    await tx.run(sql`insert into kernel.unit (id, parent_id, kind, full_name, organ_code, sort)
      values (${id}, ${parent}, ${unit.kind}, ${unit.fullName}, ${unit.code ?? null}, ${sort})`);
  }
  const { persons, posts } = await loadPersons(tx, office, units, options.passwordHash);
  for (const [leader, among] of Object.entries(office.portfolio)) {
    for (const unit of among) {
      await tx.run(sql`insert into kernel.portfolio (leader_id, unit_id, from_on)
        values (${known(persons, leader)}, ${known(units, unit)}, ${office.since})`);
    }
  }
  for (const [liaison, leader] of Object.entries(office.liaisons)) {
    await tx.run(sql`insert into kernel.liaison (leader_id, liaison_id, from_on)
      values (${known(persons, leader)}, ${known(persons, liaison)}, ${office.since})`);
  }
  for (const [role, grants] of Object.entries(office.grants ?? SAMPLE_GRANTS)) {
    for (const [permission, scope] of Object.entries(grants)) {
      await tx.run(
        sql`insert into kernel.grant_rule (role, permission, scope) values (${role}, ${permission}, ${scope})`,
      );
    }
  }
  await seedRules(tx, yearOf(localDateOf(options.now)), office.series);
  return { units, persons, posts };
}

function known(ids: Readonly<Record<string, number>>, key: string): number {
  const id = ids[key];
  if (id === undefined) throw new Error(`文件里没有“${key}”`);
  return id;
}

async function loadPersons(
  tx: Tx,
  office: OfficeFile,
  units: Record<string, number>,
  passwordHash: string | null,
) {
  const persons: Record<string, number> = {};
  const posts: Record<string, number> = {};
  for (const [sort, person] of office.persons.entries()) {
    const unit = known(units, person.unit);
    const id = await addAddressee(tx, 'person', person.name);
    const postId = await addAddressee(tx, 'post', person.post);
    persons[person.key] = id;
    posts[person.key] = postId;
    await tx.run(sql`insert into kernel.person (id, sort) values (${id}, ${sort})`);
    await tx.run(
      sql`insert into kernel.post (id, unit_id, role, sort) values (${postId}, ${unit}, ${person.role}, ${sort})`,
    );
    await tx.run(
      sql`insert into kernel.holding (person_id, post_id, from_on) values (${id}, ${postId}, ${office.since})`,
    );
    // No default password outside a demo: such an account stays shut until its first password is set.
    await tx.run(sql`insert into kernel.account (person_id, login, password_hash, is_active)
      values (${id}, ${person.login}, ${passwordHash ?? '-'}, ${passwordHash !== null})`);
  }
  return { persons, posts };
}
