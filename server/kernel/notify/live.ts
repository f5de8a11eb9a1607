/**
 * Live updates: one poll a second per process over the newest records, fanned out to those who may open the matter.
 * No NOTIFY in the act: it would cost every act what only an open screen needs.
 */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';

/** A matter changed. */
export interface MatterChanged {
  readonly matterId: string;
  readonly seq: number;
}

/** A listener with the addressees it may hear of. */
interface Listener {
  readonly addressees: ReadonlySet<number>;
  readonly tell: (change: MatterChanged) => void;
}

/** The fan-out of one process. */
export interface LiveFeed {
  /** Hears of matters whose acl names one of these addressees, until the returned function is called. */
  listen(addressees: readonly number[], tell: (change: MatterChanged) => void): () => void;
  /** One round: reads what is new and tells it. */
  poll(): Promise<void>;
}

/** Opens the feed of a process. */
export function openLiveFeed(read: ReadOnly): LiveFeed {
  const listeners = new Set<Listener>();
  let last: number | undefined;
  return {
    listen(addressees, tell) {
      const listener = { addressees: new Set(addressees), tell };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async poll() {
      if (last === undefined || listeners.size === 0) {
        last = (await read.one<{ id: number }>(sql`select coalesce(max(id), 0) as id from kernel.record`)).id;
        return;
      }
      const rows = await read.rows<{ id: number; subject: string; seq: number; acl: number[] }>(sql`
        select r.id, r.subject, r.seq, array(select addressee_id from kernel.matter_acl a where a.matter_id = r.subject::uuid) as acl
          from kernel.record r where r.id > ${last} and r.stream = 'matters' order by r.id limit 500`);
      for (const row of rows) {
        last = row.id;
        for (const listener of listeners) {
          if (row.acl.some((id) => listener.addressees.has(id)))
            listener.tell({ matterId: row.subject, seq: row.seq });
        }
      }
    },
  };
}
