/**
 * Transactions as branded, unrelated types: a query run outside the transaction one is in does not compile,
 * and a list cannot write. `Db` itself stays inside platform and app.
 */
import { type Guard, type GuardedRead, guardedQuery } from './guarded.ts';
import type { Pool, PoolClient } from './pool.ts';
import { type Fragment, type Statement, statement } from './sql.ts';

declare const txBrand: unique symbol;
declare const readBrand: unique symbol;

interface Queryable {
  /** All rows. */
  rows<R>(query: Fragment | Statement): Promise<R[]>;
  /** The only row. @throws Error when there is none: use `first` where absence is an answer. */
  one<R>(query: Fragment | Statement): Promise<R>;
  /** The first row, or undefined. */
  first<R>(query: Fragment | Statement): Promise<R | undefined>;
}

/** A writing transaction. Several statements sent without awaiting between them travel in one round trip. */
export interface Tx extends Queryable {
  readonly [txBrand]: true;
  /** Runs a write; answers how many rows it touched. */
  run(query: Fragment | Statement): Promise<number>;
}

/** A reader: sees committed data, cannot write. */
export interface ReadOnly extends Queryable {
  readonly [readBrand]: true;
}

function asStatement(query: Fragment | Statement): Statement {
  return 'text' in query ? query : statement(query);
}

function queryable(source: Pick<PoolClient, 'query'>) {
  async function rows<R>(query: Fragment | Statement): Promise<R[]> {
    const s = asStatement(query);
    const result = await source.query({
      text: s.text,
      values: [...s.values],
      ...(s.name ? { name: s.name } : {}),
    });
    return result.rows as R[];
  }
  return {
    rows,
    async first<R>(query: Fragment | Statement): Promise<R | undefined> {
      return (await rows<R>(query))[0];
    },
    async one<R>(query: Fragment | Statement): Promise<R> {
      const [row] = await rows<R>(query);
      if (row === undefined) throw new Error(`expected a row: ${asStatement(query).text.slice(0, 120)}`);
      return row;
    },
    async run(query: Fragment | Statement): Promise<number> {
      const s = asStatement(query);
      const result = await source.query({
        text: s.text,
        values: [...s.values],
        ...(s.name ? { name: s.name } : {}),
      });
      return result.rowCount ?? 0;
    },
  };
}

/** Where transactions and readers come from. Lives in platform and app only. */
export interface Db {
  readonly read: ReadOnly;
  /** A reader whose first query takes the guard along in the same packet; no query is answered before it was admitted. */
  readBehind(guard: Guard): GuardedRead;
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same, without waiting for the disk: for derived data that a job makes anew after a crash. What is committed
   * later is lost only together with it or alone, never the other way round, so a job's row may be deleted likewise.
   */
  lazily<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Unrestricted client for the act's two pipelined trips (kernel/flow) and the sealer. */
  withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Wraps a pool. */
export function openDb(pool: Pool): Db {
  async function withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }
  async function inTransaction<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return withClient(async (client) => {
      await client.query(begin);
      try {
        const result = await work(txOf(client));
        await commit(client);
        return result;
      } catch (thrown) {
        await client.query('rollback');
        throw thrown;
      }
    });
  }
  return {
    read: queryable(pool as unknown as PoolClient) as unknown as ReadOnly,
    withClient,
    readBehind(guard) {
      const { query, settled } = guardedQuery(pool, guard);
      return { read: queryable({ query } as unknown as PoolClient) as unknown as ReadOnly, settled };
    },
    transaction: (work) => inTransaction('begin', work),
    lazily: (work) => inTransaction('begin; set local synchronous_commit = off', work),
    async close() {
      await pool.end();
    },
  };
}

/** The transaction open on a client. */
export function txOf(client: PoolClient): Tx {
  return queryable(client) as unknown as Tx;
}

/** Commits, and says so when the server answered ROLLBACK: after an error a pipelined COMMIT does not throw. */
export async function commit(client: PoolClient): Promise<void> {
  const done = await client.query('commit');
  if (done.command !== 'COMMIT') throw new Error('the transaction was rolled back by the database');
}
