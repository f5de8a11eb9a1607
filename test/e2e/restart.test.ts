/** Killed at any moment and started again: it works, and nothing that was acknowledged is lost. */
import { afterAll, expect, test } from 'vitest';
import { dataFolder, killDatabase, type PlatformProcess, startPlatform } from './platform-process.ts';

const data = dataFolder();
const acknowledged: string[] = [];
let running: PlatformProcess | undefined;

afterAll(async () => {
  await running?.stop();
  data.remove();
});

/** The clerk, by plain HTTP as a script would do it. */
async function signInClerk(url: string): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'linxiaoyu', password: 'huiyin-demo' }),
  });
  expect(answer.status).toBe(200);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (path, init) => fetch(`${url}${path}`, { ...init, headers: { ...init?.headers, cookie } });
}

let papers = 0;

/** Drops and registers one paper. @returns its register number, once the platform has acknowledged it */
async function register(asClerk: Awaited<ReturnType<typeof signInClerk>>): Promise<string> {
  papers += 1;
  const title = `关于第${papers}批山塘安全隐患排查情况的通知`;
  const form = new FormData();
  form.set(
    'file',
    new Blob([`${title}\n各乡镇人民政府：\n现将有关情况通知如下。\n第${papers}批。\n`]),
    `${papers}.txt`,
  );
  const dropped = await asClerk('/api/documents/drops', { method: 'POST', body: form });
  const { file } = (await dropped.json()) as { file: { id: string } };
  const registered = await asClerk('/api/documents/incoming', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: `restart-test-${papers}`, fileId: file.id, title, sender: '江州市水利局' }),
  });
  expect(registered.status).toBe(200);
  return ((await registered.json()) as { number: string }).number;
}

/** Registers papers until the platform dies under it. */
async function registerUntilKilled(platform: PlatformProcess, afterMs: number): Promise<void> {
  const asClerk = await signInClerk(platform.url);
  const killed = new Promise<void>((resolve) => setTimeout(resolve, afterMs)).then(() => platform.kill());
  let isAlive = true;
  while (isAlive) {
    await register(asClerk).then(
      (number) => acknowledged.push(number),
      () => {
        isAlive = false;
      },
    );
  }
  await killed;
}

async function registerNumbers(url: string): Promise<string[]> {
  const asClerk = await signInClerk(url);
  const numbers: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await asClerk(`/api/documents/incoming?limit=50${after ? `&after=${after}` : ''}`);
    const { items, next } = (await page.json()) as {
      items: { registerNumber: string }[];
      next: string | null;
    };
    numbers.push(...items.map((item) => item.registerNumber));
    after = next;
  }
  return numbers;
}

test.each([
  ['early', 150, false],
  ['while papers come in', 900, false],
  ['later', 1700, false],
  ['together with its database', 700, true],
])(
  'the clerk finds every acknowledged paper after the platform was killed %s',
  async (_, afterMs, withDatabase) => {
    running = await startPlatform(data.path);
    await registerUntilKilled(running, afterMs);
    if (withDatabase) killDatabase(data.path);

    running = await startPlatform(data.path);
    const numbers = await registerNumbers(running.url);

    expect(numbers).toEqual(expect.arrayContaining(acknowledged));
    // No gap: what was being registered when it died either is there, or left no trace.
    const serials = numbers.map((number) => Number(/(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b);
    expect(serials).toEqual(serials.map((_serial, i) => i + 1));
    expect(await register(await signInClerk(running.url))).toBe(`云政办收〔2026〕${serials.length + 1}号`);
    acknowledged.push(`云政办收〔2026〕${serials.length + 1}号`);
    await running.stop();
  },
);

test('when its database dies alone the platform starts it again and goes on, nothing lost', async () => {
  running = await startPlatform(data.path);
  const asClerk = await signInClerk(running.url);
  const number = await register(asClerk);
  killDatabase(data.path);
  await expect.poll(async () => (await fetch(`${running?.url}/api/health`)).status).toBe(503);
  await expect
    .poll(async () => (await fetch(`${running?.url}/api/health`)).status, { timeout: 30_000 })
    .toBe(200);
  expect(await registerNumbers(running.url)).toContain(number);
  await register(asClerk);
  await running.stop();
});
