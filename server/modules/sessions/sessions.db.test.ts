/** Signing in and out: who gets in, who is kept out and for how long, and what the cookie is like. */
import { afterEach, expect, test } from 'vitest';
import type { Instant } from '../../../contracts/base/dates.ts';
import * as contract from '../../../contracts/modules/sessions.ts';
import { DEMO_ANCHOR, DEMO_PASSWORD } from '../../../db/seeds/office.ts';
import { sweepSignIns } from '../../kernel/accounts/api.ts';
import { sql } from '../../platform/db/sql.ts';
import { placesOf } from '../../testing/everywhere.ts';
import { openWorld } from '../../testing/world.ts';

const world = await openWorld();
const stranger = world.stranger();
const START = DEMO_ANCHOR as Instant;
const after = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString() as Instant;
afterEach(() => world.clock.set(START));

const signIn = (account: string, password = DEMO_PASSWORD) =>
  stranger.call(contract.signIn, { body: { account, password } });

/** What the browser would send back. */
function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return /huiyin_session=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
}

async function meWith(cookie: string): Promise<number> {
  return (await world.inject({ method: 'GET', url: '/api/session', cookies: { huiyin_session: cookie } }))
    .statusCode;
}

async function events(login: string): Promise<string[]> {
  const rows = await world.database.db.read.rows<{
    event: string;
  }>(sql`select r.event from kernel.record r join kernel.account a
    on r.subject = a.id::text where r.stream = 'sign_ins' and a.login = ${login} order by r.seq`);
  return rows.map((row) => row.event);
}

test('the right password opens a session that answers to the cookie alone', async () => {
  const answer = await signIn('linxiaoyu');
  expect(answer.reply.name).toBe('林小雨');
  expect(await meWith(cookieOf(answer))).toBe(200);
  expect(await meWith(`${cookieOf(answer)}x`)).toBe(401);
  expect(await events('linxiaoyu')).toEqual(['sign_in.done']);
});

test('an account is found however its letters and blanks were typed', async () => {
  expect((await signIn(' LinXiaoYu ')).status).toBe(200);
});

test('no script reads the cookie, no other site sends it, it ends with the browser, and over HTTPS it stays there', async () => {
  const plain = String((await signIn('linxiaoyu')).headers['set-cookie']);
  expect(plain).toMatch(/; HttpOnly/);
  expect(plain).toMatch(/; SameSite=Strict/);
  expect(plain).toMatch(/; Path=\//);
  expect(plain).not.toMatch(/Max-Age|Expires|Domain|Secure/);
  const secure = await world.inject({
    method: 'POST',
    url: '/api/session',
    headers: { host: 'office.example', origin: 'https://office.example' },
    payload: { account: 'linxiaoyu', password: DEMO_PASSWORD },
  });
  expect(String(secure.headers['set-cookie'])).toMatch(/; Secure/);
});

test('the database keeps no cookie that could be used', async () => {
  const cookie = cookieOf(await signIn('linxiaoyu'));
  expect(cookie.length).toBeGreaterThan(40);
  expect(await placesOf(world, cookie)).toEqual([]);
});

test('wrong password, unknown account and closed account are answered alike', async () => {
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.account set is_active = false where login = 'jiangyifan'`),
  );
  const answers = await Promise.all([
    signIn('luojianping', 'not the password'),
    signIn('nobody-here', 'not the password'),
    signIn('jiangyifan'),
  ]);
  expect(answers.map((a) => [a.status, a.error?.code, a.error?.params])).toEqual(
    answers.map(() => [401, 'sessions.wrong_credentials', {}]),
  );
  expect(answers.map((a) => a.headers['set-cookie'])).toEqual([undefined, undefined, undefined]);
});

test('five wrong passwords lock the account for half an hour, the right one included', async () => {
  for (let i = 0; i < 5; i += 1) expect((await signIn('shenguohua', `typo ${i}`)).status).toBe(401);
  const locked = await signIn('shenguohua');
  expect([locked.status, locked.error?.code, locked.error?.params]).toEqual([
    429,
    'sessions.locked',
    { minutes: 30 },
  ]);
  world.clock.set(after(29));
  expect((await signIn('shenguohua')).error?.params).toEqual({ minutes: 1 });
  world.clock.set(after(30));
  expect((await signIn('shenguohua')).status).toBe(200);
  expect(await events('shenguohua')).toEqual([
    ...Array.from({ length: 4 }, () => 'sign_in.failed'),
    'account.locked',
    'sign_in.done',
  ]);
  expect(await placesOf(world, 'typo ')).toEqual([]);
});

test('a login nobody has is locked like any other, and what was typed is kept nowhere', async () => {
  const typed = 'Qx-my-password-in-the-wrong-field';
  for (let i = 0; i < 5; i += 1) {
    expect((await signIn(typed, 'wrong')).error?.code).toBe('sessions.wrong_credentials');
  }
  const locked = await signIn(typed.toUpperCase(), 'wrong');
  expect([locked.status, locked.error?.code, locked.error?.params]).toEqual([
    429,
    'sessions.locked',
    { minutes: 30 },
  ]);
  world.clock.set(after(31));
  expect((await signIn(typed, 'wrong')).error?.code).toBe('sessions.wrong_credentials');
  expect(await placesOf(world, typed)).toEqual([]);
  const recorded = await world.database.db.read.rows<{ event: string }>(
    sql`select event from kernel.record where stream = 'sign_ins' and subject = 'unknown' order by seq`,
  );
  expect(recorded.map((r) => r.event).slice(-6)).toEqual([
    ...Array.from({ length: 4 }, () => 'sign_in.failed'),
    'login.locked',
    'sign_in.failed',
  ]);
});

test('a password changed while the old one was being verified opens nothing', async () => {
  const [answer] = await Promise.all([
    signIn('hemin'),
    world.database.owner.transaction((tx) =>
      tx.run(sql`update kernel.account set password_hash = password_hash || ' ' where login = 'hemin'`),
    ),
  ]);
  expect(answer.error?.code).toBe('sessions.wrong_credentials');
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.account set password_hash = trim(password_hash) where login = 'hemin'`),
  );
});

