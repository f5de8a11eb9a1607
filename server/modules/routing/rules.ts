/** What may be handed down and what may not: pure. */
import type { Actor } from '../../kernel/org/api.ts';

/** Posts whose tasks are signatures and decisions of that post: handed to nobody, done by a stand-in in its name. */
export const BOUND_ROLES: readonly string[] = ['leader', 'director', 'unit_principal'];

/** The post's name when a task at this addressee may not be handed down; undefined when it may. */
export function handsDown(actor: Pick<Actor, 'posts'>, addressee: number): string | undefined {
  const post = actor.posts.find((p) => p.id === addressee || p.unitId === addressee);
  return post && BOUND_ROLES.includes(post.role) ? post.name : undefined;
}

/** Does a role sign and decide, so that nothing of its post is handed down? */
export function isBoundRole(role: string): boolean {
  return BOUND_ROLES.includes(role);
}
