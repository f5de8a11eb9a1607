/** Reading incoming papers. */
import type { z } from 'zod';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import { detail, type IncomingRow } from '../../../contracts/modules/documents.ts';
import { office } from '../../../contracts/modules/incoming-office.ts';
import { matterPage } from '../../../contracts/modules/matters.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';

/** What the register says of one paper. */
export type Incoming = ReplyOf<typeof detail>;
/** A line of the register. */
export type RegisterRow = z.output<typeof IncomingRow>;

/** Reads what the register says of a paper. */
export function useIncoming(matterId: string) {
  return useEndpoint(detail, { params: { matterId } });
}

/** What the office did around a paper. */
export type Office = ReplyOf<typeof office>;

/** Reads what the office did around a paper. */
export function useOffice(matterId: string) {
  return useEndpoint(office, { params: { matterId } });
}

/** The matter itself, as its page reads it. */
export function useMatter(matterId: string) {
  return useEndpoint(matterPage, { params: { matterId } });
}
