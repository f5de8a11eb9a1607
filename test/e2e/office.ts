/** The sample office in a browser: each person at his own machine, watched for anything that goes wrong. */
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { SAMPLE_PERSONS } from '../../db/seeds/persons.ts';
import { shot } from './pictures.ts';
import { dataFolder, type PlatformProcess, startPlatform } from './platform-process.ts';

const SAMPLES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'db', 'seeds', 'samples');

/** The sample papers one drops. */
export const PAPERS = {
  notice: join(SAMPLES, '关于开展山塘安全隐患排查的通知.pdf'),
  request: join(SAMPLES, '关于补助农村公路水毁修复资金的请示.docx'),
  projects: join(SAMPLES, '关于报送三季度重点项目进展情况的通知.txt'),
  refused: join(SAMPLES, '试一试会被拒收的文件.docx'),
  photo: join(SAMPLES, '签批原件照片.jpg'),
} as const;

const DESKTOP: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** An office that runs, with a browser before it. */
export interface Office {
  readonly data: string;
  readonly platform: PlatformProcess;
  /** A person's desk, freshly opened at his own machine; he signs in by a tap the first time. */
  at(person: string, device?: 'desktop' | 'phone'): Promise<Page>;
  /** Moves the demo's clock, as `huiyin clock advance` does. Whoever was signed in too long ago is at the door again. */
  advance(by: string): Promise<void>;
  /** A call expected to be refused, or with status 0 not to arrive: the browser logs it as an error of its own. */
  expects(status: number, path: RegExp): void;
  /** What went wrong so far: errors in the console, in the page, replies of 500 and above. */
  faults(): readonly string[];
  /** Writes down what every machine shows: after a failure. */
  showAll(): Promise<void>;
  close(): Promise<void>;
}

interface Expected {
  readonly status: number;
  readonly path: RegExp;
}

/** Starts a platform in a folder of its own and a browser. `settingsOf` may name folders in it. */
export async function openOffice(
  settingsOf: (folder: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Office> {
  const data = dataFolder();
  const platform = await startPlatform(data.path, settingsOf(data.path));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium refuses its sandbox to root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const pages = new Map<string, Page>();
  const faults: string[] = [];
  // A stranger's first question who he is is answered 401; the door is drawn from that.
  const expected: Expected[] = [{ status: 401, path: /^\/api\/session$/ }];
  return {
    data: data.path,
    platform,
    async at(person, device = 'desktop') {
      const known = pages.get(`${person} ${device}`);
      if (known) {
        await enter(known, platform.url, person);
        return known;
      }
      const page = await machine(browser, device);
      watch(page, person, faults, expected);
      await enter(page, platform.url, person);
      pages.set(`${person} ${device}`, page);
      return page;
    },
    async advance(by) {
      expected.push({ status: 401, path: /^\/api\// });
      const told = execFileSync(process.execPath, ['tools/huiyin.mjs', 'clock', 'advance', by, '--json'], {
        env: { ...process.env, HUIYIN_DATA: data.path },
        encoding: 'utf8',
      });
      // The platform reads its clock once a second: until it has, it takes sessions for good that it will not.
      const { now } = JSON.parse(told) as { now: string };
      while ((await timeAt(platform.url)) < now) await setTimeout(100);
    },
    expects: (status, path) => expected.push({ status, path }),
    faults: () => faults,
    async showAll() {
      for (const [name, page] of pages) await shot(page, `failed ${name}`, false);
    },
    async close() {
      await browser.close();
      await platform.stop();
      data.remove();
    },
  };
}

async function machine(browser: Browser, device: 'desktop' | 'phone'): Promise<Page> {
  const context = await browser.newContext({
    ...(device === 'phone' ? PHONE : DESKTOP),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

async function timeAt(url: string): Promise<string> {
  return ((await (await fetch(`${url}/api/instance`)).json()) as { now: string }).now;
}

/** Opens his desk; taps him at the door where that is what he finds. */
async function enter(page: Page, url: string, key: string): Promise<void> {
  const person = SAMPLE_PERSONS.find((p) => p.key === key);
  if (!person) throw new Error(`nobody is called ${key} in the sample office`);
  await page.goto(url);
  const door = page.getByRole('button', { name: `以${person.name}的身份进入` });
  const inside = page.getByRole('navigation').first();
  await door.or(inside).first().waitFor();
  if (!(await inside.isVisible())) await door.click();
  await inside.waitFor();
}

function watch(page: Page, person: string, faults: string[], expected: readonly Expected[]): void {
  const isExpected = (status: number, url: string) =>
    URL.canParse(url) && expected.some((e) => e.status === status && e.path.test(new URL(url).pathname));
  page.on('pageerror', (error) => faults.push(`${person}: ${error.message}`));
  page.on('response', (reply) => {
    if (reply.status() >= 500) faults.push(`${person}: ${reply.status()} ${reply.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const status = Number(/status of (\d+)/.exec(message.text())?.[1] ?? 0);
    const { url } = message.location();
    if (isExpected(status, url)) return;
    faults.push(`${person}: ${message.text()} ${url}`);
  });
}
