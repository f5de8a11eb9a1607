/** Fastify behind our own face: endpoints in, HTTP out. No endpoint without access is ever mounted. */
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { Problem, problem } from '../problem.ts';
import { type BoundRoute, HttpReply, type HttpRequest, type UploadedFile } from './request.ts';
import { STATUS } from './status.ts';
import { parsePart } from './validate.ts';

/** The session cookie's name. */
export const SESSION_COOKIE = 'huiyin_session';

/** How the HTTP side is put together. */
export interface HttpOptions {
  readonly routes: readonly BoundRoute[];
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** Where lines of the log go instead of standard output: tests read them. */
  readonly logTo?: { write(line: string): void };
  /** Built web client; absent in tests of the API. */
  readonly webRoot?: string;
  /** Told of every unexpected failure; tests fail on one. */
  readonly onUnexpected?: (thrown: unknown) => void;
}

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** Builds the server. @throws Error when an endpoint does not say who may call it, or two share a name or place */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger:
      options.logLevel === 'silent'
        ? false
        : { level: options.logLevel, ...(options.logTo ? { stream: options.logTo } : {}) },
    // Requests are not logged: titles and search words travel in URLs, and content must not reach a log.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 * 1024 * 1024,
    genReqId: () => Math.random().toString(36).slice(2, 10),
    // Addresses that no route ever sees answer in the same shape as everything else.
    frameworkErrors: (_thrown, request, reply) =>
      (reply as FastifyReply)
        .code(400)
        .send({ code: baseErrors.invalidInput.code, params: {}, requestId: request.id }),
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fields: 12, fieldSize: 8192 } });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  app.setErrorHandler((thrown, request, reply) => sendProblem(options, thrown, request, reply));
  refuseDoubles(options.routes);
  for (const route of options.routes) mount(app, route);
  await serveWeb(app, options.webRoot);
  return app;
}

function refuseDoubles(routes: readonly BoundRoute[]): void {
  const seen = new Set<string>();
  for (const { endpoint } of routes) {
    if (!endpoint.access) throw new Error(`endpoint ${endpoint.name} does not say who may call it`);
    for (const mark of [endpoint.name, `${endpoint.method} ${endpoint.path}`]) {
      if (seen.has(mark)) throw new Error(`two endpoints claim ${mark}`);
      seen.add(mark);
    }
  }
}

/** Only streams outlive their handler's answer and have to know. */
const NEVER = new AbortController().signal;

/** Aborts when whoever asked goes before the answer is complete. */
function goneOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function mount(app: FastifyInstance, route: BoundRoute): void {
  const { endpoint } = route;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.upload ? { bodyLimit: (endpoint.upload.maxMb + 1) * 1024 * 1024 } : {}),
    handler: async (request, reply) => {
      refuseForeignOrigin(request);
      refuseStranger(route, request.cookies[SESSION_COOKIE]);
      const sender = {
        endpoint,
        upload: undefined,
        cookie: request.cookies[SESSION_COOKIE],
        requestId: request.id,
        address: request.ip,
        origin: originOf(request),
        signal: endpoint.raw ? goneOf(reply) : NEVER,
      };
      const input: HttpRequest = { ...sender, ...(await partsOf(route, request, sender)) };
      if (endpoint.upload) await route.admit?.(input);
      const upload = endpoint.upload ? await readUpload(endpoint.upload, request) : undefined;
      const answer = await route.handle({ ...input, upload });
      if (answer instanceof HttpReply) {
        reply.code(answer.status).headers(answer.headers);
        return reply.send(endpoint.raw ? answer.body : endpoint.reply.parse(answer.body));
      }
      return reply.send(endpoint.reply.parse(answer));
    },
  });
}

/** What was sent, validated. What is wrong with it is told to whoever is signed in, never to a stranger. */
async function partsOf(
  { endpoint, admit }: BoundRoute,
  request: FastifyRequest,
  sender: Omit<HttpRequest, 'params' | 'query' | 'body'>,
): Promise<Pick<HttpRequest, 'params' | 'query' | 'body'>> {
  try {
    return {
      params: parsePart(endpoint.params, request.params),
      query: parsePart(endpoint.query, request.query),
      body: endpoint.upload ? undefined : parsePart(endpoint.body, request.body ?? {}),
    };
  } catch (thrown) {
    const refused = await admit?.({ ...sender, params: undefined, query: undefined, body: undefined }).then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    throw refused instanceof Problem && refused.definition.kind === 'unauthenticated' ? refused : thrown;
  }
}

/** Before anything he sent is looked at: a stranger does not learn what would be right. */
function refuseStranger(route: BoundRoute, cookie: string | undefined): void {
  if (!('public' in route.endpoint.access) && !cookie) throw problem(baseErrors.notSignedIn);
}

