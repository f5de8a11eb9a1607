/** The HTTP face of every endpoint: strangers, what OpenAPI says, and whatever a broken client may send. Never a 500. */
import { describe, expect, test } from 'vitest';
import type { AnyEndpoint } from '../../contracts/base/endpoint.ts';
import { ErrorBody } from '../../contracts/base/errors.ts';
import { signInByTap } from '../kernel/accounts/api.ts';
import { holderOf } from '../testing/holder-of.ts';
import { placesIn, type Schema, sampleOf, withAt, wrongFor } from '../testing/schema-sample.ts';
import { openWorld } from '../testing/world.ts';

const world = await openWorld();
const doc = world.kernel.instance.openapi() as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
  readonly security: readonly unknown[];
}

const cookies = new Map<string, string>();
for (const endpoint of world.endpoints) {
  const key = holderOf(endpoint, 'director');
  if (!cookies.has(key))
    cookies.set(key, (await signInByTap(world.database.db, world.person(key), world.clock.now())) ?? '');
}
/** Whoever carries the permission an endpoint asks for, so that bad input is what it is refused for. */
const cookieFor = (endpoint: AnyEndpoint) => cookies.get(holderOf(endpoint, 'director')) ?? '';

const ID = '01990a00-0000-7000-8000-000000000001';
/** Path with a value at every parameter: the one given, or one that the parameter's schema takes. */
const pathOf = (endpoint: AnyEndpoint, value?: string) =>
  endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const schema = operationOf(endpoint).parameters.find((p) => p.name === name)?.schema;
    // Nobody's number: what is asked for here must not happen to anybody, should it be right by chance.
    return encodeURIComponent(value ?? (schema?.type === 'string' ? ID : '999999999'));
  });
const queryOf = (endpoint: AnyEndpoint, but = '') =>
  operationOf(endpoint)
    .parameters.filter((p) => p.in === 'query' && p.required && p.name !== but)
    .map((p) => `&${p.name}=${encodeURIComponent(String(sampleOf(p.schema)))}`)
    .join('');
const operationOf = (endpoint: AnyEndpoint): Operation => {
  const found = doc.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
  if (!found) throw new Error(`${endpoint.name} is not in the OpenAPI document`);
  return found;
};
const bodySchemaOf = (endpoint: AnyEndpoint) =>
  operationOf(endpoint).requestBody?.content['application/json']?.schema;

interface Sent {
  readonly url?: string;
  readonly cookie?: string | null;
  readonly payload?: string | Buffer | object;
  readonly headers?: Record<string, string>;
}

async function send(endpoint: AnyEndpoint, sent: Sent = {}) {
  const cookie = sent.cookie === undefined ? cookieFor(endpoint) : sent.cookie;
  const answer = await world.inject({
    method: endpoint.method,
    url: sent.url ?? `${pathOf(endpoint)}?${queryOf(endpoint)}`,
    ...(cookie === null ? {} : { cookies: { huiyin_session: cookie } }),
    ...(sent.payload === undefined ? {} : { payload: sent.payload }),
    ...(sent.headers ? { headers: sent.headers } : {}),
  });
  const type = String(answer.headers['content-type'] ?? '');
  return { status: answer.statusCode, body: type.includes('json') ? (answer.json() as unknown) : undefined };
}

/** The failure a caller was told, in the one shape there is. */
function failureOf(answer: { status: number; body: unknown }) {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  return ErrorBody.parse(answer.body);
}

const named = world.endpoints.map((endpoint) => [endpoint.name, endpoint] as const);
const closed = named.filter(([, e]) => !('public' in e.access));
const bodied = named.filter(([, e]) => e.body !== undefined && !e.upload);
const uploads = named.filter(([, e]) => e.upload);
const listing = named.filter(([, e]) => e.query !== undefined);

describe('strangers', () => {
  test.each(closed)('%s asks a stranger to sign in before it looks at what he sent', async (_, endpoint) => {
    for (const cookie of [null, '', 'x'.repeat(43)]) {
      const answer = await send(endpoint, {
        cookie,
        ...(endpoint.body ? { payload: sample(endpoint) } : {}),
      });
      expect(answer.status).toBe(401);
      expect(failureOf(answer).code).toBe('base.not_signed_in');
    }
    const nothingRight = await send(endpoint, {
      cookie: null,
      payload: { wrong: true },
      url: pathOf(endpoint, 'x'),
    });
    expect(nothingRight.status).toBe(401);
  });

  test('every endpoint open to strangers gives its reason', () => {
    const open = world.endpoints.filter((e) => 'public' in e.access);
    expect(open.filter((e) => 'public' in e.access && e.access.public.length < 20)).toEqual([]);
  });
});

