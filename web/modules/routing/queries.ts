/** Reading stand-ins, holdings and hand-overs. */
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { circulations, toRead } from '../../../contracts/modules/circulation.ts';
import { reopenWays, ways } from '../../../contracts/modules/general-acts.ts';
import { jumps, stuck } from '../../../contracts/modules/jumps.ts';
import { handOvers, holdingsOf, standIns } from '../../../contracts/modules/routing.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { usePages } from '../../platform/api/usePages.ts';

/** What a person holds. */
export type Holdings = ReplyOf<typeof holdingsOf>;

/** Stand-ins I gave and hold. */
export function useStandIns() {
  return useEndpoint(standIns, {});
}

/** Hand-overs that concern me. */
export function useHandOvers() {
  return useEndpoint(handOvers, {});
}

/** What a person holds. */
export function useHoldings(personId: number) {
  return useEndpoint(holdingsOf, { params: { personId } });
}

/** What the steward looks for among stuck matters. */
export interface StuckFilter {
  readonly why?: 'nobody' | 'overdue' | 'wait_over' | undefined;
  readonly kind?: string | undefined;
}

/** Stuck matters, page by page; for the flow steward alone. */
export function useStuck(filter: StuckFilter) {
  return usePages(stuck, { query: { limit: 20, ...defined(filter) } });
}

/** How many there are by reason, and of which kinds. */
export function useStuckCounts() {
  return useEndpoint(stuck, { query: { limit: 1 } });
}

function defined(filter: StuckFilter) {
  return { ...(filter.why ? { why: filter.why } : {}), ...(filter.kind ? { kind: filter.kind } : {}) };
}

/** Jumps I proposed or may decide. */
export function useJumps() {
  return useEndpoint(jumps, {});
}

/** 传阅单 of a matter. */
export function useCirculations(matterId: string) {
  return useEndpoint(circulations, { params: { matterId } });
}

/** The first of what lies with me to read, and how many in all. */
export function useToRead() {
  return useEndpoint(toRead, { query: { limit: 1 } });
}

/** All of it, page by page. */
export function useToReadPages() {
  return usePages(toRead, { query: { limit: 30 } });
}

/** Where a task may be returned or sent to, and who was asked with its holder. */
export function useWays(matterId: string, taskId: string) {
  return useEndpoint(ways, { params: { matterId, taskId } });
}

/** Where a matter that is over may go on. */
export function useReopenWays(matterId: string) {
  return useEndpoint(reopenWays, { params: { matterId } });
}
