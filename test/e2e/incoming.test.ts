/** Incoming papers in full: 初审 with a doubt, 退文, 签收, the original, the register's figures; a message spread to units. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { act, formOf, give, openTask, pick, propose, register, send } from './desk-work.ts';
import { type Office, openOffice, PAPERS } from './office.ts';
import { shot } from './pictures.ts';

const REQUEST = /水毁修复资金的请示/;
const PROJECTS = /三季度重点项目进展情况的通知/;

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

test('the clerk signs for what the exchange brings, and finds what speaks against a request', async () => {
  const clerk = await office.at('clerk');
  await clerk.getByRole('button', { name: /签收来文/ }).click();
  const signing = clerk.getByRole('form', { name: '签收', exact: true });
  await signing.getByRole('textbox', { name: '谁送来的' }).fill('县公文交换站');
  await signing.getByRole('button', { name: '签收', exact: true }).click();
  await clerk.getByText('已签收 1 件，请逐件登记').waitFor();

  await give(clerk.getByRole('region', { name: '来文登记' }), PAPERS.request);
  await clerk.getByRole('button', { name: '其余都符合' }).click();
  await clerk.getByText(/涉及“资金”/).scrollIntoViewIfNeeded();
  await shot(clerk, 'clerk-check');
  const consulted = clerk.getByRole('radiogroup', { name: /^C5/ });
  await consulted.getByText('有问题').click();
  await clerk.getByRole('textbox', { name: /问题和处理$/ }).fill('没有附县财政局、县交通运输局的意见。');
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByText('已登记 云政办收〔2026〕1号').waitFor();
});

test('she returns it to the township with reasons; its number stays in the register', async () => {
  const clerk = await office.at('clerk');
  await openTask(clerk, REQUEST);
  const form = await formOf(clerk, '退文');
  await shot(clerk, 'clerk-return');
  await send(clerk, form, '退文');
  await clerk.goto(`${office.platform.url}/documents`);
  await clerk.getByRole('button', { name: /分类统计/ }).click();
  await clerk.getByRole('table', { name: '来源' }).waitFor();
  await shot(clerk, 'clerk-register-book');
  await clerk.getByRole('table', { name: '来源' }).getByRole('button', { name: '1' }).first().click();
  await clerk.getByRole('row', { name: REQUEST }).getByText('已退文').waitFor();
});

test('the director sends a meeting’s message out; the bureau’s head passes it on by phone and signs; the leader reads the summary', async () => {
  const director = await office.at('director');
  await director.goto(`${office.platform.url}/spreading`);
  await director.getByRole('button', { name: '下发会议精神' }).click();
  const form = director.getByRole('form', { name: '下发会议精神' });
  await form.getByRole('textbox', { name: '标题' }).fill('关于传达学习全县防汛工作会议精神的通知');
  await form.getByRole('textbox', { name: '会议', exact: true }).fill('全县防汛工作会议');
  await form.getByRole('textbox', { name: '要点' }).fill('落实汛期值守，逐塘排查隐患。');
  await pick(director, '传达到哪些单位', 'slj', '县水利局');
  await pick(director, '传达到哪些单位', 'czj', '县财政局');
  await pick(director, '结果报哪位领导', '周明远', '周明远');
  await shot(director, 'spreading-start');
  await form.getByRole('button', { name: '下发', exact: true }).click();
  await director.locator('.hy-result', { hasText: '已下发 2 个单位' }).waitFor();

  const principal = await office.at('waterPrincipal', 'phone');
  await principal.getByText('防汛工作会议精神').first().click();
  const passing = await formOf(principal, '登记传达');
  await shot(principal, 'spreading-phone');
  await send(principal, passing, '登记传达');
  await principal.goto(office.platform.url);
  await principal.getByText('防汛工作会议精神').first().click();
  const report = await formOf(principal, '报送贯彻情况');
  await report.getByRole('textbox', { name: '贯彻落实情况' }).fill('已开会传达，部署三项工作。');
  await send(principal, report, '报送贯彻情况');
  await principal.goto(office.platform.url);
  await principal.getByText('防汛工作会议精神').first().click();
  await act(principal, '签发');

  await director.goto(`${office.platform.url}/spreading`);
  await director.getByRole('link', { name: /防汛工作会议精神/ }).click();
  await director
    .getByRole('row', { name: /县水利局/ })
    .getByText('开会传达')
    .waitFor();
  await shot(director, 'spreading-units');
  await act(director, '汇总呈报');
  const mayor = await office.at('mayor');
  await openTask(mayor, /防汛工作会议精神/);
  await act(mayor, '已阅，办结');
});

test('the director holds a set of limits against those in force, chooses one, and reads from when it holds', async () => {
  const director = await office.at('director');
  await director.goto(`${office.platform.url}/limits?tab=sets`);
  await director.getByRole('checkbox', { name: '选用 单位反馈时限' }).check();
  await director.getByRole('textbox', { name: '为什么改' }).fill('比照执行');
  await shot(director, 'limits-sets');
  await director.getByRole('button', { name: '启用所选 1 项' }).click();
  await director.getByText(/已启用 1 项/).waitFor();
});

test('the leader has a proposal done again by phone; the director sends the paper to its end, takes it up again, and voids it', async () => {
  const clerk = await office.at('clerk');
  await register(clerk, PAPERS.projects);
  await openTask(clerk, PROJECTS);
  await propose(clerk, [{ typed: 'czj', name: '县财政局' }], '周明远', '报送三季度重点项目进展。');
  const director = await office.at('director');
  await openTask(director, PROJECTS);
  await act(director, '同意，送领导批示');

  const mayor = await office.at('mayor', 'phone');
  await mayor.getByText(PROJECTS).first().click();
  const back = await formOf(mayor, '退回到');
  await back.getByText(/^拟办/).click();
  await back.getByRole('textbox').first().fill('请补上县交通运输局。');
  await shot(mayor, 'phone-return-to');
  await send(mayor, back, '退回到');

  await clerk.goto(office.platform.url);
  await openTask(clerk, PROJECTS);
  await propose(
    clerk,
    [{ typed: 'jtysj', name: '县交通运输局' }],
    '周明远',
    '报送三季度重点项目进展，已补单位。',
  );
  await director.goto(office.platform.url);
  await openTask(director, PROJECTS);
  const onward = await formOf(director, '送办');
  await onward.getByText('林小雨').locator('visible=true').first().waitFor();
  await shot(director, 'routing-send-on');
  await send(director, onward, '送办');

  await clerk.goto(office.platform.url);
  await openTask(clerk, PROJECTS);
  await act(clerk, '办结');
  await director.goto(`${office.platform.url}/documents`);
  await director.getByRole('row', { name: PROJECTS }).getByRole('link').first().click();
  const again = await formOf(director, '重新办理');
  await again.getByText('办结', { exact: true }).click();
  await again.getByRole('textbox').last().fill('报送口径有变，请更正。');
  await shot(director, 'routing-reopen');
  await send(director, again, '重新办理');

  await director.getByRole('button', { name: /^更多办法/ }).click();
  await act(director, '作废', '与前件重复。');
  await director.getByText('作废').first().waitFor();
});
