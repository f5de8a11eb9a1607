/** Whether a clock's ledger takes another entry, and if not, why. Only what this admits may be written. */
import { clockErrors } from '../../../contracts/modules/clocks.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import type { Clock, FoldOn } from './clock.ts';
import { step } from './fold.ts';
import type { LedgerEntry } from './ledger.ts';

/** The reason for refusing an entry; undefined when it may be written. */
export function findRefusal(clock: Clock | undefined, entry: LedgerEntry): Problem | undefined {
  if (clock === undefined) return entry.kind === 'start' ? undefined : problem(clockErrors.notStarted);
  if (entry.kind === 'start') return problem(clockErrors.alreadyStarted);
  if (entry.at < clock.lastAt) return problem(clockErrors.outOfOrder, { lastAt: clock.lastAt });
  if (clock.state === 'stopped' && entry.kind !== 'reset') return problem(clockErrors.stopped);
  switch (entry.kind) {
    case 'pause':
      return clock.state === 'paused' ? problem(clockErrors.alreadyPaused) : undefined;
    case 'resume':
      return clock.state === 'paused' ? undefined : problem(clockErrors.notPaused);
    case 'extend':
      return refusalOfExtension(clock, entry.at);
    default:
      return undefined;
  }
}

/** Adds an entry that has been found admissible. @throws the refusal otherwise */
export function append(clock: Clock | undefined, entry: LedgerEntry, on: FoldOn): Clock {
  const refusal = findRefusal(clock, entry);
  if (refusal !== undefined) throw refusal;
  return step(clock, entry, on);
}

/** Only before expiry and no oftener than the rule allows. While a timely pause lasts nothing expires. */
function refusalOfExtension(clock: Clock, at: Clock['lastAt']): Problem | undefined {
  if (clock.dueAt !== null && at > clock.dueAt) return problem(clockErrors.expired, { dueAt: clock.dueAt });
  if (clock.state === 'paused' && !clock.isPauseCounted) {
    return problem(clockErrors.expired, { dueAt: clock.lateSince ?? clock.lastAt });
  }
  if (clock.extensions >= clock.maxExtensions) {
    return problem(clockErrors.extensionLimit, { times: clock.maxExtensions });
  }
  return undefined;
}
