/** Whoever of the sample office carries the permission an endpoint asks for: bad input is then what it is refused for. */
import type { AnyEndpoint } from '../../contracts/base/endpoint.ts';
import { SAMPLE_GRANTS } from '../../db/seeds/grants.ts';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';

/** Key of the first person with that permission; `otherwise` where any signed-in person may call. @throws Error when nobody has it */
export function holderOf(endpoint: AnyEndpoint, otherwise: string): string {
  if (!('permission' in endpoint.access)) return otherwise;
  const { permission } = endpoint.access;
  const carries = (role: string) => permission in (SAMPLE_GRANTS[role] ?? {});
  const person = SAMPLE_PERSONS.find((p) => carries(p.role));
  if (!person) throw new Error(`nobody in the sample office has ${permission}`);
  return person.key;
}
