/** How the screens behave when things are not smooth: nothing there, seen before, late, cut off, no mouse. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { act, formOf, give, openTask, pick, register } from './desk-work.ts';
import { type Office, openOffice, PAPERS } from './office.ts';
import { shot } from './pictures.ts';

const TITLE = /山塘安全隐患排查/;

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

test('an empty desk says what would stand there and how it gets there', async () => {
  const clerk = await office.at('clerk');
  await clerk.getByText('今天还没有登记来文').waitFor();
  await clerk.getByText('把来文（PDF、DOCX、TXT）拖进上面的框里，登记后列在这里。').waitFor();
  const mayor = await office.at('mayor', 'phone');
  await mayor.getByText('没有等您定的').waitFor();
  const archivist = await office.at('archivist');
  await archivist.getByText('没有待整理的').waitFor();
  await archivist.goto(`${office.platform.url}/search?q=不存在的词`);
  await archivist.getByText('“不存在的词”没有结果', { exact: false }).waitFor();
});

test('an administrator of the machine finds no business on his desk', async () => {
  const admin = await office.at('systemAdmin');
  await admin.getByText('这里没有业务内容').waitFor();
});

test('signing out leads back to the door', async () => {
  const admin = await office.at('securityAdmin');
  await admin.getByRole('button', { name: '退出登录' }).click();
  await admin.getByRole('heading', { name: /点一个人，进来看看/ }).waitFor();
  await shot(admin, 'door');
});

test('a paper is checked against the rules, its pages beside what was found', async () => {
  const clerk = await office.at('clerk');
  await clerk.goto(`${office.platform.url}/papers`);
  await give(clerk, PAPERS.request);
  await clerk
    .getByRole('heading', { name: /检查结果|没有发现问题/ })
    .or(clerk.getByText('版式预览'))
    .first()
    .waitFor();
  await shot(clerk, 'papers');
});

test('a paper dropped again is pointed out, and registered again only with a reason', async () => {
  const clerk = await office.at('clerk');
  await register(clerk, PAPERS.notice);
  await clerk.goto(office.platform.url);
  await give(clerk.getByRole('region', { name: '来文登记' }), PAPERS.notice);
  const warning = clerk.getByRole('alert').filter({ hasText: '可能已经登记过' });
  await warning.getByText('文件内容完全相同').waitFor();
  await warning.getByRole('link', { name: /云政办收〔2026〕1号/ }).waitFor();
  await shot(clerk, 'clerk-duplicate');

  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByText('与已登记的重复，请先写明仍要登记的原因').first().waitFor();
  await clerk.getByRole('textbox', { name: '仍要登记的原因' }).fill('补发件');
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByText('已登记 云政办收〔2026〕2号').waitFor();
});

test('without a mouse: j and k walk, Enter opens, e acts, ? shows the keys, / searches', async () => {
  const clerk = await office.at('clerk');
  await register(clerk, PAPERS.projects);
  await clerk.goto(office.platform.url);
  const rows = clerk.getByRole('list', { name: '待办', exact: true }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(3);
  const current = () => rows.evaluateAll((all) => all.findIndex((row) => row.ariaCurrent === 'true'));

  await clerk.keyboard.press('j');
  await expect.poll(current).toBe(0);
  await clerk.keyboard.press('j');
  await expect.poll(current).toBe(1);
  await clerk.keyboard.press('k');
  await expect.poll(current).toBe(0);
  await clerk.keyboard.press('j');
  await clerk.keyboard.press('j');
  await expect.poll(current).toBe(2);
  await clerk
    .getByRole('article', { name: /三季度重点项目/ })
    .getByRole('form', { name: '送审拟办' })
    .waitFor();
  await clerk.keyboard.press('e');
  await expect
    .poll(() => clerk.evaluate(() => document.activeElement?.closest('form')?.ariaLabel ?? ''))
    .toBe('送审拟办');
  await clerk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await clerk.keyboard.press('?');
  const keys = clerk.getByRole('dialog', { name: '键盘操作' });
  await keys.getByText('下一件').waitFor();
  await shot(clerk, 'keys');
  await clerk.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  await clerk.keyboard.press('/');
  await clerk.getByRole('searchbox').waitFor();
  await clerk.waitForURL('**/search');
});

test('cut off while writing: the screen says so, what was typed stays, and is sent when the line is back', async () => {
  office.expects(0, /^\/api\//);
  const clerk = await office.at('clerk');
  await openTask(clerk, TITLE);
  const form = await formOf(clerk, '送审拟办');
  await pick(clerk, '方案1单位（第一个牵头）', 'slj', '县水利局');
  await pick(clerk, '送哪位领导批示', 'zmy', '周明远');
  await clerk.context().setOffline(true);
  await clerk.getByText('网络断开：看到的可能不是最新，填写的内容都留着。').waitFor();
  const summary = form.getByRole('textbox', { name: '内容摘要' });
  await summary.fill('断网时写下的话，一个字也不能丢。');
  await form.getByRole('button', { name: '送审拟办', exact: true }).click();
  await form.getByText('连接不上服务器。').waitFor();
  await shot(clerk, 'offline');

  await clerk.context().setOffline(false);
  await clerk.getByText('网络断开：看到的可能不是最新').waitFor({ state: 'hidden' });
  await clerk.reload();
  await formOf(clerk, '送审拟办');
  expect(await summary.inputValue()).toBe('断网时写下的话，一个字也不能丢。');
  await act(clerk, '送审拟办');
});

test('twenty days on, what was not done is late: red in the list with a word, not by colour alone', async () => {
  await office.advance('20d');
  const director = await office.at('director');
  const list = director.getByRole('list', { name: '待办', exact: true });
  await list.getByText(/超期/).first().waitFor();
  await director
    .getByRole('link', { name: /超期/ })
    .or(director.getByRole('button', { name: /超期/ }))
    .first()
    .waitFor();
  await shot(director, 'director-late');
  await director.goto(`${office.platform.url}/notices`);
  await director
    .getByText(/^已超期：/)
    .first()
    .waitFor();
  await director.getByText(/^有新待办：主任审核拟办《/).waitFor();
  await shot(director, 'notices');
});
