/** Who may open a matter: one definition, used as SQL filter in lists and as predicate on a loaded matter. */
import { type Fragment, sql } from '../../platform/db/sql.ts';
import { type Actor, readAddressees, type Scope } from '../org/api.ts';

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
  return actor.grants[`${kind.slice(0, kind.indexOf('.'))}.read`];
}

/** May this person open this matter? Agrees with `visibleTo` for every actor and matter (property-tested). */
export function maySee(actor: Actor, matter: VisibleFacts): boolean {
  const mine = new Set(readAddressees(actor));
  if (matter.acl.some((id) => mine.has(id))) return true;
  switch (readScope(actor, matter.kind)) {
    case 'all':
      return true;
    case 'unit_tree':
      return [matter.unitId, matter.leadUnitId].some((u) => u !== null && actor.unitTree.includes(u));
    case 'unit':
      return [matter.unitId, matter.leadUnitId].some((u) => u !== null && actor.unitIds.includes(u));
    case 'own':
      return matter.createdBy === actor.personId;
    default:
      return false;
  }
}

function modulesWith(actor: Actor, scope: Scope): string[] {
  return Object.entries(actor.grants)
    .filter(([permission, reach]) => permission.endsWith('.read') && reach === scope)
    .map(([permission]) => permission.slice(0, -'.read'.length));
}

/** The same as a condition on a row `m` of kernel.matter. */
export function visibleTo(actor: Actor): Fragment {
  const all = modulesWith(actor, 'all');
  const tree = modulesWith(actor, 'unit_tree');
  const unit = modulesWith(actor, 'unit');
  const own = modulesWith(actor, 'own');
  const kind = sql`split_part(m.kind, '.', 1)`;
  return sql`(exists (select 1 from kernel.matter_acl acl where acl.matter_id = m.id and acl.addressee_id = any(${readAddressees(actor)}::bigint[]))
    or ${kind} = any(${all}::text[])
    or (${kind} = any(${tree}::text[]) and (m.unit_id = any(${[...actor.unitTree]}::bigint[]) or m.lead_unit_id = any(${[...actor.unitTree]}::bigint[])))
    or (${kind} = any(${unit}::text[]) and (m.unit_id = any(${[...actor.unitIds]}::bigint[]) or m.lead_unit_id = any(${[...actor.unitIds]}::bigint[])))
    or (${kind} = any(${own}::text[]) and m.created_by = ${actor.personId}))`;
}

/** May this person read a segment (opinion, file, hit) of a matter he may open? null audience: yes. */
export function mayReadSegment(actor: Actor, audience: readonly number[] | null): boolean {
  return audience === null || audience.some((id) => actor.addressees.includes(id));
}

/** The same as a condition on a column of type bigint[]. */
export function segmentVisibleTo(actor: Actor, column: Fragment): Fragment {
  return sql`(${column} is null or ${column} && ${[...actor.addressees]}::bigint[])`;
}
