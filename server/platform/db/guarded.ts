/**
 * A reader that is not sure yet whether it may read: its first query takes a guard along in the same packet, and
 * nothing is handed out before the guard was admitted. It saves a round trip where the answer is nearly always yes.
 */
import { inOnePacket } from './packet.ts';
import type { Pool, PoolClient } from './pool.ts';
import type { Statement } from './sql.ts';
import type { ReadOnly } from './tx.ts';

/** What goes along with a reader's first query: a statement, and what its one row must be for the answers to count. */
export interface Guard {
  readonly statement: Statement;
  /** @throws whatever makes the answers worthless */
  admit(row: Record<string, unknown> | undefined): void;
}

/** A guarded reader, and the guard's verdict, which is asked for by itself when nothing was read. */
export interface GuardedRead {
  readonly read: ReadOnly;
  settled(): Promise<void>;
}

type Sent = { text: string; values: unknown[]; name?: string };
type Rows = { rows: unknown[] };

/** The query function of such a reader. */
export function guardedQuery(pool: Pool, guard: Guard) {
  const { text, values, name } = guard.statement;
  const asked: Sent = { text, values: [...values], ...(name ? { name } : {}) };
  let isAsked = false;
  let admitted: () => void = () => {};
  let refused: (why: unknown) => void = () => {};
  const verdict = new Promise<void>((resolve, reject) => {
    admitted = resolve;
    refused = reject;
  });
  // Whoever reads awaits it; a handler that threw before must not end the process.
  verdict.catch(() => {});

  async function first(sent: Sent): Promise<Rows> {
    const client: PoolClient = await pool.connect();
    try {
      const both = inOnePacket(client, () => [client.query(asked), client.query(sent)] as const);
      // Both are waited for: a client given back with a query under way answers the next one's reader.
      const [guarding, reading] = await Promise.allSettled(both);
      if (guarding.status === 'rejected') throw guarding.reason;
      guard.admit((guarding.value as Rows).rows[0] as Record<string, unknown> | undefined);
      admitted();
      if (reading.status === 'rejected') throw reading.reason;
      return reading.value as Rows;
    } finally {
      client.release();
    }
  }

  return {
    async query(sent: Sent): Promise<Rows> {
      if (isAsked) {
        const [answer] = await Promise.all([pool.query(sent), verdict]);
        return answer;
      }
      isAsked = true;
      return first(sent).catch((thrown: unknown) => {
        refused(thrown);
        throw thrown;
      });
    },
    async settled(): Promise<void> {
      if (!isAsked) {
        isAsked = true;
        await pool
          .query(asked)
          .then(({ rows }) => guard.admit(rows[0] as Record<string, unknown> | undefined))
          .then(admitted, refused);
      }
      return verdict;
    },
  };
}
