/** Reading messages and units' parts. */
import { detail, unitDetail } from '../../../contracts/modules/spreading.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';

/** One message. */
export function useMessage(matterId: string) {
  return useEndpoint(detail, { params: { matterId } });
}

/** One unit's part. */
export function usePart(matterId: string) {
  return useEndpoint(unitDetail, { params: { matterId } });
}
