/** Runs a reader as whoever calls; as the one this node knows, when the database agrees that he still is the same. */
import type { HttpRequest } from '../../platform/http/request.ts';
import { knownActor } from '../org/api.ts';
import { callerOf, hashToken, type QueryContext } from './context.ts';
import type { Kernel } from './kernel.ts';

/** The session is over or the organisation has changed: whatever was read as the known caller does not count. */
class CallerChanged extends Error {}

/** @throws base.not_signed_in, base.not_permitted, and whatever `work` throws */
export async function readAsCaller<T>(
  kernel: Kernel,
  request: HttpRequest,
  work: (ctx: QueryContext) => Promise<T>,
): Promise<T> {
  const base = { now: kernel.clock.now(), kernel, request };
  const known = mayBeKnown(kernel, request);
  if (known) {
    const { read, settled } = kernel.db.readBehind(known.guard);
    try {
      const answer = await work({ ...base, actor: known.actor, read });
      await settled();
      return answer;
    } catch (thrown) {
      // A refusal, too, counts only if it was this caller who was refused.
      const why = await settled().catch((verdict: unknown) => verdict);
      if (!(why instanceof CallerChanged)) throw thrown;
    }
  }
  const actor = await callerOf(kernel, request);
  return work({ ...base, actor, read: kernel.db.read });
}

/** Whoever this node knows and would let in; streams are not begun on a guess, nor is anybody refused on one. */
function mayBeKnown(kernel: Kernel, request: HttpRequest) {
  const { access, raw } = request.endpoint;
  if (!request.cookie || raw) return undefined;
  const tokenHash = hashToken(request.cookie);
  const now = kernel.clock.now();
  const known = knownActor(kernel.db.read, tokenHash, now);
  if (!known || ('permission' in access && !(access.permission in known.actor.grants))) return undefined;
  return {
    actor: known.actor,
    guard: {
      statement: {
        name: 'session_standing',
        text: 'select version from kernel.session_standing($1, $2)',
        values: [tokenHash, now],
      },
      admit(row: Record<string, unknown> | undefined) {
        if (row?.version !== known.version) throw new CallerChanged();
      },
    },
  };
}
