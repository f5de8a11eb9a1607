/** Whoever acts: a person with the posts held now, for whom he stands in, and for whom he records. */
import type { Instant } from '../../../contracts/base/dates.ts';

/** How far a grant reaches. */
export type Scope = 'own' | 'involved' | 'portfolio' | 'unit' | 'unit_tree' | 'all';

/** A post held at the moment of acting. */
export interface HeldPost {
  readonly id: number;
  readonly role: string;
  readonly unitId: number;
  readonly unitName: string;
  /** As written on papers: 县水利局局长. */
  readonly name: string;
  readonly kind: 'own' | 'acting' | 'seconded';
}

/** Somebody else whose tasks the actor may take up: as stand-in, or as the liaison who records for him. */
export interface ActedFor {
  readonly personId: number;
  readonly name: string;
  readonly postId: number | null;
  readonly addressees: readonly number[];
}

/** A stand-in relation in force; `kinds` null means every kind of matter. */
export interface StandsInFor extends ActedFor {
  readonly kinds: readonly string[] | null;
  readonly endsAt: Instant;
}

/** The caller of a command or query. Addressees are sorted ids: own person, posts, units spoken for, groups. */
export interface Actor {
  readonly personId: number;
  readonly accountId: number | null;
  readonly name: string;
  readonly posts: readonly HeldPost[];
  readonly addressees: readonly number[];
  readonly unitIds: readonly number[];
  readonly unitTree: readonly number[];
  /** The widest scope of each permission. */
  readonly grants: Readonly<Record<string, Scope>>;
  /** Units a permission reaches by scope `unit`, `unit_tree` or `portfolio`, through the posts that carry it. */
  readonly grantUnits: Readonly<Record<string, readonly number[]>>;
  readonly standsInFor: readonly StandsInFor[];
  readonly liaisonFor: readonly ActedFor[];
}

/** In which capacity something is done. `onBehalfOf` is set by record-on-behalf, `standsInFor` by a stand-in. */
export interface Capacity {
  readonly postId: number | null;
  readonly standsInFor: number | null;
  readonly onBehalfOf: number | null;
}

/** Whom somebody answers to, and for which kinds of matter only (null: every kind). */
export interface Reach {
  readonly addressees: readonly number[];
  readonly kinds: readonly string[] | null;
}

/** The addressees whose open tasks this person sees on his desk: his own, and those of whom he stands in for. */
export function taskReach(actor: Actor): Reach[] {
  return [{ addressees: actor.addressees, kinds: null }, ...actor.standsInFor];
}

/** The addressees whose matters he may open: as above, and the leaders he is liaison of. */
export function readReach(actor: Actor): Reach[] {
  return [...taskReach(actor), ...actor.liaisonFor.map(({ addressees }) => ({ addressees, kinds: null }))];
}

/** Does the actor hold a post with this role? */
export function hasRole(actor: Actor, role: string): boolean {
  return actor.posts.some((post) => post.role === role);
}
