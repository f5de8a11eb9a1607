/** Identities: UUIDv7, so that what is born later sorts later and indexes stay dense. */
import { v7 } from 'uuid';

/** A new id. */
export function newId(): string {
  return v7();
}
