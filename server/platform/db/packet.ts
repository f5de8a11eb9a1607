/** Statements that leave in one packet. */
import type { PoolClient } from './pool.ts';

/** The socket under a client, as far as it is needed here; pg does not type it. */
interface Wired {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * Sends everything that `send` submits to the client as one packet: pipelining alone writes each statement by itself,
 * and on a busy machine each write is a turn of the database's process.
 */
export function inOnePacket<T>(client: PoolClient, send: () => T): T {
  const { stream } = (client as unknown as Wired).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
