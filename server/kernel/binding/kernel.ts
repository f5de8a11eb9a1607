/** What the running instance gives every handler: its database, clock, calendar, blobs. */

import type { LocalDate } from '../../../contracts/base/dates.ts';
import type { Apart } from '../../platform/apart/apart.ts';
import type { BlobStore } from '../../platform/blobs/store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/tx.ts';
import type { ScanFolder } from '../../platform/scan-folder/folder.ts';
import type { UploadStore } from '../../platform/uploads/store.ts';
import type { WorkingCalendar } from '../calendar/api.ts';
import type { ClockRule } from '../clocks/api.ts';
import type { LiveFeed } from '../notify/api.ts';

/** A demo on its way back to its first day. */
export interface Loading {
  readonly percent: number;
  readonly doing: string;
  /** It broke off: only the next start loads it. */
  readonly hasFailed: boolean;
}

/** Services of the instance. */
export interface Kernel {
  readonly db: Db;
  readonly clock: Clock;
  readonly blobs: BlobStore;
  /** Where strangers' files are read: in processes of their own, capped. */
  readonly apart: Apart;
  /** Files on their way in, in pieces, in memory. */
  readonly uploads: UploadStore;
  /** Where the office's scanners lay down papers; null where no folder was named. */
  readonly scans: ScanFolder | null;
  readonly live: LiveFeed;
  /** The calendar in force; exchanged as a whole when a year is published or changed. */
  readonly calendar: () => WorkingCalendar;
  /** A limit by name: in force today, on a day, or a named version. @throws Error for a rule that is not in the data */
  readonly clockRule: (rule: string, which?: number | LocalDate) => ClockRule;
  /** Reads calendar, office hours and limits anew when somebody changed them, here or on another node. */
  readonly refresh: () => Promise<void>;
  readonly instance: {
    readonly demo: boolean;
    readonly officeName: string;
    /** OpenAPI 3.1 of every endpoint mounted. */
    readonly openapi: () => Record<string, unknown>;
    /** Addresses a phone on the same network can open; empty while bound to this machine alone. */
    readonly phoneUrls: readonly string[];
    /** Puts a demo back to its first day; refuses elsewhere. */
    readonly resetDemo: () => Promise<void>;
    /** How far the demo has been loaded anew; null while nothing is being loaded. */
    readonly loading: () => Loading | null;
  };
}