function sample(endpoint: AnyEndpoint): object {
  const schema = bodySchemaOf(endpoint);
  return schema ? (sampleOf(schema) as object) : {};
}

describe('OpenAPI', () => {
  test('the document is served as it is printed, says 3.1 and names every endpoint once', async () => {
    const answer = await world.inject({ method: 'GET', url: '/api/openapi.json' });
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(doc)));
    expect(doc.openapi).toBe('3.1.0');
    const ids = Object.values(doc.paths).flatMap((place) => Object.values(place).map((o) => o.operationId));
    expect(ids.sort()).toEqual(world.endpoints.map((e) => e.name).sort());
  });

  test.each(named)('%s is described whole', (_, endpoint) => {
    const operation = operationOf(endpoint);
    const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(operation.parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(inPath);
    expect(operation.parameters.filter((p) => p.in === 'path' && !p.required)).toEqual([]);
    expect(operation.requestBody !== undefined).toBe(
      endpoint.body !== undefined || endpoint.upload !== undefined,
    );
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', 'default']));
    expect(operation.security.length === 0).toBe('public' in endpoint.access);
    const schemas = [
      ...operation.parameters.map((p) => p.schema),
      ...Object.values(operation.requestBody?.content ?? {}).map((c) => c.schema),
      ...Object.values(operation.responses).flatMap((r) =>
        Object.values(r.content ?? {}).map((c) => c.schema ?? {}),
      ),
    ];
    for (const schema of schemas) assertSchema(schema);
  });
});

const TYPES = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']);

/** Structurally a JSON schema: known types, references that lead somewhere, required names that exist. */
function assertSchema(schema: Schema): void {
  expect(typeof schema).toBe('object');
  for (const type of [schema.type ?? []].flat()) expect(TYPES).toContain(type);
  if (schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    expect(Object.keys(doc.components.schemas)).toContain(name);
  }
  for (const name of schema.required ?? []) expect(Object.keys(schema.properties ?? {})).toContain(name);
  for (const inner of Object.values(schema.properties ?? {})) assertSchema(inner);
  if (schema.items) assertSchema(schema.items);
  for (const inner of schema.anyOf ?? []) assertSchema(inner);
}

/** Not accepted, and told where: 400 with fields. */
async function refusedWithFields(endpoint: AnyEndpoint, payload: object, what: string): Promise<void> {
  const answer = await send(endpoint, { payload });
  expect(answer.status, what).toBe(400);
  const failure = failureOf(answer);
  expect(failure.code, what).toBe('base.invalid_input');
  expect(Object.keys(failure.fields ?? {}).length, what).toBeGreaterThan(0);
}

