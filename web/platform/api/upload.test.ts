/** A large file on its way while servers come and go: it goes on where it stopped, or begins anew by itself, and arrives whole. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stage } from '../../../contracts/modules/files.ts';
import { unfinishedUploads } from './unfinished-uploads.ts';
import { upload } from './upload.ts';

const PIECE = 1024 * 1024;
const BYTES = new Uint8Array(3 * PIECE + 77).map((_, i) => (i * 31) % 251);
const paper = () => new File([BYTES], '台账.pdf', { lastModified: 5 });

/** One server after another behind the same address, as the browser sees them; each keeps pieces in its memory alone. */
class Servers {
  private under = new Map<string, { bytes: Uint8Array; received: number }>();
  readonly begun: string[] = [];
  /** Bytes that came in, whether they were kept or not. */
  carried = 0;
  arrived: Uint8Array | undefined;
  /** Called before each request; may lose the server, or answer in a proxy's stead. */
  before: (what: string) => Response | undefined = () => undefined;

  lose(): void {
    this.under = new Map();
  }

  async answer(method: string, url: string, body: FormData | string | undefined): Promise<Response> {
    const [, id = ''] = /uploads\/([^/?]+)/.exec(url) ?? [];
    const what =
      method === 'POST' && id === '' && url.includes('uploads') ? 'begin' : id === '' ? 'finish' : 'piece';
    const instead = this.before(what);
    if (instead) return instead;
    if (what === 'begin') {
      const { size } = JSON.parse(String(body)) as { size: number };
      const uploadId = `u${this.begun.length + 1}`;
      this.begun.push(uploadId);
      this.under.set(uploadId, { bytes: new Uint8Array(size), received: 0 });
      return Response.json({ uploadId });
    }
    const form = body instanceof FormData ? body : new FormData();
    const one = this.under.get(what === 'finish' ? String(form.get('uploadId')) : id);
    if (!one) return refusal('files.upload_gone', 404);
    if (what === 'finish') {
      const sum = createHash('sha256').update(one.bytes).digest('hex');
      if (one.received < one.bytes.length || sum !== form.get('sha256'))
        return refusal('files.upload_differs', 409);
      this.arrived = one.bytes;
      return Response.json({ id: 'staged' });
    }
    if (method === 'GET') return Response.json({ received: one.received });
    const piece = new Uint8Array(await (form.get('piece') as Blob).arrayBuffer());
    const offset = Number(/offset=(\d+)/.exec(url)?.[1] ?? 0);
    this.carried += piece.length;
    if (offset > one.received) return refusal('files.wrong_offset', 409, { received: one.received });
    one.bytes.set(piece, offset);
    one.received = Math.max(one.received, offset + piece.length);
    return Response.json({ received: one.received });
  }
}

function refusal(code: string, status: number, params = {}): Response {
  return Response.json({ code, params, requestId: 'r' }, { status });
}

let servers: Servers;

beforeEach(() => {
  servers = new Servers();
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('fetch', (url: string, init: { method: string; body?: FormData | string }) =>
    servers.answer(init.method, url, init.body),
  );
  // The browser's own way to send a form and watch it go.
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      readonly upload = {};
      status = 0;
      responseText = '';
      onload: () => void = () => {};
      private to = ['', ''] as [string, string];
      open(method: string, url: string) {
        this.to = [method, url];
      }
      send(form: FormData) {
        void servers.answer(...this.to, form).then(async (reply) => {
          this.status = reply.status;
          this.responseText = await reply.text();
          this.onload();
        });
      }
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

it('arrives whole in pieces, and nothing of it is remembered', async () => {
  await upload(stage, paper());
  expect(servers.arrived).toEqual(BYTES);
  expect(servers.carried).toBe(BYTES.length);
  expect(unfinishedUploads()).toEqual([]);
});

it('begins anew by itself when the server is lost between two pieces', async () => {
  let pieces = 0;
  servers.before = (what) => {
    if (what === 'piece' && ++pieces === 3) servers.lose();
    return undefined;
  };
  const seen: number[] = [];
  await upload(stage, paper(), { onProgress: (part) => seen.push(part) });
  expect(servers.arrived).toEqual(BYTES);
  expect(servers.begun).toEqual(['u1', 'u2']);
  // The person sees it go back, not stop.
  expect(seen.some((part, i) => part < (seen[i - 1] ?? 0))).toBe(true);
});

it('begins anew by itself when the server is lost after the last piece; lost again it says so', async () => {
  let ends = 0;
  servers.before = (what) => {
    if (what === 'finish' && ++ends === 1) servers.lose();
    return undefined;
  };
  await upload(stage, paper());
  expect(servers.arrived).toEqual(BYTES);
  expect(servers.begun).toEqual(['u1', 'u2']);

  servers.before = (what) => {
    if (what === 'finish') servers.lose();
    return undefined;
  };
  await expect(upload(stage, paper())).rejects.toMatchObject({ code: 'files.upload_gone' });
  expect(unfinishedUploads()).toEqual([]);
});

it('goes on from where it stopped when it is chosen again after the line was cut', async () => {
  let pieces = 0;
  servers.before = (what) =>
    what === 'piece' && ++pieces === 3 ? refusal('base.too_many_attempts', 429) : undefined;
  await expect(upload(stage, paper())).rejects.toMatchObject({ code: 'base.too_many_attempts' });
  servers.before = () => undefined;
  await upload(stage, paper());
  expect(servers.arrived).toEqual(BYTES);
  expect([servers.begun, servers.carried]).toEqual([['u1'], BYTES.length]);
});

it('keeps what arrived when a proxy answers for a server that is away at the end', async () => {
  servers.before = (what) =>
    what === 'finish' ? new Response('<html>502 Bad Gateway</html>', { status: 502 }) : undefined;
  await expect(upload(stage, paper())).rejects.toMatchObject({ code: 'base.unavailable' });
  servers.before = () => undefined;
  await upload(stage, paper());
  expect([servers.arrived, servers.carried]).toEqual([BYTES, BYTES.length]);
});

it('a server that has less than was thought says from where to go on', async () => {
  let isShort = false;
  servers.before = (what) => {
    if (what !== 'piece' || isShort || servers.carried < 2 * PIECE) return undefined;
    isShort = true;
    return refusal('files.wrong_offset', 409, { received: PIECE });
  };
  await upload(stage, paper());
  expect(servers.arrived).toEqual(BYTES);
  expect(servers.carried).toBe(BYTES.length + PIECE);
});
