/** Papers brought to the leader's desk, and the acts that pass them to and fro between two leaders. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type BenchOffice, call, inParallel, perSecond } from './office.ts';

/** Who works on the papers: cookies by login, posts by login. */
export interface Persons {
  readonly cookies: Readonly<Record<string, string>>;
  readonly posts: Readonly<Record<string, number>>;
}

/** Signs the four persons in. */
export async function personsOf({ db, signIn }: BenchOffice): Promise<Persons> {
  const cookies: Record<string, string> = {};
  for (const account of ['linxiaoyu', 'shenguohua', 'zhoumingyuan', 'chenlixin']) {
    cookies[account] = await signIn(account);
  }
  const { rows } = await db.query<{ login: string; post_id: string }>(
    'select a.login, h.post_id from kernel.account a join kernel.holding h on h.person_id = a.person_id',
  );
  return { cookies, posts: Object.fromEntries(rows.map((r) => [r.login, Number(r.post_id)])) };
}

async function openTask(db: pg.Client, matter: string) {
  const { rows } = await db.query<{ id: string; version: number; addressee_id: string }>(
    "select id, version, addressee_id from kernel.task where matter_id = $1 and state = 'open'",
    [matter],
  );
  const [row] = rows;
  if (!row) throw new Error(`${matter} has no open task`);
  return { taskId: row.id, expectedVersion: row.version, holder: Number(row.addressee_id) };
}

function formOf(i: number): { type: string; bytes: Buffer } {
  const boundary = `b${randomUUID()}`;
  const text = `关于第${i}号事项的通知\n各乡镇：\n　　请按要求办理，编号${randomUUID()}。\n县政府办公室\n2026年9月2日\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="p${i}.txt"\r\n\r\n${text}\r\n--${boundary}--\r\n`,
    ),
  };
}

/** Registers, proposes and reviews papers until they lie with the mayor. @returns their matters */
export async function papersWithMayor(
  { base, db }: BenchOffice,
  { cookies, posts }: Persons,
  n: number,
): Promise<string[]> {
  const options = ['甲', '乙'].map((w) => ({
    text: `请县水利局阅研（${w}）`,
    disposition: 'to_guide',
    unitIds: [],
    limit: null,
  }));
  const points = Object.fromEntries(['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((p) => [p, { verdict: 'ok' }]));
  const clerk = cookies.linxiaoyu;
  const matters: string[] = [];
  await inParallel(
    Array.from({ length: n }, (_, i) => i),
    async (i) => {
      const dropped = await call(base, 'POST', '/api/documents/drops', { cookie: clerk, raw: formOf(i) });
      const registered = await call(base, 'POST', '/api/documents/incoming', {
        cookie: clerk,
        body: {
          key: randomUUID(),
          fileId: (dropped.json.file as { id: string }).id,
          title: `关于第${i}号事项${randomUUID()}的通知`,
          sender: '江州市人民政府办公室',
          check: { relation: 'superior', points },
        },
      });
      const id = String(registered.json.matterId);
      matters.push(id);
      const path = `/api/documents/incoming/${id}`;
      const leaderId = posts.zhoumingyuan;
      const propose = { key: randomUUID(), ...(await openTask(db, id)), options, leaderId };
      await call(base, 'POST', `${path}/propose`, { cookie: clerk, body: propose });
      const review = { key: randomUUID(), ...(await openTask(db, id)) };
      await call(base, 'POST', `${path}/review`, { cookie: cookies.shenguohua, body: review });
    },
  );
  return matters;
}

/** Every paper is passed on once to the other leader. @returns acts per second */
export async function passOnAll(
  { base, db }: BenchOffice,
  { cookies, posts }: Persons,
  matters: readonly string[],
): Promise<number> {
  const calls = [];
  for (const id of matters) {
    const { holder, ...task } = await openTask(db, id);
    const [from, to] =
      holder === posts.zhoumingyuan ? ['zhoumingyuan', 'chenlixin'] : ['chenlixin', 'zhoumingyuan'];
    calls.push({
      path: `/api/documents/incoming/${id}/pass-on`,
      cookie: cookies[from],
      body: { key: randomUUID(), ...task, leaderId: posts[to], opinion: { text: '请阅示。' } },
    });
  }
  const started = performance.now();
  await inParallel(calls, async ({ path, cookie, body }) => {
    await call(base, 'POST', path, { cookie, body });
  });
  return perSecond(calls.length, started);
}
