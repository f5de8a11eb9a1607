/**
 * A connection for loading, where a thousand small statements of a few dozen shapes follow one another: what is sent
 * before the next answer can come leaves in one packet, and a shape that comes again is parsed and planned once.
 */
import type { PoolClient } from '../../platform/db/pool.ts';

/** A statement as the driver takes it. */
export interface Query {
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

/** The connection, spared. It is to be used by whoever loads, alone. */
export function withFewPackets(connection: PoolClient): PoolClient {
  const beneath = Reflect.get(connection, 'connection') as { readonly stream: Corkable };
  const names = new Map<string, string>();
  let isCorked = false;

  /** Acts decided side by side go on in the same turn; its end is when all of them have asked. */
  function corkForThisTurn(): void {
    if (isCorked) return;
    isCorked = true;
    beneath.stream.cork();
    process.nextTick(() => {
      isCorked = false;
      beneath.stream.uncork();
    });
  }

  function named(asked: Query): Query {
    if (asked.name !== undefined || asked.values === undefined || asked.values.length === 0) return asked;
    const name = names.get(asked.text) ?? `county_${names.size + 1}`;
    names.set(asked.text, name);
    return { ...asked, name };
  }

  return {
    connection: beneath,
    query(asked: string | Query, values?: unknown[]) {
      corkForThisTurn();
      if (typeof asked === 'string') return connection.query(asked, values);
      return connection.query(named(asked) as Query & { values: unknown[] });
    },
  } as unknown as PoolClient;
}
