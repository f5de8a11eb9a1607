/** Who may open a matter: one definition, used as SQL filter in lists and as predicate on a loaded matter. */
import { type Fragment, sql } from '../../platform/db/sql.ts';
import { type Actor, readReach, type Scope } from '../org/api.ts';

/** What the predicate needs to know of a matter. `acl`: addressees entered by its acts. */
export interface VisibleFacts {
  readonly kind: string;
  readonly unitId: number;
  readonly leadUnitId: number | null;
  readonly createdBy: number | null;
  readonly acl: readonly number[];
}

/** The reach of the actor's read grant on a kind; kinds are `module.noun`, the permission is `module.read`. */
export function readScope(actor: Actor, kind: string): Scope | undefined {
  return actor.grants[readPermission(kind)];
}

function readPermission(kind: string): string {
  return `${kind.slice(0, kind.indexOf('.'))}.read`;
}

/** May this person open this matter? Agrees with `visibleTo` for every actor and matter (property-tested). */
export function maySee(actor: Actor, matter: VisibleFacts): boolean {
  const isNamed = readReach(actor).some(
    ({ addressees, kinds }) =>
      (kinds === null || kinds.includes(matter.kind)) && matter.acl.some((id) => addressees.includes(id)),
  );
  if (isNamed) return true;
  const permission = readPermission(matter.kind);
  const scope = actor.grants[permission];
  if (scope === undefined) return false;
  const units = actor.grantUnits[permission] ?? [];
  return (
    scope === 'all' ||
    (matter.createdBy === actor.personId && actor.unitIds.includes(matter.unitId)) ||
    [matter.unitId, matter.leadUnitId].some((unit) => unit !== null && units.includes(unit))
  );
}

/** The same as a condition on a row `m` of kernel.matter. */
export function visibleTo(actor: Actor): Fragment {
  const module = sql`split_part(m.kind, '.', 1)`;
  const read = Object.entries(actor.grants).filter(([permission]) => permission.endsWith('.read'));
  const named = (among: readonly (readonly [string, Scope])[]) =>
    among.map(([permission]) => permission.slice(0, -'.read'.length));
  const byUnit = read.flatMap(([permission]) => {
    const units = [...(actor.grantUnits[permission] ?? [])];
    if (units.length === 0) return [];
    return [
      sql` or (${module} = ${permission.slice(0, -'.read'.length)} and (m.unit_id = any(${units}::bigint[]) or m.lead_unit_id = any(${units}::bigint[])))`,
    ];
  });
  const conditions = [
    ...aclConditions(actor),
    sql` or ${module} = any(${named(read.filter(([, scope]) => scope === 'all'))}::text[])`,
    sql` or (m.created_by = ${actor.personId} and m.unit_id = any(${[...actor.unitIds]}::bigint[]) and ${module} = any(${named(read)}::text[]))`,
    ...byUnit,
  ];
  return sql`(${conditions.reduce((all, one) => sql`${all}${one}`)})`;
}

/**
 * The ids of the newest matters of a kind that this person may open, as a subselect of a column `id`: from each way in the
 * newest few by an index of its own, never a walk over all matters until enough are found that are his. `where`: further
 * conditions on the row `m`. The reader filters again by `visibleTo`.
 */
export function newestVisible(
  actor: Actor,
  list: { readonly kind: string; readonly where: Fragment; readonly limit: number },
): Fragment {
  const { kind, where, limit } = list;
  const permission = readPermission(kind);
  const scope = actor.grants[permission];
  const newest = (from: Fragment) =>
    sql`(select m.id from ${from} and m.kind = ${kind} and ${where} order by m.id desc limit ${limit})`;
  const named = readReach(actor).flatMap(({ addressees, kinds }) =>
    kinds === null || kinds.includes(kind) ? addressees : [],
  );
  const eachOf = (ids: readonly number[], from: Fragment) =>
    sql`(select x.id from unnest(${[...new Set(ids)]}::bigint[]) a(id) cross join lateral ${newest(from)} x)`;
  const units = actor.grantUnits[permission] ?? [];
  const ways = [
    eachOf(
      named,
      sql`kernel.matter_acl acl join kernel.matter m on m.id = acl.matter_id where acl.addressee_id = a.id`,
    ),
    ...(scope === 'all' ? [newest(sql`kernel.matter m where true`)] : []),
    ...(scope === undefined
      ? []
      : [
          newest(
            sql`kernel.matter m where m.created_by = ${actor.personId} and m.unit_id = any(${[...actor.unitIds]}::bigint[])`,
          ),
        ]),
    ...(units.length === 0
      ? []
      : [
          eachOf(units, sql`kernel.matter m where m.unit_id = a.id`),
          eachOf(units, sql`kernel.matter m where m.lead_unit_id = a.id`),
        ]),
  ];
  return ways.reduce((all, way) => sql`${all} union ${way}`);
}

/** Everybody whose tasks or papers he has for every kind in one condition; stand-ins for some kinds each in its own. */
function aclConditions(actor: Actor): Fragment[] {
  const reach = readReach(actor);
  const always = [...new Set(reach.flatMap((r) => (r.kinds === null ? r.addressees : [])))];
  const named = (ids: readonly number[]) =>
    sql`exists (select 1 from kernel.matter_acl acl where acl.matter_id = m.id and acl.addressee_id = any(${[...ids]}::bigint[]))`;
  return [
    named(always),
    ...reach.flatMap(({ addressees, kinds }) =>
      kinds === null ? [] : [sql` or (m.kind = any(${[...kinds]}::text[]) and ${named(addressees)})`],
    ),
  ];
}

/** May this person read a segment (opinion, file, hit) of a matter he may open? null audience: yes. */
export function mayReadSegment(actor: Actor, audience: readonly number[] | null): boolean {
  return audience === null || audience.some((id) => actor.addressees.includes(id));
}

/** The same as a condition on a column of type bigint[]. */
export function segmentVisibleTo(actor: Actor, column: Fragment): Fragment {
  return sql`(${column} is null or ${column} && ${[...actor.addressees]}::bigint[])`;
}