test.each(['mayue', 'nobody-has-this-login'])(
  'wrong passwords for %s sent all at once are counted one by one',
  async (login) => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => signIn(login, `wrong ${i}`)));
    const codes = answers.map((a) => a.error?.code).sort();
    expect(codes).toEqual([
      ...Array.from({ length: 3 }, () => 'sessions.locked'),
      ...Array.from({ length: 5 }, () => 'sessions.wrong_credentials'),
    ]);
  },
);

test('a right password in between begins the count anew', async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 4; i += 1) await signIn('suwan', 'wrong');
    expect((await signIn('suwan')).status).toBe(200);
  }
});

test('a lock touches one account and nobody who is in', async () => {
  const cookie = cookieOf(await signIn('qinlang'));
  for (let i = 0; i < 5; i += 1) await signIn('qinlang', 'wrong');
  expect(await meWith(cookie)).toBe(200);
  expect((await signIn('linxiaoyu')).status).toBe(200);
});

test('a session ends after twelve hours', async () => {
  const cookie = cookieOf(await signIn('linxiaoyu'));
  world.clock.set(after(12 * 60 - 1));
  expect(await meWith(cookie)).toBe(200);
  world.clock.set(after(12 * 60));
  expect(await meWith(cookie)).toBe(401);
});

test('what has ended is swept away, what still serves stays, and one record says how much', async () => {
  const { db } = world.database;
  const old = cookieOf(await signIn('linxiaoyu'));
  await signIn('nobody-at-all', 'wrong');
  world.clock.set(after(25 * 60));
  const kept = cookieOf(await signIn('linxiaoyu'));
  const swept = await sweepSignIns(db, world.clock.now());
  expect(swept).toMatchObject({ sessions: expect.any(Number), unknownLogins: expect.any(Number), keys: 0 });
  expect(swept.sessions).toBeGreaterThan(0);
  expect(swept.unknownLogins).toBeGreaterThan(0);
  expect([await meWith(old), await meWith(kept)]).toEqual([401, 200]);
  const last = await db.read.one<{ event: string; body: string }>(
    sql`select event, body from kernel.record where stream = 'settings' and subject = 'housekeeping' order by seq desc limit 1`,
  );
  expect([last.event, JSON.parse(last.body)]).toEqual(['sign_ins.swept', swept]);
  expect(await sweepSignIns(db, world.clock.now())).toEqual({ sessions: 0, keys: 0, unknownLogins: 0 });
});

test('signing out ends this session, takes the cookie away and leaves the other ones open', async () => {
  const [here, there] = [cookieOf(await signIn('linxiaoyu')), cookieOf(await signIn('linxiaoyu'))];
  const out = await world.inject({
    method: 'DELETE',
    url: '/api/session',
    cookies: { huiyin_session: here },
  });
  expect(out.statusCode).toBe(200);
  expect(String(out.headers['set-cookie'])).toMatch(/huiyin_session=; .*Max-Age=0/);
  expect([await meWith(here), await meWith(there)]).toEqual([401, 200]);
  expect((await events('linxiaoyu')).at(-1)).toBe('sign_out.done');
});

test('closing an account ends its sessions at once', async () => {
  const cookie = cookieOf(await signIn('hemin'));
  await world.database.owner.transaction((tx) =>
    tx.run(sql`update kernel.account set is_active = false where login = 'hemin'`),
  );
  expect(await meWith(cookie)).toBe(401);
});
