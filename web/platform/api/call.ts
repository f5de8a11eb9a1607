/** Calling an endpoint of the contracts. No string path stands anywhere else in the web client. */
import type { z } from 'zod';
import type { AnyEndpoint, Endpoint, ReplyOf } from '../../../contracts/base/endpoint.ts';
import { tellConnection } from '../connection.ts';
import { tellSignedOut } from '../signed-out.ts';
import { errorOfReply, offlineError } from './api-error.ts';

/** `{}` for a part an endpoint does not have; an optional key where everything in it may be left out. */
type Part<K extends string, S extends z.ZodType> = S extends z.ZodUndefined
  ? Record<never, never>
  : Record<never, never> extends z.input<S>
    ? { readonly [P in K]?: z.input<S> }
    : { readonly [P in K]: z.input<S> };

/** What a call of `E` takes: `{ params, query, body }`, each only where the endpoint has it. */
export type CallInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B>
    : never;

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/**
 * Calls an endpoint with the session's cookie.
 * @throws ApiError with the server's code, or `base.offline` when it could not be reached
 * @example const page = await call(matterPage, { params: { matterId } })
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<ReplyOf<E>> {
  const parts = input as Parts;
  const reply = await send(endpoint, parts, options.signal);
  const body = await reply.text();
  if (!reply.ok) {
    const error = errorOfReply(reply.status, body);
    tellSignedOut(error);
    throw error;
  }
  return JSON.parse(body) as ReplyOf<E>;
}

/** As `call`, for an endpoint that answers bytes. @throws ApiError */
export async function callBytes<E extends AnyEndpoint>(endpoint: E, input: CallInput<E>): Promise<Blob> {
  const reply = await send(endpoint, input as Parts, undefined);
  if (!reply.ok) throw errorOfReply(reply.status, await reply.text());
  return reply.blob();
}

async function send(endpoint: AnyEndpoint, parts: Parts, signal: AbortSignal | undefined): Promise<Response> {
  const hasBody = endpoint.method !== 'GET' && parts.body !== undefined;
  try {
    const reply = await fetch(urlOf(endpoint, parts), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(parts.body) } : {}),
      ...(signal ? { signal } : {}),
    });
    tellConnection(true);
    return reply;
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    tellConnection(false);
    throw offlineError();
  }
}

/** The address of an endpoint, for links and downloads. */
export function urlOf(endpoint: AnyEndpoint, parts: Parts): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(parts.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const tail = query.toString();
  return tail ? `${path}?${tail}` : path;
}

/** The address of a typed call, e.g. of a download. */
export function addressOf<E extends AnyEndpoint>(endpoint: E, input: CallInput<E>): string {
  return urlOf(endpoint, input as Parts);
}
