import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../../contracts/base/endpoint.ts';
import { baseErrors } from '../../../contracts/base/errors.ts';
import { problem } from '../problem.ts';
import type { BoundRoute } from './request.ts';
import { buildHttp, stackOf } from './server.ts';

const upload = endpoint({
  name: 'test.upload',
  method: 'POST',
  path: '/api/upload',
  summary: 'Takes a file',
  access: { signedIn: true },
  upload: { field: 'file', maxMb: 1 },
  reply: z.object({ size: z.int() }),
});
const list = endpoint({
  name: 'test.list',
  method: 'GET',
  path: '/api/list/:id',
  summary: 'Lists',
  access: { signedIn: true },
  query: z.object({ after: z.string().optional() }),
  reply: z.object({ origin: z.string() }),
});

/** A server whose list fails like PostgreSQL with `code`, and whose upload wants a cookie first. */
async function server(code?: string) {
  const unexpected: unknown[] = [];
  const routes: BoundRoute[] = [
    {
      endpoint: upload,
      admit: async ({ cookie }) => {
        if (!cookie) throw problem(baseErrors.notSignedIn);
      },
      handle: async ({ upload: file }) => ({ size: file?.bytes.length ?? -1 }),
    },
    {
      endpoint: list,
      handle: async ({ origin }) => {
        if (code) throw Object.assign(new Error('of the database'), { code });
        return { origin };
      },
    },
  ];
  const app = await buildHttp({
    routes,
    logLevel: 'silent',
    onUnexpected: (thrown) => unexpected.push(thrown),
  });
  return { app, unexpected };
}

const form = (size: number, end = '\r\n--x--\r\n') =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'a'.repeat(size)}${end}`;

async function send(body: string, headers: Record<string, string>) {
  const { app, unexpected } = await server();
  const answer = await app.inject({ method: 'POST', url: '/api/upload', payload: body, headers });
  return { answer: [answer.statusCode, answer.json().code ?? answer.json()], unexpected };
}

const signedIn = { cookie: 'huiyin_session=s', 'content-type': 'multipart/form-data; boundary=x' };

test.each([
  ['a whole file', form(1000), signedIn, [200, { size: 1000 }]],
  ['a file too large', form(1_100_000), signedIn, [400, 'base.too_large']],
  ['a file cut off', form(1000, ''), signedIn, [400, 'base.invalid_input']],
  [
    'no boundary',
    form(9),
    { ...signedIn, 'content-type': 'multipart/form-data' },
    [400, 'base.invalid_input'],
  ],
  ['no file', '--x--\r\n', signedIn, [400, 'base.invalid_input']],
  ["a stranger's file, too large", form(1_100_000), { ...signedIn, cookie: '' }, [401, 'base.not_signed_in']],
])('an upload of %s is answered in a code', async (_, body, headers, expected) => {
  expect(await send(body, headers)).toEqual({ answer: expected, unexpected: [] });
});

test.each([
  ['22021', '', 400],
  ['22P05', '', 400],
  ['22P02', '?after=zzz', 400],
  ['22P02', '', 500],
  ['23505', '?after=zzz', 500],
  ['ENOSPC', '', 503],
  ['53100', '', 503],
])('what the database says with %s on list%s is answered with %i', async (code, query, status) => {
  const { app, unexpected } = await server(code);
  expect(
    (await app.inject({ url: `/api/list/1${query}`, headers: { cookie: signedIn.cookie } })).statusCode,
  ).toBe(status);
  expect(unexpected).toHaveLength(status === 500 ? 1 : 0);
});

test('an address that is no address answers in a code too', async () => {
  const { app } = await server();
  const answer = await app.inject('/api/list/%E0%A4%A');
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'base.invalid_input']);
});

test('behind a proxy that ends TLS the origin is https, so that the cookie becomes Secure', async () => {
  const { app } = await server();
  const host = { host: 'oa.example', cookie: signedIn.cookie };
  const originWith = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/api/list/1', headers: { ...host, ...headers } })).json().origin;
  expect(await originWith({})).toBe('http://oa.example');
  expect(await originWith({ origin: 'https://oa.example' })).toBe('https://oa.example');
  expect(await originWith({ 'x-forwarded-proto': 'https' })).toBe('https://oa.example');
});

test('of a failure the log has the places, not a line of a message that quotes what was written', () => {
  const stack = stackOf(new Error('expected\n  甲乙丙\n  at 山塘'));
  expect(stack).toMatch(/^\s+at .*server\.test\.ts/);
  expect(stack).not.toMatch(/甲乙丙|山塘/);
});
