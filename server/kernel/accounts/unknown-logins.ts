/** What is kept of a login nobody has: never the word itself. */
import { createHash } from 'node:crypto';

/** SHA-256 of a login as it was typed, lower case. */
export function hashLogin(login: string): string {
  return createHash('sha256').update(login).digest('hex');
}
