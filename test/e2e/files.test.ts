/** Files from their upload to their end: in pieces over a lost line and a reload, replaced by a better scan, let go by two hands. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundleOf, noticeOf, threePapers } from '../../server/testing/bundle-of-papers.ts';
import { give } from './desk-work.ts';
import { anOfd, heavyPaper } from './made-files.ts';
import { type Office, openOffice } from './office.ts';
import { shot } from './pictures.ts';

const NAME = '防汛专项规划（扫描件）.pdf';
const TITLE = '关于防汛专项规划的通知';
let office: Office;
let matter: string;

beforeAll(async () => {
  office = await openOffice((folder) => {
    mkdirSync(join(folder, 'scans'));
    return { HUIYIN_SCANS: join(folder, 'scans') };
  });
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

const lines = new WeakMap<Page, CDPSession>();

/** The line between this page and the server: slow, cut, or as fast as it goes. */
async function line(page: Page, as: 'slow' | 'cut' | 'fast'): Promise<void> {
  // One session a page: two would each have a line of their own, and the page the better one.
  const session = lines.get(page) ?? (await page.context().newCDPSession(page));
  lines.set(page, session);
  const speed = as === 'slow' ? 2_000_000 : -1;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: as === 'cut',
    latency: 0,
    downloadThroughput: speed,
    uploadThroughput: speed,
  });
}

test('the clerk’s large scan goes up in pieces: the line is cut, the page reloaded, and it goes on from where it stopped', async () => {
  const file = join(office.data, NAME);
  writeFileSync(file, await heavyPaper(7 * 1024 * 1024, '防汛专项规划'));
  office.expects(0, /^\/api\//);
  const clerk = await office.at('clerk');
  const zone = clerk.getByRole('region', { name: '来文登记' });
  const bar = clerk.getByRole('progressbar', { name: NAME });
  await line(clerk, 'slow');
  await give(zone, file);
  await expect.poll(() => bar.getAttribute('value').then(Number)).toBeGreaterThan(0.1);
  await line(clerk, 'cut');
  await clerk.getByText(/网络中断，恢复后自动接着传/).waitFor();
  await shot(clerk, 'files-offline');
  await line(clerk, 'slow');
  await expect.poll(() => bar.getAttribute('value').then(Number), { timeout: 20_000 }).toBeGreaterThan(0.3);

  await clerk.reload();
  await clerk.getByText(/上次传到 [34567]\d%，重新选这份文件就从断处接着传/).waitFor();
  await shot(clerk, 'files-resume');
  const began: string[] = [];
  clerk.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/uploads')) began.push(request.url());
  });
  await line(clerk, 'fast');
  await give(zone, file);
  await clerk.getByText(`登记：${NAME}`).waitFor();
  expect(began).toEqual([]);
  await clerk.getByRole('button', { name: '六项都符合' }).click();
  const registered = clerk.waitForResponse((reply) => reply.url().endsWith('/api/documents/incoming'));
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  const { matterId } = (await (await registered).json()) as { matterId: string };
  matter = `/matter/${matterId}`;
  await clerk.getByText('已登记 云政办收〔2026〕1号').waitFor();
});

test('the clerk stops a file that was the wrong one: it is gone from the list and takes no place', async () => {
  const file = join(office.data, '传错了.pdf');
  writeFileSync(file, await heavyPaper(4 * 1024 * 1024, '传错'));
  const clerk = await office.at('clerk');
  await line(clerk, 'slow');
  await give(clerk.getByRole('region', { name: '来文登记' }), file);
  const letGo = clerk.waitForResponse((reply) => reply.request().method() === 'DELETE');
  await expect
    .poll(() => clerk.getByRole('progressbar', { name: '传错了.pdf' }).getAttribute('value').then(Number))
    .toBeGreaterThan(0.1);
  await clerk.getByRole('button', { name: '不传了 传错了.pdf' }).click();
  expect((await letGo).status()).toBe(200);
  await line(clerk, 'fast');
  expect(await clerk.getByText('传错了.pdf').count()).toBe(0);
});

test('a page was missing: the clerk replaces the scan, and the director reads the new one and the former', async () => {
  const better = join(office.data, '防汛专项规划（补扫）.pdf');
  writeFileSync(better, bundleOf([[TITLE, '各单位：', '补上的第三页在此。'], ['第二页。'], ['第三页。']]));
  const clerk = await office.at('clerk');
  await clerk.goto(new URL(matter, office.platform.url).href);
  await clerk.getByRole('button', { name: '历次版本' }).click();
  const versions = clerk.getByRole('region', { name: '历次版本' });
  await versions.getByRole('button', { name: '更换文件' }).click();
  await give(versions, better);
  await versions.getByRole('button', { name: '移除 防汛专项规划（补扫）.pdf' }).waitFor();
  await versions.getByRole('button', { name: '换上' }).click();
  await versions.getByText('请写明更换原因').waitFor();
  await versions.getByRole('textbox', { name: /更换原因/ }).fill('原扫描件缺第 3 页');
  await shot(clerk, 'files-replace');
  await versions.getByRole('button', { name: '换上' }).click();
  await clerk.getByText('已更换，现在是第 2 版').waitFor();
  await versions.getByText('更换原因：原扫描件缺第 3 页').waitFor();
  await shot(clerk, 'files-versions');

  for (const device of ['phone', 'desktop'] as const) {
    const director = await office.at('director', device);
    await director.goto(new URL(matter, office.platform.url).href);
    await director.getByRole('button', { name: '第 2 版' }).click();
    const list = director.getByRole('region', { name: '历次版本' });
    await list.getByText('这份文件不是您送入的').waitFor();
    await list.getByRole('button', { name: '查看' }).click();
    await director.getByText('这是第 1 版（以前的版本）').waitFor();
    await director
      .getByRole('img', { name: /第 1 页/ })
      .or(director.locator('canvas'))
      .first()
      .waitFor();
    await shot(director, `files-former-${device}`, false);
    await director.getByRole('button', { name: '回到最新版' }).click();
    await director.getByRole('button', { name: '文字', exact: true }).click();
    await director.getByText('补上的第三页在此。').waitFor();
    await director.getByRole('button', { name: '版式', exact: true }).click();
  }
});

