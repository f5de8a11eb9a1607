/**
 * The bindings of an endpoint: `query` reads, `act` changes a matter, `command` changes anything else, `open` serves
 * the few endpoints a stranger may call. The handler's types follow from the contract.
 */

import type { z } from 'zod';
import type { Endpoint, InputOf, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import type { ActDone } from '../../../contracts/modules/flow.ts';
import type { BoundRoute, HttpReply, HttpRequest } from '../../platform/http/request.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { record } from '../audit/api.ts';
import type { Performed } from '../flow/api.ts';
import { assertBodyClean, registerIncident } from '../guard/api.ts';
import { knownHolderNames } from '../org/api.ts';
import {
  type ActContext,
  callerOf,
  commandOf,
  findCaller,
  hashToken,
  type QueryContext,
  type TxContext,
  watchedTx,
} from './context.ts';
import type { Kernel } from './kernel.ts';
import { endLeaversSession } from './left-post.ts';
import { readAsCaller } from './read-as-caller.ts';

/** An endpoint bound to its handler, still without an instance. */
export type Route = (kernel: Kernel) => BoundRoute;

type Any = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

function inputOf<E>(request: HttpRequest): InputOf<E> {
  return { params: request.params, query: request.query, body: request.body } as InputOf<E>;
}

/** Binds a reader. It gets no way to write. */
export function query<E extends Any>(
  endpoint: E,
  handler: (ctx: QueryContext, input: InputOf<E>) => Promise<ReplyOf<E> | HttpReply>,
): Route {
  return (kernel) => ({
    endpoint,
    admit: (request) => refusalsRecorded(kernel, request, () => callerOf(kernel, request)),
    handle(request) {
      return refusalsRecorded(kernel, request, () =>
        readAsCaller(kernel, request, (ctx) => {
          // A preview is an entrance too: what it quotes back would stand on a screen.
          assertBodyClean(request.body);
          return handler(ctx, inputOf<E>(request));
        }),
      );
    },
  });
}

/**
 * Binds a command on anything but a matter: one transaction, which fails when it wrote and recorded nothing. Slow work
 * on what was sent (reading a paper) goes into `before`: it runs ahead of the transaction, so that no connection waits.
 */
export function command<E extends Any, P = undefined>(
  endpoint: E,
  handler: (ctx: TxContext, input: InputOf<E>, prepared: P) => Promise<ReplyOf<E> | HttpReply>,
  before?: (request: HttpRequest, kernel: Kernel) => Promise<P>,
): Route {
  return (kernel) => ({
    endpoint,
    admit: (request) => refusalsRecorded(kernel, request, () => callerOf(kernel, request)),
    handle(request) {
      return refusalsRecorded(kernel, request, async () => {
        const actor = await callerOf(kernel, request);
        const now = kernel.clock.now();
        assertBodyClean(request.body);
        const prepared = (await before?.(request, kernel)) as P;
        return kernel.db.transaction(async (tx) => {
          const watched = watchedTx({ actor, now, kernel, request }, tx);
          const reply = await handler(watched.ctx, inputOf<E>(request), prepared);
          watched.check();
          return reply;
        });
      });
    },
  });
}

/** Binds an act on a matter. The caller is found in the act's own first round trip. */
export function act<E extends Any>(
  endpoint: E,
  handler: (ctx: ActContext, input: InputOf<E>) => Promise<Performed>,
): Route {
  return (kernel) => ({
    endpoint,
    admit: (request) => refusalsRecorded(kernel, request, () => callerOf(kernel, request)),
    async handle(request) {
      const ctx: ActContext = { command: commandOf(kernel, request), kernel, request };
      const done = await refusalsRecorded(kernel, request, () => {
        assertBodyClean(request.body);
        return handler(ctx, inputOf<E>(request));
      });
      return actDone(kernel, done);
    },
  });
}

/** Binds an endpoint that a stranger may call; the contract's `public` gives the reason. */
export function open<E extends Any>(
  endpoint: E,
  handler: (kernel: Kernel, input: InputOf<E>, request: HttpRequest) => Promise<ReplyOf<E> | HttpReply>,
): Route {
  if (!('public' in endpoint.access)) throw new Error(`${endpoint.name} is not declared public`);
  return (kernel) => ({
    endpoint,
    handle: (request) =>
      refusalsRecorded(kernel, request, () => handler(kernel, inputOf<E>(request), request)),
  });
}

/** The reply of an act: names instead of addressees. */
export async function actDone(kernel: Kernel, done: Performed): Promise<z.output<typeof ActDone>> {
  const { read } = kernel.db;
  const org = { read, keeper: read, version: done.orgVersion ?? null, now: done.at };
  const names = await knownHolderNames(org, done.nowWith);
  const nowWith = [...new Set(done.nowWith.map((id) => names.get(id) ?? ''))].filter((name) => name !== '');
  return { matterId: done.matterId, seq: done.seq, at: done.at, number: done.number, nowWith };
}

/**
 * What was refused is recorded after the rollback, in a transaction of its own: code and place, never content. Where a
 * stranger may not be he leaves nothing, not even in the record: whatever he sent, he is told to sign in.
 */
async function refusalsRecorded<T>(
  kernel: Kernel,
  request: HttpRequest,
  work: () => Promise<T> | T,
): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    const caller = await findCaller(kernel, request);
    if (!caller && !('public' in request.endpoint.access)) throw await strangerRefused(kernel, request);
    if (!isRefusal(request, thrown)) throw thrown;
    const personId = caller?.personId ?? null;
    const now = kernel.clock.now();
    await registerIncident(kernel.db, thrown, {
      entrance: request.endpoint.name,
      personId,
      now,
    });
    await kernel.db.transaction((tx) =>
      record(tx, {
        stream: 'refusals',
        subject: String(personId ?? 'stranger'),
        event: request.endpoint.name,
        at: now,
        personId,
        body: { code: thrown.definition.code, params: request.params ?? null },
      }),
    );
    throw thrown;
  }
}

/** To a stranger nothing but to sign in; to whoever left his last post since he signed in, that this is why. */
async function strangerRefused(kernel: Kernel, request: HttpRequest): Promise<Problem> {
  const { cookie } = request;
  const hasLeft = cookie && (await endLeaversSession(kernel.db, hashToken(cookie), kernel.clock.now()));
  return problem(hasLeft ? baseErrors.holdsNoPost : baseErrors.notSignedIn);
}

/** Denied; or an act on a matter that is not there for this person: he is told no more, the record is. */
function isRefusal(request: HttpRequest, thrown: Problem): boolean {
  const isOnMatter =
    typeof request.params === 'object' && request.params !== null && 'matterId' in request.params;
  return thrown.definition.kind === 'denied' || (isOnMatter && thrown.definition.kind === 'missing');
}
