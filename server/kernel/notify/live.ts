/**
 * Live updates: one poll a second per process over the newest records, fanned out to those who may open the matter.
 * No NOTIFY in the act: it would cost every act what only an open screen needs.
 */
import { sql } from '../../platform/db/sql.ts';
import type { ReadOnly } from '../../platform/db/tx.ts';
import { maySee, type VisibleFacts } from '../access/api.ts';
import type { Actor } from '../org/api.ts';

/** A matter changed. */
export interface MatterChanged {
  readonly matterId: string;
  readonly seq: number;
}

/** A listener and who listens. */
interface Listener {
  readonly actor: Actor;
  readonly tell: (change: MatterChanged) => void;
  /** The line is cut: whoever listens must sign in again. */
  readonly end: () => void;
}

interface Changed extends VisibleFacts {
  readonly record: number;
  readonly subject: string;
  readonly seq: number;
}

/** The fan-out of one process. */
export interface LiveFeed {
  /** Hears of matters that this person may open, until the returned function is called. */
  listen(actor: Actor, tell: (change: MatterChanged) => void, end?: () => void): () => void;
  /** Everything was made anew (a demo's reset): nobody's session holds any more, and records count from one again. */
  restart(): void;
  /** One round: reads what is new and tells it. */
  poll(): Promise<void>;
}

/** Opens the feed of a process. */
export function openLiveFeed(read: ReadOnly): LiveFeed {
  const listeners = new Set<Listener>();
  let last: number | undefined;
  return {
    listen(actor, tell, end = () => {}) {
      const listener = { actor, tell, end };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restart() {
      last = undefined;
      for (const listener of [...listeners]) listener.end();
    },
    async poll() {
      if (last === undefined || listeners.size === 0) {
        last = (await read.one<{ id: number }>(sql`select coalesce(max(id), 0) as id from kernel.record`)).id;
        return;
      }
      const rows = await read.rows<Changed>(sql`
        select r.id as record, r.subject, r.seq, m.kind, m.unit_id as "unitId", m.lead_unit_id as "leadUnitId", m.created_by as "createdBy",
               array(select addressee_id from kernel.matter_acl a where a.matter_id = m.id) as acl
          from (select id, subject, seq from kernel.record where id > ${last} and stream = 'matters' order by id limit 500) r
          -- Only after the limit: of another stream a subject need not be a uuid.
          join kernel.matter m on m.id = r.subject::uuid
         order by r.id`);
      for (const row of rows) {
        last = row.record;
        for (const listener of listeners) {
          if (maySee(listener.actor, row)) listener.tell({ matterId: row.subject, seq: row.seq });
        }
      }
    },
  };
}
