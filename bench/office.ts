/** A built platform of its own for a measurement, spoken to as any client would. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../server/platform/root.ts';

/** Connections of every load here; four to sixteen is a plateau. */
export const CONNECTIONS = 8;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** An answer; a status of 400 or more is thrown instead. */
export interface Reply {
  readonly cookie: string | undefined;
  readonly json: Record<string, unknown>;
}

/** What a call sends. */
export interface Sent {
  readonly body?: unknown;
  readonly cookie?: string | undefined;
  readonly raw?: { readonly type: string; readonly bytes: Buffer };
}

/** One HTTP call over kept connections. @throws Error with the answer's text when it was refused */
export function call(base: string, method: string, path: string, sent: Sent = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const payload =
      sent.raw?.bytes ?? (sent.body === undefined ? undefined : Buffer.from(JSON.stringify(sent.body)));
    const headers: Record<string, string | number> = sent.cookie ? { cookie: sent.cookie } : {};
    if (payload) {
      headers['content-type'] = sent.raw?.type ?? 'application/json';
      headers['content-length'] = payload.length;
    }
    const outgoing = request(`${base}${path}`, { method, agent, headers }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if ((incoming.statusCode ?? 500) >= 400) reject(new Error(`${path}: ${text}`));
        else
          resolve({
            cookie: incoming.headers['set-cookie']?.[0]?.split(';')[0],
            json: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
          });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

/** Works through items over as many connections as every load here has. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
    }),
  );
}

/** How many a second `n` of something took from `started` (performance.now()) on. */
export function perSecond(n: number, started: number): number {
  return n / ((performance.now() - started) / 1000);
}

/** A running platform with its database open to us as its owner. */
export interface BenchOffice {
  readonly base: string;
  readonly url: string;
  readonly db: pg.Client;
  readonly pid: number;
  readonly dataDir: string;
  /** Milliseconds from starting the process to its `ready`. */
  readonly startMs: number;
  /** Signs in a demo person. @returns his cookie */
  signIn(account: string): Promise<string>;
  stop(): Promise<void>;
}

/** A data folder of a measurement; `remove` deletes it. */
export function benchFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the built platform on a data folder with the small sample office, or with the county (`demo`). */
export async function startOffice(dataDir: string, seed: 'office' | 'demo' = 'office'): Promise<BenchOffice> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(packageRoot(), 'tools', 'start.mjs')], {
    env: { ...process.env, HUIYIN_DATA: dataDir, HUIYIN_SEED: seed, PORT: '0', HUIYIN_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = /^ready (http:\/\/\S+)/m.exec(printed)?.[1];
      if (ready) resolve(ready);
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const startMs = performance.now() - started;
  const url = ownerUrl(dataDir);
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  return {
    base,
    url,
    db,
    pid: child.pid ?? 0,
    dataDir,
    startMs,
    async signIn(account) {
      const { cookie } = await call(base, 'POST', '/api/session', {
        body: { account, password: 'huiyin-demo' },
      });
      return cookie ?? '';
    },
    async stop() {
      await db.end();
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function ownerUrl(dataDir: string): string {
  const password = readFileSync(join(dataDir, 'database-password'), 'utf8');
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://huiyin:${password}@127.0.0.1:${port}/huiyin`;
}
