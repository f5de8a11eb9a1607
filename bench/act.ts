/**
 * One act through HTTP (a leader passes a paper on: a task closed, one opened, opinion, clock, audit record, jobs)
 * beside pgbench with the same statements on the same database, in interleaved blocks of one run. Only the ratio means
 * anything on a shared machine.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../server/platform/root.ts';

const PER_BLOCK = 200;
const BLOCKS = 4;
const CONNECTIONS = 8;
const root = packageRoot();
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

interface Reply {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly json: Record<string, unknown>;
}

function call(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  cookie?: string,
  raw?: { type: string; bytes: Buffer },
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const payload = raw?.bytes ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
    const headers: Record<string, string | number> = { ...(cookie ? { cookie } : {}) };
    if (payload) {
      headers['content-type'] = raw?.type ?? 'application/json';
      headers['content-length'] = payload.length;
    }
    const outgoing = request(`${base}${path}`, { method, agent, headers }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const json = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
        if ((incoming.statusCode ?? 500) >= 400) reject(new Error(`${path}: ${text}`));
        else
          resolve({
            status: incoming.statusCode ?? 0,
            cookie: incoming.headers['set-cookie']?.[0]?.split(';')[0],
            json,
          });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
    }),
  );
}

/** Registers, proposes and reviews papers until they lie with the mayor. */
async function prepare(
  base: string,
  n: number,
  cookies: Record<string, string>,
  posts: Record<string, number>,
  db: pg.Client,
): Promise<string[]> {
  const matters: string[] = [];
  const options = ['甲', '乙'].map((w) => ({
    text: `请县水利局阅研（${w}）`,
    disposition: 'to_guide',
    unitIds: [],
    limit: null,
  }));
  await inParallel(
    Array.from({ length: n }, (_, i) => i),
    async (i) => {
      const boundary = `b${randomUUID()}`;
      const text = `关于第${i}号事项的通知\n各乡镇：\n　　请按要求办理，编号${randomUUID()}。\n县政府办公室\n2026年9月2日\n`;
      const bytes = Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="p${i}.txt"\r\n\r\n${text}\r\n--${boundary}--\r\n`,
      );
      const dropped = await call(base, 'POST', '/api/documents/drops', undefined, cookies.linxiaoyu, {
        type: `multipart/form-data; boundary=${boundary}`,
        bytes,
      });
      const file = (dropped.json.file as { id: string }).id;
      const done = await call(
        base,
        'POST',
        '/api/documents/incoming',
        {
          key: randomUUID(),
          fileId: file,
          title: `关于第${i}号事项${randomUUID()}的通知`,
          sender: '江州市人民政府办公室',
        },
        cookies.linxiaoyu,
      );
      const id = String(done.json.matterId);
      matters.push(id);
      const propose = {
        key: randomUUID(),
        ...(await openTask(db, id)),
        options,
        leaderId: posts.zhoumingyuan,
      };
      await call(base, 'POST', `/api/documents/incoming/${id}/propose`, propose, cookies.linxiaoyu);
      await call(
        base,
        'POST',
        `/api/documents/incoming/${id}/review`,
        { key: randomUUID(), ...(await openTask(db, id)) },
        cookies.shenguohua,
      );
    },
  );
  return matters;
}

async function openTask(db: pg.Client, matter: string) {
  const { rows } = await db.query(
    "select id, version, addressee_id from kernel.task where matter_id = $1 and state = 'open'",
    [matter],
  );
  const row = rows[0] as { id: string; version: number; addressee_id: string };
  return { taskId: row.id, expectedVersion: row.version, holder: Number(row.addressee_id) };
}

/** One block of ours: every paper is passed on once to the other leader. @returns acts per second */
async function ourBlock(
  base: string,
  matters: readonly string[],
  cookies: Record<string, string>,
  posts: Record<string, number>,
  db: pg.Client,
): Promise<number> {
  const calls = [];
  for (const id of matters) {
    const { holder, ...task } = await openTask(db, id);
    const isMayors = holder === posts.zhoumingyuan;
    calls.push({
      path: `/api/documents/incoming/${id}/pass-on`,
      body: {
        key: randomUUID(),
        ...task,
        leaderId: isMayors ? posts.chenlixin : posts.zhoumingyuan,
        opinion: { text: '请阅示。' },
      },
      cookie: isMayors ? cookies.zhoumingyuan : cookies.chenlixin,
    });
  }
  const started = performance.now();
  await inParallel(calls, async ({ path, body, cookie }) => {
    await call(base, 'POST', path, body, cookie);
  });
  return calls.length / ((performance.now() - started) / 1000);
}

function pgbenchBlock(url: string, variables: Record<string, string | number>): number {
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CONNECTIONS),
    '-j',
    '2',
    '-t',
    String(PER_BLOCK / CONNECTIONS),
    '-f',
    join(root, 'bench', 'act-peer.sql'),
  ];
  for (const [name, value] of Object.entries(variables)) args.push('-D', `${name}=${value}`);
  const printed = execFileSync('pgbench', [...args, url], { encoding: 'utf8' });
  const tps = /tps = ([\d.]+)/.exec(printed)?.[1];
  if (!tps) throw new Error('pgbench told no tps');
  return Number(tps);
}

async function startServer(dataDir: string, port: number) {
  const child = spawn(process.execPath, [join(root, 'tools', 'start.mjs')], {
    env: { ...process.env, HUIYIN_DATA: dataDir, PORT: String(port), HUIYIN_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (line: Buffer) => line.toString().includes('ready http://') && resolve());
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return child;
}

/** Runs the measurement and prints its JSON line. */
export async function benchAct(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  const port = 18_000 + (process.pid % 1000);
  const base = `http://127.0.0.1:${port}`;
  const server = await startServer(dataDir, port);
  const password = readFileSync(join(dataDir, 'database-password'), 'utf8');
  const pgPort = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const url = `postgres://huiyin:${password}@127.0.0.1:${pgPort}/huiyin`;
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const logins = ['linxiaoyu', 'shenguohua', 'zhoumingyuan', 'chenlixin'];
    const cookies: Record<string, string> = {};
    for (const account of logins)
      cookies[account] =
        (await call(base, 'POST', '/api/session', { account, password: 'huiyin-demo' })).cookie ?? '';
    const { rows } = await db.query(
      'select a.login, a.person_id, h.post_id from kernel.account a join kernel.holding h on h.person_id = a.person_id',
    );
    const posts = Object.fromEntries(
      (rows as { login: string; post_id: string }[]).map((r) => [r.login, Number(r.post_id)]),
    );
    const person = Number(
      (rows as { login: string; person_id: string }[]).find((r) => r.login === 'zhoumingyuan')?.person_id,
    );
    const matters = await prepare(base, PER_BLOCK * 2, cookies, posts, db);
    const [ours, theirs] = [matters.slice(0, PER_BLOCK), matters.slice(PER_BLOCK)];
    await db.query(
      'create schema bench; create table bench.peer (id serial primary key, matter_id uuid not null)',
    );
    await db.query('insert into bench.peer (matter_id) select unnest($1::uuid[])', [theirs]);
    await db.query('analyze');
    const now = String((await call(base, 'GET', '/api/health')).json.now);
    const token = (
      await db.query(
        "select token_hash from kernel.session s join kernel.account a on a.id = s.account_id where a.login = 'zhoumingyuan' limit 1",
      )
    ).rows[0].token_hash as string;
    const variables = { matters: PER_BLOCK, token, now, person, addressee: posts.chenlixin ?? 0 };
    await ourBlock(base, ours, cookies, posts, db);
    pgbenchBlock(url, variables);
    const pairs: { ours: number; peer: number }[] = [];
    for (let i = 0; i < BLOCKS; i += 1) {
      pairs.push({
        ours: await ourBlock(base, ours, cookies, posts, db),
        peer: pgbenchBlock(url, variables),
      });
    }
    const median = (values: number[]) =>
      [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const line = {
      name: 'one act through HTTP, 8 connections, audit and jobs on, beside pgbench with the same statements',
      ours: Math.round(median(pairs.map((p) => p.ours))),
      peer: Math.round(median(pairs.map((p) => p.peer))),
      ratio: Number(median(pairs.map((p) => p.ours / p.peer)).toFixed(2)),
      unit: 'acts/s',
    };
    console.log(JSON.stringify(line));
  } finally {
    await db.end();
    server.kill('SIGTERM');
    await new Promise((resolve) => server.on('exit', resolve));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await benchAct();
