/** Signing in and out. */
import { z } from 'zod';
import { Instant } from '../base/dates.ts';
import { endpoint } from '../base/endpoint.ts';
import { baseErrors, defineError } from '../base/errors.ts';
import { AddresseeId } from '../base/ids.ts';

/** Failures of signing in. */
export const sessionErrors = {
  /** One answer for unknown account, wrong password and closed account: it tells nobody which accounts exist. */
  wrongCredentials: defineError('sessions.wrong_credentials', 'unauthenticated'),
  locked: defineError('sessions.locked', 'limited', z.object({ minutes: z.number() })),
  /** Told to nobody but him who gave the right password. */
  holdsNoPost: defineError('sessions.holds_no_post', 'denied'),
} as const;

/** The person signed in, as screens need him. */
export const Me = z.object({
  personId: AddresseeId,
  name: z.string(),
  posts: z.array(z.object({ id: AddresseeId, name: z.string(), role: z.string(), unitName: z.string() })),
  /** Desks this person has, the first is home: clerk, section_chief, director, leader, liaison, unit_principal, staff, supervisor, archivist, … */
  desks: z.array(z.string()),
  /** Permissions held, for menu entries; what may be done to a record comes with the record. */
  permissions: z.array(z.string()),
  standsInFor: z.array(z.object({ personId: AddresseeId, name: z.string(), endsAt: Instant })),
  liaisonFor: z.array(z.object({ personId: AddresseeId, name: z.string() })),
});
export type Me = z.infer<typeof Me>;

export const signIn = endpoint({
  name: 'sessions.sign_in',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in; answers with the session cookie',
  access: { public: 'signing in is how one stops being a stranger' },
  body: z.object({ account: z.string().min(1).max(64), password: z.string().min(1).max(200) }),
  reply: Me,
  errors: [
    sessionErrors.wrongCredentials,
    sessionErrors.locked,
    sessionErrors.holdsNoPost,
    baseErrors.invalidInput,
  ],
});

export const signOut = endpoint({
  name: 'sessions.sign_out',
  method: 'DELETE',
  path: '/api/session',
  summary: 'End the session',
  access: { signedIn: true },
  reply: z.object({ done: z.literal(true) }),
});

export const me = endpoint({
  name: 'sessions.me',
  method: 'GET',
  path: '/api/session',
  summary: 'Who am I',
  access: { signedIn: true },
  reply: Me,
});

export const sessionEndpoints = [signIn, signOut, me] as const;
