/** Reading the desks. */

import type { z } from 'zod';
import type { ReplyOf } from '../../../contracts/base/endpoint.ts';
import {
  counts,
  done,
  type EchoRow,
  echoes,
  type InboxRow,
  inbox,
  notices,
} from '../../../contracts/modules/desks.ts';
import { useEndpoint } from '../../platform/api/useEndpoint.ts';
import { usePages } from '../../platform/api/usePages.ts';

/** A row of 待办. */
export type Inbox = z.output<typeof InboxRow>;
/** A row of 回音. */
export type Echo = z.output<typeof EchoRow>;
/** A row of 已办. */
export type Done = ReplyOf<typeof done>['items'][number];
/** What one is told. */
export type Notice = ReplyOf<typeof notices>['items'][number];
/** Figures of the desk. */
export type Counts = ReplyOf<typeof counts>;

/** What the inbox is narrowed to. */
export interface InboxFilter {
  readonly light?: 'red' | 'yellow';
  readonly step?: string;
  readonly whose?: 'mine' | 'liaison';
}

/** Open tasks, nearest limit first. */
export function useInbox(filter: InboxFilter = {}) {
  return usePages(inbox, { query: { limit: 50, ...filter } });
}

/** Figures; renewed by live events and every two minutes, because lights change by time alone. */
export function useCounts() {
  return useEndpoint(counts, {}, { everyMs: 120_000 });
}

/** What became of my instructions. */
export function useEchoes() {
  return usePages(echoes, { query: { limit: 50 } });
}

/** What I did lately. */
export function useDone() {
  return usePages(done, { query: { limit: 50 } });
}

/** Unread notices. */
export function useNotices() {
  return usePages(notices, { query: { limit: 50 } });
}
