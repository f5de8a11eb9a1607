/** An endpoint is a plain object both sides share: the server binds it, the web calls it, OpenAPI is printed from it. */
import type { z } from 'zod';
import type { ErrorDefinition } from './errors.ts';

/** Who may call. `public` needs its reason in words; an endpoint without access keeps the server from booting. */
export type EndpointAccess =
  | { readonly public: string }
  | { readonly signedIn: true }
  | { readonly permission: string };

/** Everything known about an endpoint. Dates cross as ISO strings; `multipart` bodies name their file field. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  /** `module.verb_noun`, unique; names the operation in OpenAPI and the log. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify form: `/api/matters/:matterId`. */
  readonly path: string;
  readonly summary: string;
  readonly access: EndpointAccess;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
  readonly errors?: readonly ErrorDefinition[];
  /** A file upload: multipart/form-data whose one file part has this name. */
  readonly upload?: { readonly field: string; readonly maxMb: number };
  /** The reply is bytes or an event stream, not JSON; `reply` then describes nothing. */
  readonly raw?: string;
}

/** Declares an endpoint; the types of params, query, body and reply follow from the schemas. */
export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Reply extends z.ZodType = z.ZodType,
>(declared: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return declared;
}

/** Any endpoint, for lists of them. */
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Parsed input of an endpoint: path params, query and body side by side. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never;

/** The reply an endpoint promises. */
export type ReplyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
