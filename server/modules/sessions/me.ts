/** The person signed in, as screens need him. */
import type { Me } from '../../../contracts/modules/sessions.ts';
import type { Actor } from '../../kernel/org/api.ts';

/** Desks by role; a role without one of its own works at the staff desk. */
const DESKS: Readonly<Record<string, string>> = {
  clerk: 'clerk',
  section_chief: 'section_chief',
  director: 'director',
  leader: 'leader',
  liaison: 'liaison',
  supervisor: 'supervisor',
  unit_principal: 'unit_principal',
  unit_contact: 'contact',
  duty_officer: 'duty_officer',
  archivist: 'archivist',
  flow_steward: 'flow_steward',
  system_admin: 'system_admin',
  security_admin: 'security_admin',
  auditor: 'auditor',
};

/** Shapes an actor. */
export function meOf(actor: Actor): Me {
  const desks = [...new Set(actor.posts.map((post) => DESKS[post.role] ?? 'staff'))];
  return {
    personId: actor.personId,
    name: actor.name,
    posts: actor.posts.map(({ id, name, role, unitName }) => ({ id, name, role, unitName })),
    desks: desks.length > 0 ? desks : ['staff'],
    permissions: Object.keys(actor.grants),
    standsInFor: actor.standsInFor.map(({ personId, name, endsAt }) => ({ personId, name, endsAt })),
    liaisonFor: actor.liaisonFor.map(({ personId, name }) => ({ personId, name })),
  };
}