/** Cookies are SameSite=Strict; this is the second lock against another site's page writing in the user's name. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || origin === undefined) return;
  if (origin !== `http://${host}` && origin !== `https://${host}`) {
    throw problem(baseErrors.notPermitted, { permission: 'same-origin' });
  }
}

/** Behind a proxy that ends TLS the browser's own Origin, already found to be ours, tells what the user sees. */
function originOf(request: FastifyRequest): string {
  const seen = request.headers.origin ?? '';
  const isSecure = seen.startsWith('https://') || request.headers['x-forwarded-proto'] === 'https';
  return `${isSecure ? 'https' : request.protocol}://${request.headers.host ?? 'localhost'}`;
}

/** @throws base.too_large; base.invalid_input for anything that is not one whole file in the field named */
async function readUpload(
  { field: wanted, maxMb }: NonNullable<BoundRoute['endpoint']['upload']>,
  request: FastifyRequest,
): Promise<UploadedFile> {
  if (!request.isMultipart()) throw problem(baseErrors.invalidInput);
  const limits = { fileSize: maxMb * 1024 * 1024 };
  const part = await request.file({ limits }).catch(() => undefined);
  if (part?.fieldname !== wanted) throw problem(baseErrors.invalidInput);
  const bytes = await part.toBuffer().catch((thrown: { code?: string }) => {
    if (thrown.code === 'FST_REQ_FILE_TOO_LARGE') throw problem(baseErrors.tooLarge, { limitMb: maxMb });
    throw problem(baseErrors.invalidInput);
  });
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    const one = Array.isArray(field) ? field[0] : field;
    if (one && 'value' in one && typeof one.value === 'string') fields[name] = one.value;
  }
  return { name: decodedName(part.filename ?? ''), bytes, fields };
}

/** Some programs send names in percent escapes: the guard must see the words, and so must people. */
function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function sendProblem(
  options: HttpOptions,
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (thrown instanceof Problem) {
    const { definition, params, fields } = thrown;
    return reply
      .code(STATUS[definition.kind])
      .send({ code: definition.code, params, requestId: request.id, ...(fields ? { fields } : {}) });
  }
  const { statusCode, code } = thrown as { statusCode?: number; code?: string };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const known = statusCode === 413 ? baseErrors.tooLarge : baseErrors.invalidInput;
    const params = statusCode === 413 ? { limitMb: 2 } : {};
    return reply.code(statusCode).send({ code: known.code, params, requestId: request.id });
  }
  if (isCallersFault(code, request)) {
    return reply.code(400).send({ code: baseErrors.invalidInput.code, params: {}, requestId: request.id });
  }
  if (code === 'ENOSPC' || code === '53100') return sendDiskFull(request, reply);
  options.onUnexpected?.(thrown);
  // The stack names our code; the message may quote the database and with it content, so it stays out of the log.
  request.log.error({ requestId: request.id, code, stack: stackOf(thrown) }, 'unexpected failure');
  return reply.code(500).send({ code: baseErrors.internal.code, params: {}, requestId: request.id });
}

/** Nothing was kept, and it will work again when there is room: not a fault of the program, but the operator's to see. */
function sendDiskFull(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log.error({ requestId: request.id }, 'disk full');
  return reply.code(503).send({ code: baseErrors.unavailable.code, params: {}, requestId: request.id });
}

/**
 * What only the database finds wrong with an input: the character U+0000, which no text of PostgreSQL may hold, and
 * cursors that nobody handed out. Any other fault of class 22 is ours.
 */
function isCallersFault(code: string | undefined, request: FastifyRequest): boolean {
  if (code === '22021' || code === '22P05') return true;
  const hasCursor = request.method === 'GET' && 'after' in (request.query as object);
  return hasCursor && code !== undefined && /^22/.test(code);
}

/** Places alone: a stack begins with the message, which may have many lines and quote what somebody wrote. */
export function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const lines = (thrown.stack ?? '').replace(thrown.message, '').split('\n');
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 7)
    .join('\n');
}

/** The single-page client; unknown paths answer with its index so that every matter has its own address. */
async function serveWeb(app: FastifyInstance, webRoot: string | undefined): Promise<void> {
  app.setNotFoundHandler((request, reply) => {
    // A hashed asset of another version is not the index: the browser would take HTML for a script.
    if (webRoot && request.method === 'GET' && !/^\/(api|assets)\//.test(request.url))
      return reply.sendFile('index.html');
    return reply.code(404).send({ code: baseErrors.notFound.code, params: {}, requestId: request.id });
  });
  if (!webRoot) return;
  if (!existsSync(webRoot)) throw new Error('the web client is not built: run npm run build');
  await app.register(fastifyStatic, {
    root: webRoot,
    preCompressed: true,
    cacheControl: false,
    setHeaders(res, path) {
      const hashed = /-[\w-]{8,}\.\w+(\.(br|gz))?$/.test(path);
      res.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
