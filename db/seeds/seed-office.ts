/** Loads an office into an empty database, in one transaction: a killed loading leaves nothing. */
import { hash } from '@node-rs/argon2';
import { type Instant, type LocalDate, localDateOf, yearOf } from '../../contracts/base/dates.ts';
import type { OfficeFile } from '../../contracts/modules/office.ts';
import { spellingOf } from '../../server/kernel/org/api.ts';
import { sql } from '../../server/platform/db/sql.ts';
import type { Tx } from '../../server/platform/db/tx.ts';
import { countyOffice } from './county/office.ts';
import { SAMPLE_GRANTS } from './grants.ts';
import { DEMO_PASSWORD, SAMPLE_LIAISONS, SAMPLE_PORTFOLIO, SAMPLE_UNITS } from './office.ts';
import { SAMPLE_PERSONS } from './persons.ts';
import { seedRules } from './seed-rules.ts';

/** Ids of what was loaded, by key. Posts have their person's key. */
export interface SeededOffice {
  readonly units: Readonly<Record<string, number>>;
  readonly persons: Readonly<Record<string, number>>;
  readonly posts: Readonly<Record<string, number>>;
}

/** Adds addressees in their order, in one round trip. @returns their ids */
async function addAddressees(
  tx: Tx,
  addressees: readonly { kind: 'unit' | 'person' | 'post'; name: string }[],
): Promise<number[]> {
  const rows = addressees.map(({ kind, name }, n) => ({
    n,
    kind,
    name,
    ...spellingOf(name, kind === 'person' ? 'person' : undefined),
  }));
  const added = await tx.rows<{
    id: number;
  }>(sql`insert into kernel.addressee (kind, name, pinyin, initials, spelled)
    select kind, name, "full", initials, spelled from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(n integer, kind text, name text, "full" text, initials text, spelled text) order by n returning id`);
  return added.map((row) => row.id).sort((one, other) => one - other);
}

/** Since when posts are held in the county: before its first paper. */
const COUNTY_SINCE = '2024-01-02' as LocalDate;

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
  return loadOffice(tx, SAMPLE, { now, passwordHash: await demoPasswordHash() });
}

/** The sample office within its county: the same persons with the same ids, in their posts for two years longer. */
export async function seedCountyOffice(tx: Tx, now: Instant): Promise<SeededOffice> {
  const passwordHash = await demoPasswordHash();
  const since = COUNTY_SINCE;
  const besides = await loadOffice(tx, { ...SAMPLE, since }, { now, passwordHash });
  return addToOffice(tx, { since, ...countyOffice() }, { passwordHash, besides });
}

/** One hash for all: argon2 is slow on purpose, and the demo's password is public anyway. */
function demoPasswordHash(): Promise<string> {
  return hash(DEMO_PASSWORD);
}

/** Loads units, persons with posts and accounts, portfolios, liaisons, grants and reference rules. @throws Error naming an unknown key */
export async function loadOffice(
  tx: Tx,
  office: OfficeFile,
  options: { now: Instant; passwordHash: string | null },
): Promise<SeededOffice> {
  const loaded = await addToOffice(tx, office, { passwordHash: options.passwordHash });
  for (const [role, grants] of Object.entries(office.grants ?? SAMPLE_GRANTS)) {
    for (const [permission, scope] of Object.entries(grants)) {
      await tx.run(
        sql`insert into kernel.grant_rule (role, permission, scope) values (${role}, ${permission}, ${scope})`,
      );
    }
  }
  await seedRules(tx, yearOf(localDateOf(options.now)), office.series);
  return loaded;
}

/** Units, persons, portfolios and liaisons, besides those who are there: keys of both may be named. */
export async function addToOffice(
  tx: Tx,
  office: Pick<OfficeFile, 'since' | 'units' | 'persons' | 'portfolio' | 'liaisons'>,
  options: { passwordHash: string | null; besides?: SeededOffice },
): Promise<SeededOffice> {
  const { besides } = options;
  const units: Record<string, number> = { ...besides?.units };
  const sortFrom = Object.keys(units).length;
  const ids = await addAddressees(
    tx,
    office.units.map(({ name }) => ({ kind: 'unit', name })),
  );
  const rows = office.units.map((unit, i) => {
    const id = known({ id: ids[i] }, 'id');
    units[unit.key] = id;
    return {
      id,
      parent_id: unit.parent === null ? null : known(units, unit.parent),
      kind: unit.kind,
      full_name: unit.fullName,
      organ_code: unit.code ?? null,
      sort: sortFrom + i,
    };
  });
  await tx.run(sql`insert into kernel.unit (id, parent_id, kind, full_name, organ_code, sort)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id bigint, parent_id bigint, kind text, full_name text, organ_code text, sort integer)`);
  const { persons, posts } = await loadPersons(tx, office, { ...options, units });
  const answers = Object.entries(office.portfolio).flatMap(([leader, among]) =>
    among.map((unit) => ({ leader: known(persons, leader), unit: known(units, unit) })),
  );
  await tx.run(sql`insert into kernel.portfolio (leader_id, unit_id, from_on)
    select leader, unit, ${office.since} from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as x(leader bigint, unit bigint)`);
  const liaisons = Object.entries(office.liaisons).map(([liaison, leader]) => ({
    leader: known(persons, leader),
    liaison: known(persons, liaison),
  }));
  await tx.run(sql`insert into kernel.liaison (leader_id, liaison_id, from_on)
    select leader, liaison, ${office.since} from jsonb_to_recordset(${JSON.stringify(liaisons)}::jsonb) as x(leader bigint, liaison bigint)`);
  return { units, persons, posts };
}

function known(ids: Readonly<Record<string, number | undefined>>, key: string): number {
  const id = ids[key];
  if (id === undefined) throw new Error(`文件里没有“${key}”`);
  return id;
}

async function loadPersons(
  tx: Tx,
  office: Pick<OfficeFile, 'since' | 'persons'>,
  {
    units,
    besides,
    passwordHash,
  }: { units: SeededOffice['units']; besides?: SeededOffice; passwordHash: string | null },
) {
  const persons: Record<string, number> = { ...besides?.persons };
  const posts: Record<string, number> = { ...besides?.posts };
  const sortFrom = Object.keys(persons).length;
  const ids = await addAddressees(
    tx,
    office.persons.flatMap(({ name, post }) => [
      { kind: 'person' as const, name },
      { kind: 'post' as const, name: post },
    ]),
  );
  const rows = office.persons.map((person, i) => {
    const [id, postId] = [known({ id: ids[2 * i] }, 'id'), known({ id: ids[2 * i + 1] }, 'id')];
    persons[person.key] = id;
    posts[person.key] = postId;
    return {
      id,
      post_id: postId,
      unit_id: known(units, person.unit),
      role: person.role,
      login: person.login,
      sort: sortFrom + i,
    };
  });
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as x(id bigint, post_id bigint, unit_id bigint, role text, login text, sort integer)`;
  await tx.run(sql`insert into kernel.person (id, sort) select id, sort from ${given}`);
  await tx.run(
    sql`insert into kernel.post (id, unit_id, role, sort) select post_id, unit_id, role, sort from ${given} order by sort`,
  );
  await tx.run(
    sql`insert into kernel.holding (person_id, post_id, from_on) select id, post_id, ${office.since} from ${given} order by sort`,
  );
  // No default password outside a demo: such an account stays shut until its first password is set.
  await tx.run(sql`insert into kernel.account (person_id, login, password_hash, is_active)
    select id, login, ${passwordHash ?? '-'}, ${passwordHash !== null} from ${given} order by sort`);
  return { persons, posts };
}
