/** Somebody is away for some days, somebody leaves for good: the work stands still for neither, and the record says who did it. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { formOf, openTask, pick, send } from './desk-work.ts';
import { type Office, openOffice } from './office.ts';
import { liveSomeDays } from './office-life.ts';
import { shot } from './pictures.ts';

/** Waits for the mayor's instruction. */
const ROADS = /推进农村公路水毁修复/;
const FORESTS = /做好秋季森林防火工作/;
/** With the water bureau. */
const HELD = [/核实群众反映供水问题/, /组织国庆期间安全值守/];

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

test('the leader is away: his stand-in instructs by phone under a banner, and the record names both', async () => {
  const mayor = await office.at('mayor', 'phone');
  await mayor.getByRole('link', { name: '我' }).tap();
  await mayor.getByRole('link', { name: '代办与移交' }).tap();
  await pick(mayor, '请谁代办', 'clx', '陈立新');
  await mayor.getByRole('textbox', { name: '到', exact: true }).tap();
  await mayor.getByRole('cell', { name: '4', exact: true }).first().tap();
  await mayor.getByPlaceholder('事由，如：赴省里参加会议').fill('赴省里参加会议');
  await mayor.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' });
  await shot(mayor, 'stand-in-name');
  await mayor.getByRole('button', { name: '请他代办' }).tap();
  await mayor.getByText('您已请 陈立新 代办，至 9月4日（周五）').waitFor();

  const deputy = await office.at('deputyMayor', 'phone');
  await deputy.getByText('您正在代 周明远 办理，至 9月4日（周五）').waitFor();
  await deputy.getByRole('article', { name: ROADS }).waitFor();
  await deputy.getByRole('button', { name: /请县水利局牵头办理/ }).tap();
  const form = deputy.getByRole('form', { name: '批示' });
  await form.getByText('代 周明远').waitFor();
  await shot(deputy, 'stand-in-desk');
  await send(deputy, form, '批示');

  const clerk = await office.at('clerk');
  await clerk.goto(`${office.platform.url}/search?q=${encodeURIComponent('水毁')}`);
  await clerk.getByRole('link', { name: /云政办收/ }).click();
  const page = clerk.getByRole('article', { name: ROADS });
  await page.getByText('代 县长 周明远').waitFor();
  await page.getByText('周明远（陈立新代）').waitFor();
  await clerk.getByRole('tab', { name: '办理记录' }).click();
  await page.getByText('代 县长 周明远 · 等待办理结果').waitFor();
  await shot(clerk, 'stand-in-record');

  await mayor.goto(`${office.platform.url}/?pile=echoes`);
  await mayor.getByText('陈立新代您批示：请县水利局牵头办理', { exact: false }).waitFor();
});

test('his dates are over: the banner is gone, the next paper is the leader’s again and no longer the stand-in’s', async () => {
  await office.advance('2d');
  const deputy = await office.at('deputyMayor', 'phone');
  await deputy.getByText('没有等您定的').waitFor();
  expect(await deputy.getByText(/正在代/).count()).toBe(0);
  const mayor = await office.at('mayor', 'phone');
  await mayor.getByRole('article', { name: FORESTS }).waitFor();
  expect(await mayor.getByText(/您已请/).count()).toBe(0);
});

test('the head of the unit gives both of its matters to one officer', async () => {
  const head = await office.at('waterPrincipal');
  for (const title of HELD) {
    await head.goto(office.platform.url);
    await openTask(head, title);
    const assigning = await formOf(head, '签收并分办');
    await assigning.getByRole('radio', { name: '郑波' }).check();
    await send(head, assigning, '签收并分办');
  }
});

test('the head clears out: both of them to somebody else at once, and the whole batch back again', async () => {
  const head = await office.at('waterPrincipal');
  await head.goto(`${office.platform.url}/clear-out`);
  const list = head.getByRole('list', { name: '在办件' });
  await list.getByRole('listitem').nth(1).waitFor();
  for (const key of ['j', 'x', 'j', 'x']) await head.keyboard.press(key);
  await head.getByRole('button', { name: /^调整承办/ }).click();
  await pick(head, '交给谁办', 'hb', '黄坝');
  await head.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
  await shot(head, 'clear-out-pick');
  await head.getByRole('button', { name: /^调整承办 2 件/ }).click();
  await head.getByText('调整承办：办了 2 件，没有办 0 件。').waitFor();
  await shot(head, 'clear-out-done');
  await head.getByRole('button', { name: '撤回这一批' }).click();
  await head.getByText('撤回 2 件').waitFor();
  await head.goto(`${office.platform.url}/clear-out`);
  await list.getByText('郑波').nth(1).waitFor();
});

test('an officer leaves: he signs, his successor signs, and finds all of it on his desk with nothing lost', async () => {
  const leaver = await office.at('waterStaff');
  await leaver.goto(`${office.platform.url}/routing`);
  await leaver.getByText('郑波手上有待办 2 件要移交', { exact: false }).waitFor();
  await leaver.getByText('逐件清点').click();
  await pick(leaver, '移交给谁', 'hb', '黄坝');
  await leaver.getByPlaceholder('事由，如：调任、借调、退休').fill('调任县应急管理局');
  await shot(leaver, 'leaver-sign');
  await leaver.getByRole('button', { name: '签字移交' }).click();
  await leaver.getByText('已签字移交给 黄坝，等他签字接收', { exact: false }).waitFor();

  const successor = await office.at('waterDeputy');
  await successor.getByText('郑波 移交给您 2 件，等您签字接收').waitFor();
  await successor.getByText('没有待办', { exact: true }).waitFor();
  await successor.getByRole('link', { name: '查看' }).click();
  await shot(successor, 'leaver-receive');
  await successor.getByRole('button', { name: '签字接收' }).click();
  await successor.getByText('已转办 2 件', { exact: false }).waitFor();
  await successor.goto(office.platform.url);
  for (const title of HELD) await successor.getByRole('button', { name: title }).first().waitFor();
  await openTask(successor, HELD[0] ?? '');
  await successor.getByRole('tab', { name: '办理记录' }).click();
  await successor.getByText('离岗移交，转由接收人办理').waitFor();
  await formOf(successor, '反馈办理结果');
});

test('his post ended yesterday: signed in as he is, he is shown the door and told why; his account lets nobody in', async () => {
  const leaver = await office.at('waterStaff');
  const steward = await office.at('flowSteward');
  await steward.goto(`${office.platform.url}/directory`);
  await pick(steward, '查一个人：姓名或拼音', 'zb', '郑波');
  await steward.getByRole('button', { name: '离任', exact: true }).click();
  await steward.getByText('次日零时起不再看到、办理任何事项', { exact: false }).waitFor();
  await steward.getByPlaceholder('事由，如：调任、退休、借调期满').fill('调任县应急管理局');
  await shot(steward, 'leaver-end');
  await steward.getByRole('textbox', { name: '最后一天' }).click();
  await steward.getByRole('cell', { name: '2', exact: true }).first().click();
  await steward.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' });
  await steward.getByRole('button', { name: '确认离任' }).click();
  await steward
    .getByText(/县水利局防汛科科员/)
    .first()
    .waitFor();

  office.expects(401, /^\/api\//);
  await leaver.getByRole('link', { name: '代办与移交' }).click();
  await leaver.getByText('您已不在岗，登录已结束。').waitFor();
  await shot(leaver, 'leaver-door');

  const reply = await fetch(`${office.platform.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'zhengbo', password: 'huiyin-demo' }),
  });
  expect(reply.status).toBe(403);
  expect(((await reply.json()) as { code: string }).code).toBe('sessions.holds_no_post');
});
