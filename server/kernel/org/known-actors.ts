/**
 * Callers a node knows. Finding out who somebody is (posts, grants, stand-ins, groups) costs more than most requests
 * do with it, so the answer is kept together with the version of the organisation it was found in. Every use asks the
 * database whether the session stands and the version is the same: whoever loses a post or a session loses it at once,
 * on every node.
 */
import { epochOf, type Instant } from '../../../contracts/base/dates.ts';
import { parseJson } from '../../platform/db/json.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import type { Actor } from './actor.ts';

/** A caller as he was found. */
export interface KnownActor {
  readonly actor: Actor;
  readonly version: number;
}

interface Kept extends KnownActor {
  /** Dates of posts and stand-ins make somebody another without a write; a demo's clock may also go back. */
  readonly from: number;
  readonly until: number;
}

/** More sessions than an office's node serves at once; the one unused for longest goes first. */
const MOST = 5000;

const keptBy = new WeakMap<ReadOnly, Map<string, Kept>>();

function keptFor(read: ReadOnly): Map<string, Kept> {
  const kept = keptBy.get(read) ?? new Map<string, Kept>();
  keptBy.set(read, kept);
  return kept;
}

/** What this node knows of a session at this moment of the application's time; nobody has asked the database yet. */
export function knownActor(read: ReadOnly, tokenHash: string, now: Instant): KnownActor | undefined {
  const kept = keptFor(read);
  const found = kept.get(tokenHash);
  if (!found) return undefined;
  const at = epochOf(now);
  kept.delete(tokenHash);
  if (at < found.from || at >= found.until) return undefined;
  kept.set(tokenHash, found);
  return found;
}

/** The caller behind a session cookie's hash; undefined when the session is unknown, over, or its account closed. */
export async function findActorBySession(
  read: ReadOnly,
  tokenHash: string,
  now: Instant,
): Promise<Actor | undefined> {
  const known = knownActor(read, tokenHash, now);
  if (known) {
    const standing = await read.first<{ version: number }>({
      name: 'session_standing',
      text: 'select version from kernel.session_standing($1, $2)',
      values: [tokenHash, now],
    });
    if (!standing) return undefined;
    if (standing.version === known.version) return known.actor;
  }
  return learnActor(read, tokenHash, now);
}

/** Version and actor come from one statement, so from one snapshot: neither is newer than the other. */
async function learnActor(read: ReadOnly, tokenHash: string, now: Instant): Promise<Actor | undefined> {
  const row = await read.first<{ actor: string | null; version: number; until: Instant }>({
    name: 'actor_of_session',
    text: `select kernel.actor_of_session($1, $2)::text as actor, kernel.actor_stands_until($2) as until, v.version
             from kernel.org_version v`,
    values: [tokenHash, now],
  });
  if (!row?.actor) return undefined;
  const actor = parseJson<Actor>(row.actor);
  keepActor(read, tokenHash, { actor, version: row.version, now, until: row.until });
  return actor;
}

/** Keeps a caller found at `now` in a version of the organisation that is not newer than what was found. */
export function keepActor(
  read: ReadOnly,
  tokenHash: string,
  found: KnownActor & { readonly now: Instant; readonly until: Instant },
): void {
  const kept = keptFor(read);
  const { actor, version, now, until } = found;
  kept.set(tokenHash, { actor, version, from: epochOf(now), until: epochOf(until) });
  const oldest = kept.keys().next().value;
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}
