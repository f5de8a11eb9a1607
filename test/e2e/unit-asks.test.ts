/** What a unit may say to a notice: not our work, not in that time; and what time itself says when it says nothing. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { formOf, openTask, pick, send } from './desk-work.ts';
import { type Office, openOffice } from './office.ts';
import { issueNotices } from './office-life.ts';
import { shot } from './pictures.ts';

/** Not the water bureau's work. */
const ROADS = /推进农村公路水毁修复/;
/** Its work, but not in five days. */
const PONDS = /开展山塘安全隐患排查/;
/** Forgotten. */
const WELLS = /核实群众反映供水问题/;

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const asked = { units: ['水利局'], days: 5 };
  await issueNotices(office.platform.url, [
    { topic: '推进农村公路水毁修复', ...asked },
    { topic: '开展山塘安全隐患排查', ...asked },
    { topic: '核实群众反映供水问题', ...asked },
  ]);
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

test('the unit objects with its reason; another unit gets the work in its place, and all concerned see it', async () => {
  const head = await office.at('waterPrincipal', 'phone');
  const owed = head.locator('.desk-due').filter({ hasText: ROADS });
  await owed.getByRole('button', { name: '有异议' }).tap();
  const form = await formOf(head, '有异议');
  await form.getByText('9月7日（周一）前可提一次', { exact: false }).waitFor();
  await form.getByRole('textbox').first().fill('农村公路由县交通运输局管养，不属我局职责。');
  await shot(head, 'unit-object');
  expect(await send(head, form, '有异议')).toContain('已提出异议；已送马跃');

  const supervisor = await office.at('supervisor');
  await openTask(supervisor, ROADS);
  await supervisor.getByRole('note').getByText('农村公路由县交通运输局管养').waitFor();
  const reassign = await formOf(supervisor, '改派其他单位');
  await pick(supervisor, '改派给', 'jtysj', '县交通运输局');
  await reassign.getByRole('textbox').first().fill('情况属实。');
  await shot(supervisor, 'supervisor-reassign');
  expect(await send(supervisor, reassign, '改派其他单位')).toContain('赵通');

  const other = await office.at('transportPrincipal');
  await openTask(other, ROADS);
  await formOf(other, '签收并分办');

  await head.goto(`${office.platform.url}/notices`);
  await head.getByRole('link', { name: /异议已采纳，改由别的单位办理/ }).tap();
  await head.getByText('改派县交通运输局').first().waitFor();

  // The leader: one unit owes him an answer, not two; and which one leads.
  const mayor = await office.at('mayor', 'phone');
  await mayor.goto(`${office.platform.url}/?pile=echoes`);
  const echo = mayor.getByRole('listitem').filter({ hasText: ROADS });
  await echo.getByText('0 / 1 个单位已办完').waitFor();
  await echo.getByText(/赵通/).waitFor();
  await mayor.getByRole('button', { name: ROADS }).tap();
  await mayor.getByRole('article').getByText('牵头 县交通运输局').first().waitFor();
  await mayor.getByText('已改派').first().waitFor();
});

test('before its limit is over the unit asks for longer on the phone; it is granted and the new day stands everywhere', async () => {
  const head = await office.at('waterPrincipal');
  await openTask(head, PONDS);
  const assigning = await formOf(head, '签收并分办');
  await assigning.getByRole('radio', { name: '郑波' }).check();
  await send(head, assigning, '签收并分办');

  const staff = await office.at('waterStaff', 'phone');
  await openTask(staff, PONDS);
  const form = await formOf(staff, '申请延期');
  await form.getByRole('spinbutton', { name: '延长' }).fill('3');
  await form.getByRole('button', { name: '涉及面广，需实地逐一核实。' }).tap();
  await shot(staff, 'unit-extension');
  await send(staff, form, '申请延期');

  const supervisor = await office.at('supervisor');
  await openTask(supervisor, PONDS);
  await supervisor.getByText('郑波申请延期 3 天').first().waitFor();
  const grant = await formOf(supervisor, '同意延期');
  await grant.getByText('现在9月8日（周二）到期').waitFor();
  await shot(supervisor, 'supervisor-extension');
  await send(supervisor, grant, '同意延期');

  await staff.goto(`${office.platform.url}/notices`);
  await staff.getByRole('link', { name: /延期已同意/ }).tap();
  await staff.getByText('已同意延期 3 天，9月11日（周五）前反馈').waitFor();
  await staff.goto(office.platform.url);
  await staff.locator('.desk-due').filter({ hasText: PONDS }).getByText('9月11日（周五）到期').waitFor();
});

test('once the limit is over the head is called upon; he can neither object nor get longer, and is told why', async () => {
  await office.advance('6d');
  const head = await office.at('waterPrincipal', 'phone');
  // By then the rule has called on him, on his desk.
  await head
    .getByRole('region', { name: /^请您督促/ })
    .getByText(/县水利局承办件超期未结，请督促：.*供水/)
    .waitFor();
  await openTask(head, WELLS);
  // Beside the paper, hidden on a phone, stand the same words.
  const acts = head.locator('.mt-phone-acts');
  for (const name of ['申请延期', '有异议'])
    expect(await acts.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
  await acts.getByText('期限已过，不能再延期。').waitFor();
  await acts.getByText('提出异议的期限（9月7日）已过。').waitFor();
  await shot(head, 'unit-extension-late', false);
});

test('still nothing: the rule calls on the deputy in charge, who finds it on his desk; a letter is drafted and sent', async () => {
  await office.advance('5d');
  const deputy = await office.at('deputyMayor', 'phone');
  const urged = deputy.getByRole('region', { name: /^请您督促/ });
  await urged.getByText(/县水利局承办件超期未结，请督促：.*供水/).waitFor();
  await shot(deputy, 'leader-urged');
  await urged.getByRole('link', { name: WELLS }).tap();
  await deputy
    .getByRole('article', { name: WELLS })
    .getByText(/李水生/)
    .first()
    .waitFor();

  await office.advance('2d');
  const supervisor = await office.at('supervisor');
  await supervisor.goto(`${office.platform.url}/chases`);
  const letter = supervisor.getByRole('listitem').filter({ hasText: WELLS });
  await letter.getByText(/应于9月8日前办结反馈/).waitFor();
  await shot(supervisor, 'chases-letter');
  await letter.getByRole('button', { name: '发出' }).click();
  await letter.getByText(/马跃 9月16日.* 已发/).waitFor();

  const again = await office.at('waterPrincipal', 'phone');
  await again
    .getByRole('region', { name: /^请您督促/ })
    .getByText(/督查科发来催办函，9月8日已到期/)
    .waitFor();
  await again.getByRole('link', { name: /发来催办函.*供水/ }).tap();
  await again.getByRole('tab', { name: '办理记录' }).tap();
  await again.getByText('催到 陈立新、李水生').waitFor();
  await again
    .getByText(/催到 李水生/)
    .first()
    .waitFor();
  await shot(again, 'unit-chased', false);
});
