/** Calls as a named person: the first line of a test says who acts. */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Endpoint, ReplyOf } from '../../contracts/base/endpoint.ts';
import type { ErrorBody } from '../../contracts/base/errors.ts';
import { signInByTap } from '../kernel/accounts/api.ts';
import type { Kernel } from '../kernel/binding/api.ts';
import { newId } from '../platform/ids.ts';

type Any = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Parts of a request; a body without `key` gets a fresh one where the endpoint wants it. */
export interface CallInput {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string | number>;
  readonly body?: Record<string, unknown>;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** Other fields of the form a file comes in. */
  readonly fields?: Record<string, string>;
}

/** What came back. */
export interface Answer<R> {
  readonly status: number;
  readonly reply: R;
  readonly error: z.output<typeof ErrorBody> | undefined;
  readonly headers: Record<string, unknown>;
  readonly bytes: Buffer;
}

/** Somebody calling. */
export interface Person {
  /** Calls; any status comes back. */
  call<E extends Any>(endpoint: E, input?: CallInput): Promise<Answer<ReplyOf<E>>>;
  /** Calls and expects success. @throws Error naming the code otherwise */
  ok<E extends Any>(endpoint: E, input?: CallInput): Promise<ReplyOf<E>>;
  /** Calls and expects this error code. @throws Error otherwise */
  refused(endpoint: Any, input: CallInput | undefined, code: string): Promise<z.output<typeof ErrorBody>>;
}

function multipart(
  file: { name: string; bytes: Uint8Array },
  field: string,
  fields: Record<string, string>,
): { payload: Buffer; type: string } {
  const boundary = `----huiyin${newId()}`;
  const before = Object.entries(fields)
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('');
  const head = `${before}--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${file.name.replace(/"/g, '%22')}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([
      Buffer.from(head),
      Buffer.from(file.bytes),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

function caller(app: FastifyInstance, cookie: string | undefined): Person {
  async function call<E extends Any>(endpoint: E, input: CallInput = {}): Promise<Answer<ReplyOf<E>>> {
    let path = endpoint.path;
    for (const [name, value] of Object.entries(input.params ?? {}))
      path = path.replace(`:${name}`, encodeURIComponent(value));
    const form = input.file
      ? multipart(input.file, endpoint.upload?.field ?? 'file', input.fields ?? {})
      : undefined;
    const body = input.body === undefined ? undefined : { key: newId(), ...input.body };
    const answer = await app.inject({
      method: endpoint.method,
      url: path,
      ...(input.query
        ? { query: Object.fromEntries(Object.entries(input.query).map(([k, v]) => [k, String(v)])) }
        : {}),
      ...(cookie ? { cookies: { huiyin_session: cookie } } : {}),
      ...(form
        ? { payload: form.payload, headers: { 'content-type': form.type } }
        : body
          ? { payload: body }
          : {}),
    });
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    const json: unknown = isJson ? answer.json() : undefined;
    const failed = answer.statusCode >= 400;
    return {
      status: answer.statusCode,
      reply: json as ReplyOf<E>,
      error: failed ? (json as z.output<typeof ErrorBody>) : undefined,
      headers: answer.headers,
      bytes: answer.rawPayload,
    };
  }
  return {
    call,
    async ok(endpoint, input) {
      const answer = await call(endpoint, input);
      if (answer.error) throw new Error(`${endpoint.name}: ${answer.status} ${JSON.stringify(answer.error)}`);
      return answer.reply;
    },
    async refused(endpoint, input, code) {
      const answer = await call(endpoint, input);
      if (answer.error?.code !== code) {
        throw new Error(
          `${endpoint.name}: expected ${code}, got ${answer.status} ${JSON.stringify(answer.error ?? 'success')}`,
        );
      }
      return answer.error;
    },
  };
}

/** Signs a person in. */
export async function as(app: FastifyInstance, kernel: Kernel, personId: number): Promise<Person> {
  return caller(app, await signInByTap(kernel.db, personId, kernel.clock.now()));
}

/** Nobody signed in. */
as.stranger = (app: FastifyInstance): Person => caller(app, undefined);
