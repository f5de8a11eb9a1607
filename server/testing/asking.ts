/** Asks endpoints from inside one transaction that is rolled back afterwards: hundreds of drawn offices, none of them kept. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Instant } from '../../contracts/base/dates.ts';
import type { Endpoint, ReplyOf } from '../../contracts/base/endpoint.ts';
import type { Kernel, Route } from '../kernel/binding/api.ts';
import { sql } from '../platform/db/sql.ts';
import type { Db, ReadOnly, Tx } from '../platform/db/tx.ts';
import type { HttpReply } from '../platform/http/request.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';

type Any = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** What an endpoint answered: the reply, or the code of the refusal. */
export type Asked<R> =
  | { readonly ok: true; readonly reply: R }
  | { readonly ok: false; readonly code: string };

/** Somebody asking. */
export type Ask = <E extends Any>(
  endpoint: E,
  input?: {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: Record<string, unknown>;
  },
) => Promise<Asked<ReplyOf<E>>>;

/** A database that is one open transaction: what is written in it is read in it, and nothing of it stays. */
export function dbOf(db: Db, tx: Tx): Db {
  return {
    ...db,
    read: tx as unknown as ReadOnly,
    transaction: (work) => work(tx),
    lazily: (work) => work(tx),
  };
}

/** Signs a person in inside the transaction. The endpoints are bound to a kernel that reads and writes in it. */
export async function askerOf(
  kernel: Kernel,
  tx: Tx,
  routes: readonly Route[],
  person: { id: number; now: Instant },
): Promise<Ask> {
  const cookie = newId();
  const hash = createHash('sha256').update(cookie).digest('hex');
  const account = await tx.one<{ id: number }>(
    sql`insert into kernel.account (person_id, login, password_hash) values (${person.id}, ${cookie}, '-') returning id`,
  );
  await tx.run(sql`insert into kernel.session (token_hash, account_id, started_at, seen_at, ends_at)
    values (${hash}, ${account.id}, ${person.now}, ${person.now}, 'infinity')`);
  const bound = new Map(
    routes
      .map((route) => route({ ...kernel, db: dbOf(kernel.db, tx) }))
      .map((route) => [route.endpoint.name, route]),
  );
  return async (endpoint, input = {}) => {
    const route = bound.get(endpoint.name);
    if (!route) throw new Error(`${endpoint.name} is not mounted`);
    const read = (schema: z.ZodType | undefined, value: unknown) =>
      schema ? schema.parse(value ?? {}) : undefined;
    try {
      const reply = await route.handle({
        endpoint: route.endpoint,
        params: read(endpoint.params, input.params),
        query: read(endpoint.query, input.query),
        body: read(endpoint.body, input.body),
        upload: undefined,
        cookie,
        requestId: 'asked',
        address: '',
        origin: '',
        signal: new AbortController().signal,
      });
      return { ok: true, reply: reply as ReplyOf<typeof endpoint> };
    } catch (thrown) {
      if (thrown instanceof Problem) return { ok: false, code: thrown.definition.code };
      throw thrown;
    }
  };
}

/** The bytes of a reply that is no JSON. */
export function bytesOf(reply: unknown): unknown {
  return (reply as HttpReply).body;
}