describe('bad input', () => {
  test.each(bodied)('%s takes a well-formed body without falling over', async (_, endpoint) => {
    const answer = await send(endpoint, { payload: sample(endpoint) });
    expect(answer.status).toBeLessThan(500);
    if (answer.status === 400) expect(failureOf(answer).fields).toBeUndefined();
  });

  test.each(bodied)('%s names what is missing from an empty body', async (_, endpoint) => {
    const required = bodySchemaOf(endpoint)?.required ?? [];
    if (required.length === 0) return;
    await refusedWithFields(endpoint, {}, 'empty');
  });

  test.each(bodied)('%s refuses every value of a wrong type, with its field', async (_, endpoint) => {
    const schema = bodySchemaOf(endpoint) ?? {};
    const good = sample(endpoint);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      for (const wrong of wrongFor(property)) {
        await refusedWithFields(
          endpoint,
          withAt(good, [name], wrong) as object,
          `${name}: ${JSON.stringify(wrong)}`,
        );
      }
    }
  });

  test.each(bodied)('%s refuses what no database can keep, wherever it stands', async (_, endpoint) => {
    const good = sample(endpoint);
    for (const path of placesIn(good)) {
      for (const bad of ['a\u0000bcdefgh', '文\ud800件文件文件文件']) {
        const answer = await send(endpoint, {
          payload: JSON.stringify(withAt(good, path, bad)),
          headers: JSON_TYPE,
        });
        expect(answer.status, path.join('.')).toBe(400);
      }
    }
  });

  test.each(bodied)('%s refuses a body too large to read', async (_, endpoint) => {
    const answer = await send(endpoint, { payload: { ...sample(endpoint), filler: 'x'.repeat(2_200_000) } });
    expect(answer.status).toBe(413);
    expect(failureOf(answer).code).toBe('base.too_large');
  });

  test.each(bodied)('%s refuses what is no JSON object', async (_, endpoint) => {
    for (const payload of [
      '',
      '{',
      '[]',
      '"text"',
      '7',
      'null',
      '{"__proto__":{"a":1}}',
      '{"a":'.repeat(2000),
    ]) {
      const answer = await send(endpoint, { payload, headers: JSON_TYPE });
      const mayPass = (bodySchemaOf(endpoint)?.required ?? []).length === 0;
      if (!(mayPass && answer.status < 400))
        expect([400, 404, 409], payload.slice(0, 20)).toContain(answer.status);
    }
    const asText = await send(endpoint, { payload: 'text', headers: { 'content-type': 'text/plain' } });
    expect([400, 415]).toContain(asText.status);
  });

  test.each(named.filter(([, e]) => e.params !== undefined))(
    '%s refuses a path that names nothing',
    async (_, endpoint) => {
      for (const value of ['x', '%', '..', '\u0000', "' or 1=1", 'x'.repeat(300)]) {
        const answer = await send(endpoint, {
          url: pathOf(endpoint, value),
          ...(endpoint.body ? { payload: sample(endpoint) } : {}),
        });
        expect([400, 404, 414], value).toContain(answer.status);
      }
      const malformed = await send(endpoint, { url: endpoint.path.replace(/:\w+/g, '%zz') });
      expect([400, 404]).toContain(malformed.status);
    },
  );

  test.each(listing)('%s refuses a query that makes no sense', async (_, endpoint) => {
    const { parameters } = operationOf(endpoint);
    for (const { name, schema } of parameters.filter((p) => p.in === 'query')) {
      for (const value of [
        '%00',
        '%F0%9F',
        'x%20y',
        '-1',
        '99999999999999999999',
        'a|b',
        '2026-13-45',
        '[]',
        'NaN',
        '1;2',
      ]) {
        const answer = await send(endpoint, {
          url: `${pathOf(endpoint)}?${name}=${value}${queryOf(endpoint, name)}`,
        });
        expect(answer.status, `${name}=${value} ${JSON.stringify(schema)}`).toBeLessThan(500);
        if (name === 'after' && answer.status !== 404) expect(answer.status, value).toBe(400);
      }
    }
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };
const BOUNDARY = '----test';
const part = (field: string, name: string, content: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

describe('uploads', () => {
  const broken: readonly (readonly [string, string, Record<string, string>])[] = [
    ['JSON instead of a form', '{}', JSON_TYPE],
    [
      'a form without its boundary',
      part('file', 'a.txt', '文') + END,
      { 'content-type': 'multipart/form-data' },
    ],
    ['a form that breaks off', part('file', 'a.txt', '文').slice(0, -4), FORM],
    ['a form that breaks off in a head', `--${BOUNDARY}\r\nContent-Dispo`, FORM],
    ['a form of nothing', END, FORM],
    ['a field of another name', part('other', 'a.txt', '文') + END, FORM],
    ['an empty file', part('file', 'a.txt', '') + END, FORM],
    ['a file of no known kind', part('file', 'a.exe', 'MZ\u0000\u0001\u0002\u0003') + END, FORM],
    ['a PDF that is none', part('file', 'a.pdf', '%PDF-1.7 broken') + END, FORM],
    ['a DOCX that is none', part('file', 'a.docx', 'PK\u0003\u0004broken') + END, FORM],
  ];
  test.each(
    uploads.flatMap(([name, e]) =>
      broken.map(([what, payload, headers]) => [name, what, e, payload, headers] as const),
    ),
  )('%s refuses %s', async (_, _what, endpoint, payload, headers) => {
    const answer = await send(endpoint, { payload, headers });
    expect([400, 413, 415]).toContain(answer.status);
    failureOf(answer);
  });

  test.each(uploads)('%s refuses a file over its limit', async (_, endpoint) => {
    const limit = endpoint.upload?.maxMb ?? 0;
    const payload = Buffer.concat([
      // In the field this endpoint asks for: in another it would be refused for that, whatever its size.
      Buffer.from(part(endpoint.upload?.field ?? 'file', 'a.txt', '').slice(0, -2)),
      Buffer.alloc((limit + 2) * 1024 * 1024, 32),
      Buffer.from(`\r\n${END}`),
    ]);
    const answer = await send(endpoint, { payload, headers: FORM });
    expect([400, 413]).toContain(answer.status);
    expect(failureOf(answer).code).toBe('base.too_large');
  });
});

test('an unknown address is not found, in the same shape', async () => {
  const answer = await world.inject({ method: 'GET', url: '/api/nothing/here' });
  expect(answer.statusCode).toBe(404);
  expect(ErrorBody.parse(answer.json()).code).toBe('base.not_found');
});

test('a page of another site cannot write in the name of whoever is signed in', async () => {
  for (const [, endpoint] of closed.filter(([, e]) => e.method !== 'GET')) {
    const answer = await send(endpoint, {
      payload: sample(endpoint),
      headers: { origin: 'http://evil.example' },
    });
    expect(answer.status, endpoint.name).toBe(403);
  }
});
