/** Reading stand-ins, holdings and hand-overs. */
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { handOvers, holdingsOf, jumps, standIns, stuck } from '../../../contracts/modules/routing.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';

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

/** Stuck matters; for the flow steward alone. */
export function useStuck() {
  return useEndpoint(stuck, { query: {} });
}

/** Jumps I proposed or may decide. */
export function useJumps() {
  return useEndpoint(jumps, {});
}
