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

/** A listener and who listens, with his rights as of the last look. */
interface Listener {
  actor: Actor;
  /** In which round he was looked at. */
  looked: number;
  /** Asks again who he is and what he may; undefined when his session is over. */
  readonly again: () => Promise<Actor | undefined>;
  readonly tell: (change: MatterChanged) => void;
  /** The line is cut: whoever listens must sign in again. */
  readonly end: () => void;
}

interface Changed extends VisibleFacts {
  readonly record: number;
  readonly subject: string;
  readonly seq: number;
}

/** Rounds after which a listener is looked at again though nothing was told him: he may have been given more, or be gone. */
const LOOK_EVERY = 15;

/** The fan-out of one process. */
export interface LiveFeed {
  /**
   * Hears of matters that this person may open, until the returned function is called. `again` is asked before he is
   * told anything and every few rounds: a right taken away holds at the next push, not at the next sign-in.
   */
  listen(
    actor: Actor,
    tell: (change: MatterChanged) => void,
    end?: () => void,
    again?: () => Promise<Actor | undefined>,
  ): () => void;
  /** Everything was made anew (a demo's reset): nobody's session holds any more, and records count from one again. */
  restart(): void;
  /** One round: reads what is new and tells it. */
  poll(): Promise<void>;
}

/** Opens the feed of a process. */
export function openLiveFeed(read: ReadOnly): LiveFeed {
  const listeners = new Set<Listener>();
  let last: number | undefined;
  let round = 0;

  /** Looks again at whoever would be told, and at whoever was not looked at for long. */
  async function look(rows: readonly Changed[]): Promise<void> {
    const due = [...listeners].filter(
      (listener) => round - listener.looked >= LOOK_EVERY || rows.some((row) => maySee(listener.actor, row)),
    );
    await Promise.all(
      due.map(async (listener) => {
        const actor = await listener.again();
        listener.looked = round;
        if (actor) listener.actor = actor;
        else {
          listeners.delete(listener);
          listener.end();
        }
      }),
    );
  }

  return {
    listen(actor, tell, end = () => {}, again = async () => actor) {
      const listener: Listener = { actor, tell, end, again, looked: round };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restart() {
      last = undefined;
      for (const listener of [...listeners]) listener.end();
    },
    async poll() {
      round += 1;
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
      await look(rows);
      for (const row of rows) {
        last = row.record;
        for (const listener of listeners) {
          if (maySee(listener.actor, row)) listener.tell({ matterId: row.subject, seq: row.seq });
        }
      }
    },
  };
}