/** Laid down by a scanner a minute ago. */
function scanned(name: string, bytes: Uint8Array): void {
  const file = join(office.data, 'scans', name);
  writeFileSync(file, bytes);
  const then = Date.now() / 1000 - 60;
  utimesSync(file, then, then);
}

test('the clerk takes what the scanner laid down: two of one, three papers in one, an OFD that looks as it was sent', async () => {
  const notice = bundleOf(noticeOf('江州市林业局', '江林发〔2026〕3号', '关于森林防火的通知'));
  scanned('SCAN_0001.pdf', notice);
  scanned('SCAN_0002.pdf', notice);
  scanned('SCAN_0003.pdf', threePapers());
  scanned('交换平台_通告.ofd', await anOfd());
  const clerk = await office.at('clerk');
  const queue = clerk.getByRole('region', { name: /扫描文件夹（4 份待取）/ });
  await queue.getByText('与“SCAN_0001.pdf”完全相同').waitFor();
  await queue.scrollIntoViewIfNeeded();
  await shot(clerk, 'files-scans');
  await queue.getByRole('button', { name: '全部取来（3 份）' }).click();
  const left = clerk.getByRole('region', { name: /扫描文件夹（1 份待取）/ });
  await left.getByRole('button', { name: '取来登记 SCAN_0002.pdf' }).click();
  await left.waitFor({ state: 'detached' });
  const batch = clerk.getByRole('region', { name: '待登记 4 份' });
  await batch.getByText('与上面一份重复').waitFor();
  await batch.getByText('内含多份，请先拆分').waitFor();
  await shot(clerk, 'files-scans-taken', false);

  await batch.getByText('关于实行交通管制的通告').click();
  const registered = clerk.waitForResponse((reply) => reply.url().endsWith('/api/documents/incoming'));
  await clerk.getByRole('textbox', { name: '来文单位' }).fill('江州市公安局');
  await clerk.getByRole('button', { name: /都符合/ }).click();
  for (const point of await clerk.getByRole('radio', { name: '符合', exact: true }).all())
    await point.check();
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  const { matterId } = (await (await registered).json()) as { matterId: string };
  for (const device of ['phone', 'desktop'] as const) {
    const reader = await office.at('clerk', device);
    await reader.goto(new URL(`/matter/${matterId}`, office.platform.url).href);
    await reader.getByText('按原版式显示').waitFor();
    await reader.locator('canvas').first().waitFor();
    await reader
      .locator('.mt-file-line')
      .first()
      .evaluate((line) => line.scrollIntoView({ block: 'start' }));
    await shot(
      reader,
      device === 'phone' ? 'files-ofd-phone' : 'files-ofd',
      device === 'phone' ? false : undefined,
    );
  }
});

test('found unfit to be kept: the security administrator asks, the director agrees, the paper leaves a word where it was', async () => {
  // The director's other machine still shows the file's versions, and asks for them once more.
  office.expects(404, /^\/api\/files\//);
  const security = await office.at('securityAdmin');
  await security.goto(new URL('/secrecy', office.platform.url).href);
  await security.getByRole('textbox', { name: '登记号或事项编号' }).fill('云政办收〔2026〕1号');
  await security.getByRole('textbox', { name: /^原因/ }).fill('经核查不宜在本系统保存');
  await security.getByRole('button', { name: '提请', exact: true }).click();
  await security.getByText('已提请，等待另一位同志审定').waitFor();
  await shot(security, 'secrecy-propose');
  const director = await office.at('director');
  await director.goto(new URL('/secrecy', office.platform.url).href);
  await director.getByRole('button', { name: '同意清除' }).click();
  await shot(director, 'secrecy-decide');
  await director.getByRole('button', { name: /再按一次/ }).click();
  await director.getByText(/清除 1 件事项/).waitFor();

  const clerk = await office.at('clerk');
  await clerk.goto(new URL(matter, office.platform.url).href);
  await clerk.getByText('经核查不宜在本系统保存，已按规定清除').first().waitFor();
  await clerk
    .getByText(/安宁.*经手/)
    .first()
    .waitFor();
  await shot(clerk, 'files-gone');
});
