/** A leader and a unit's contact have nothing but their phones: every step there, no control a thumb would miss. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { act, formOf, give, openTask, pick, send } from './desk-work.ts';
import { type Office, openOffice, PAPERS } from './office.ts';
import { liveSomeDays } from './office-life.ts';
import { shot } from './pictures.ts';
import { faultsOfTouch } from './screen-checks.ts';

/** Waits for the mayor's instruction. */
const ROADS = /推进农村公路水毁修复/;
/** With the clerk. */
const PONDS = /开展山塘安全隐患排查/;
/** With the water bureau. */
const WELLS = /核实群众反映供水问题/;

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await liveSomeDays(office.platform.url);
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

async function fitsThumb(page: Page): Promise<void> {
  await page.locator('.hy-waiting').first().waitFor({ state: 'detached' });
  expect(await faultsOfTouch(page)).toEqual([]);
}

test('the leader instructs: cut off in the middle, his words are there again and go out when the line is back', async () => {
  office.expects(0, /^\/api\//);
  const mayor = await office.at('mayor', 'phone');
  await mayor.getByRole('article', { name: ROADS }).waitFor();
  await fitsThumb(mayor);
  await mayor.getByRole('button', { name: /请县水利局牵头办理/ }).tap();
  const form = mayor.getByRole('form', { name: '批示' });
  await form.getByRole('button', { name: '改单位和时限' }).tap();
  await fitsThumb(mayor);
  await mayor.context().setOffline(true);
  await mayor.getByText('网络断开：看到的可能不是最新', { exact: false }).waitFor();
  const words = form.getByRole('textbox', { name: '批示内容' });
  await words.fill('车上写的，隧道里断了网。');
  await form.getByRole('button', { name: '批示', exact: true }).tap();
  await form.getByText('连接不上服务器。').waitFor();
  await shot(mayor, 'phone-offline');
  await mayor.context().setOffline(false);
  await mayor.reload();
  await mayor.getByRole('article', { name: ROADS }).waitFor();
  await expect.poll(() => words.inputValue()).toBe('车上写的，隧道里断了网。');
  await send(mayor, form, '批示');
});

test('he reads what went round to him and signs with one tap; his 回音, limits and history fit his thumb', async () => {
  const clerk = await office.at('clerk');
  await openTask(clerk, PONDS);
  await clerk.getByRole('button', { name: /^更多办法/ }).click();
  const round = await formOf(clerk, '送传阅');
  await pick(clerk, '送哪些领导', 'zmy', '周明远');
  await send(clerk, round, '送传阅');

  const mayor = await office.at('mayor', 'phone');
  await mayor.getByRole('link', { name: '待阅 1 件，点开看' }).tap();
  await fitsThumb(mayor);
  await mayor.getByText(PONDS).first().tap();
  await mayor.getByRole('article', { name: PONDS }).waitFor();
  await fitsThumb(mayor);
  await shot(mayor, 'phone-to-read');
  await act(mayor, '已阅签字');

  await mayor.goto(`${office.platform.url}/?pile=echoes`);
  await mayor.getByRole('button', { name: WELLS }).tap();
  await mayor.getByRole('article', { name: WELLS }).waitFor();
  await fitsThumb(mayor);
  for (const tab of [/^时限/, /^文件/, /^办理记录/]) {
    await mayor.getByRole('tab', { name: tab }).tap();
    await fitsThumb(mayor);
  }
  for (const path of ['/me', '/notices', '/routing', '/search', '/done']) {
    await mayor.goto(`${office.platform.url}${path}`);
    await mayor.getByRole('navigation').first().waitFor();
    await fitsThumb(mayor);
  }
});

test('the unit signs for it, its officer answers with a photo taken there, its head signs: three phones', async () => {
  const head = await office.at('waterPrincipal', 'phone');
  await head.locator('.desk-due').filter({ hasText: WELLS }).getByRole('button', { name: '签收' }).tap();
  await head
    .getByText(/李水生 .*已签收/)
    .first()
    .waitFor();
  await fitsThumb(head);
  await openTask(head, WELLS);
  const assigning = await formOf(head, '签收并分办');
  await fitsThumb(head);
  await assigning.getByRole('radio', { name: '郑波' }).check();
  await send(head, assigning, '签收并分办');

  const staff = await office.at('waterStaff', 'phone');
  await staff.locator('.desk-due').filter({ hasText: WELLS }).getByRole('button', { name: '反馈' }).tap();
  const form = await formOf(staff, '反馈办理结果');
  await form.getByRole('textbox', { name: '办理情况' }).fill('已到现场核实，供水恢复。');
  await give(form, PAPERS.photo);
  await form.getByRole('checkbox').check();
  await fitsThumb(staff);
  await shot(staff, 'phone-report');
  await send(staff, form, '反馈办理结果');
  await staff.goto(`${office.platform.url}/clear-out`);
  await fitsThumb(staff);

  await head.goto(office.platform.url);
  await openTask(head, WELLS);
  await fitsThumb(head);
  await act(head, '签发反馈');
  await head
    .getByText(/现由|已送/)
    .first()
    .waitFor();
});

test('two have the same task open: the second is told while he writes, and again when he sends; his words stay', async () => {
  office.expects(409, /\/assign$/);
  office.expects(403, /\/assign$/);
  const HOLIDAY = /组织国庆期间安全值守/;
  const head = await office.at('waterPrincipal', 'phone');
  await head.goto(`${office.platform.url}/routing`);
  await pick(head, '请谁代办', 'hb', '黄坝');
  await head.getByPlaceholder('事由，如：赴省里参加会议').fill('下乡');
  await head.getByRole('button', { name: '请他代办' }).tap();
  await head.getByText(/您已请 黄坝 代办/).waitFor();

  const standIn = await office.at('waterDeputy');
  await openTask(standIn, HOLIDAY);
  const second = await formOf(standIn, '签收并分办');
  await second.getByRole('radio', { name: '郑波' }).check();
  await second.getByRole('textbox').first().fill('请当天去，晚上报我。');

  await head.goto(office.platform.url);
  await openTask(head, HOLIDAY);
  const first = await formOf(head, '签收并分办');
  await first.getByRole('radio', { name: '李水生' }).check();
  await send(head, first, '签收并分办');

  await standIn.getByText('您写的时候，这件有了变化', { exact: false }).waitFor();
  await second.getByRole('button', { name: '签收并分办', exact: true }).click();
  await second.locator('.hy-error, [role=alert]').first().waitFor();
  await shot(standIn, 'two-at-once', false);
  expect(await second.getByRole('textbox').first().inputValue()).toBe('请当天去，晚上报我。');
});
