/**
 * 保密处置: marks met after a matter had begun, and letting go what was found classified after it had come in. Nothing here shows a
 * title or a text: those who handle it see numbers, dates and units.
 */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { Uuid } from '../base/ids.ts';
import { PageQuery, page } from '../base/page.ts';
import { GuardRule } from './guard.ts';

/** Failures of it. */
export const secrecyErrors = {
  noSuchMatter: defineError('secrecy.no_such_matter', 'invalid'),
  alreadyProposed: defineError('secrecy.already_proposed', 'conflict'),
  alreadyDecided: defineError('secrecy.already_decided', 'conflict'),
  /** Two hands: who asks for it does not decide. */
  proposerDecides: defineError('secrecy.proposer_decides', 'denied'),
} as const;

const access = { permission: 'secrecy.handle' } as const;

/** A matter as it is named here: never by its title. */
const NamedMatter = z.object({
  matterId: Uuid,
  kind: z.string(),
  number: z.string().nullable(),
  unitName: z.string().nullable(),
  openedAt: Instant,
});

export const found = endpoint({
  name: 'secrecy.list_found',
  method: 'GET',
  path: '/api/secrecy/found',
  summary: 'Marks met after a matter had begun: by which rule, whose, when, in which matter; never what',
  access,
  query: PageQuery,
  reply: page(
    z.object({
      id: z.string(),
      entrance: z.string(),
      rule: GuardRule,
      personName: z.string().nullable(),
      at: Instant,
      matter: NamedMatter,
    }),
  ),
});

export const purgeRequests = endpoint({
  name: 'secrecy.list_purge_requests',
  method: 'GET',
  path: '/api/secrecy/purge-requests',
  summary: 'What was asked to go, newest first',
  access,
  query: PageQuery,
  reply: page(
    z.object({
      id: Uuid,
      matter: NamedMatter,
      reason: z.string(),
      state: z.enum(['proposed', 'refused', 'going', 'gone']),
      proposedBy: z.string(),
      proposedAt: Instant,
      decidedBy: z.string().nullable(),
      decidedAt: Instant.nullable(),
      /** Matters and files that went. */
      matters: z.number().nullable(),
      files: z.number().nullable(),
      mayDecide: z.boolean(),
    }),
  ),
});

export const proposePurge = endpoint({
  name: 'secrecy.propose_purge',
  method: 'POST',
  path: '/api/secrecy/purge-requests',
  summary: 'Asks that a matter and all that arose from it lose their content; the record stays',
  access,
  body: z.object({
    /** The id from the address, or the registered number. */
    matter: z.string().trim().min(2).max(80),
    reason: z.string().trim().min(4).max(200),
  }),
  reply: z.object({ id: Uuid }),
  errors: [secrecyErrors.noSuchMatter, secrecyErrors.alreadyProposed],
});

export const decidePurge = endpoint({
  name: 'secrecy.decide_purge',
  method: 'POST',
  path: '/api/secrecy/purge-requests/:requestId/decision',
  summary: 'The second hand: approves, and the content goes at once; or refuses',
  access,
  params: z.object({ requestId: Uuid }),
  body: z.object({ decision: z.enum(['approve', 'refuse']) }),
  reply: z.object({ done: z.literal(true) }),
  errors: [secrecyErrors.alreadyDecided, secrecyErrors.proposerDecides, baseErrors.notFound],
});

export const secrecyEndpoints = [found, purgeRequests, proposePurge, decidePurge] as const;
