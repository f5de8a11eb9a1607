/** What the running instance gives every handler: its database, clock, calendar, blobs. */
import type { BlobStore } from '../../platform/blobs/store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/tx.ts';
import type { WorkingCalendar } from '../calendar/years.ts';
import type { ClockRule } from '../clocks/rule.ts';

/** Services of the instance. */
export interface Kernel {
  readonly db: Db;
  readonly clock: Clock;
  readonly blobs: BlobStore;
  /** The calendar in force; exchanged as a whole when a year is published or changed. */
  readonly calendar: () => WorkingCalendar;
  /** A limit by name. @throws Error for a rule that is not in the data */
  readonly clockRule: (rule: string) => ClockRule;
  readonly instance: { readonly demo: boolean; readonly officeName: string; readonly officeUnitId: number };
}
