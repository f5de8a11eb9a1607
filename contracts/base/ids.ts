/** Identities as they cross the wire. */
import { z } from 'zod';

/** Identity of a matter, task, file or opinion: UUIDv7, so that ids sort by birth. Never parsed for meaning. */
export const Uuid = z.uuid();
export type Uuid = z.infer<typeof Uuid>;

/** Whoever can be addressed (person, post, unit, group): one number space, so that inbox and acl need one key. */
export const AddresseeId = z.int().positive();
export type AddresseeId = z.infer<typeof AddresseeId>;

/** A client-made key, unique per attempted command; a repeated key returns the first reply instead of acting twice. */
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(100)
  // Keys are kept; a key of words would be an entrance that nothing guards.
  .regex(/^[\w.:-]+$/);
