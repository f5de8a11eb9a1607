/** The whole loop in the browser, with a real PDF, by the persons concerned, the leader on his phone. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { act, formOf, give, openTask, propose, send } from './desk-work.ts';
import { type Office, openOffice, PAPERS } from './office.ts';
import { shot } from './pictures.ts';

const TITLE = /山塘安全隐患排查/;
const AGAIN = '局领导已到3处现场核实，全部销号。';
const ON_TIME = '已逐塘排查，隐患3处，整改措施和完成时间见台账。';

let office: Office;
/** The address of the supervision item, as the browser shows it. */
let item = '';

beforeAll(async () => {
  office = await openOffice();
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

/** The water bureau reports and its principal signs. */
async function reportedAndSigned(text: string, evidence: string | null): Promise<void> {
  const staff = await office.at('waterStaff');
  await openTask(staff, TITLE);
  const form = await formOf(staff, '反馈办理结果');
  await form.getByRole('textbox', { name: '办理情况' }).fill(text);
  if (evidence) {
    await give(form, evidence);
    await form.getByRole('checkbox').check();
  }
  await shot(staff, 'unit-report');
  await send(staff, form, '反馈办理结果');
  const principal = await office.at('waterPrincipal');
  await openTask(principal, TITLE);
  await act(principal, '签发反馈');
}

/** From 立项 to the leader's hand, in the round that has begun. */
async function initiated(): Promise<string> {
  const supervisor = await office.at('supervisor');
  await openTask(supervisor, TITLE);
  await formOf(supervisor, '立项送审');
  await shot(supervisor, 'supervisor-initiate');
  await act(supervisor, '立项送审');
  const director = await office.at('director');
  await openTask(director, TITLE);
  const told = await act(director, '同意立项，发督办通知');
  const principal = await office.at('waterPrincipal');
  await openTask(principal, TITLE);
  const form = await formOf(principal, '签收并分办');
  await form.getByRole('radio', { name: '郑波' }).check();
  await shot(principal, 'unit-assign');
  await send(principal, form, '签收并分办');
  await supervisor.goto(`${office.platform.url}/supervision`);
  await supervisor.getByRole('row', { name: TITLE }).first().waitFor();
  await shot(supervisor, 'supervisor-ladder');
  return told;
}

async function acceptedAndReported(answer: string): Promise<void> {
  const supervisor = await office.at('supervisor');
  await openTask(supervisor, TITLE);
  await formOf(supervisor, '核查通过');
  await shot(supervisor, 'supervisor-verify');
  await act(supervisor, '核查通过');
  await supervisor.goto(office.platform.url);
  await openTask(supervisor, TITLE);
  const report = await formOf(supervisor, '专报送审');
  // Drafted from this round's answers, not from an earlier report.
  expect(await report.getByRole('textbox', { name: '督查专报' }).inputValue()).toContain(answer);
  await shot(supervisor, 'supervisor-report');
  await act(supervisor, '专报送审');
  const director = await office.at('director');
  await openTask(director, TITLE);
  await act(director, '同意，呈领导阅示');
}

test('the clerk drops a PDF: its fields are proposed with the place they were read from, and she registers it', async () => {
  const clerk = await office.at('clerk');
  await shot(clerk, 'clerk-desk');
  await give(clerk.getByRole('region', { name: '来文登记' }), PAPERS.notice);
  const title = clerk.getByRole('textbox', { name: '标题' });
  await title.waitFor();
  expect(await title.inputValue()).toBe('江州市人民政府办公室关于开展山塘安全隐患排查的通知');
  expect(await clerk.getByRole('textbox', { name: '来文字号' }).inputValue()).toBe('江政办发〔2026〕41号');
  await clerk.getByText(/读自第 1 页第 \d+ 行：“江政办发〔2026〕41号”/).waitFor();
  await shot(clerk, 'clerk-register');
  await clerk.getByRole('button', { name: '六项都符合' }).click();
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByText('已登记 云政办收〔2026〕1号').waitFor();
});

test('she proposes two options; the director finds them and passes them on to the leader', async () => {
  const clerk = await office.at('clerk');
  await openTask(clerk, TITLE);
  await propose(
    clerk,
    [{ typed: 'slj', name: '县水利局' }],
    '周明远',
    '市里要求逐塘排查山塘隐患，9月20日前报送台账。',
  );
  const director = await office.at('director');
  await openTask(director, TITLE);
  const form = await formOf(director, '同意，送领导批示');
  await form.getByText('请县水利局牵头办理').first().waitFor();
  await shot(director, 'director-review');
  await send(director, form, '同意，送领导批示');
});

test('the leader taps an option on his phone, edits the words, writes by hand, sets the limit and sends it', async () => {
  const mayor = await office.at('mayor', 'phone');
  await mayor.getByRole('button', { name: /请县水利局牵头办理/ }).waitFor();
  await shot(mayor, 'leader-options');
  await mayor.getByRole('button', { name: /请县水利局牵头办理/ }).tap();
  const form = mayor.getByRole('form', { name: '批示' });
  const words = form.getByRole('textbox', { name: '批示内容' });
  await words.fill('请县水利局牵头办理，逐塘见底，按时限报送办理情况。');
  await form.getByRole('tab', { name: /手写/ }).tap();
  const pad = form.getByRole('img', { name: '批示内容' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is no room to write');
  for (const [x, y, toX, toY] of [
    [0.3, 0.3, 0.6, 0.28],
    [0.45, 0.15, 0.4, 0.8],
    [0.42, 0.5, 0.65, 0.8],
  ] as const) {
    await mayor.mouse.move(box.x + box.width * x, box.y + box.height * y);
    await mayor.mouse.down();
    await mayor.mouse.move(box.x + box.width * toX, box.y + box.height * toY, { steps: 12 });
    await mayor.mouse.up();
  }
  await form.getByRole('tab', { name: '手写 ✓' }).waitFor();
  await shot(mayor, 'leader-ink');
  await form.getByRole('button', { name: '改单位和时限' }).tap();
  await form.getByRole('spinbutton', { name: '数量' }).fill('10');
  await form.getByText('由 县水利局 牵头办理，10 天内').waitFor();
  await shot(mayor, 'leader-limit');
  await send(mayor, form, '批示');
});

test('it is initiated, approved and numbered, and the unit signs for it and assigns it', async () => {
  expect(await initiated()).toContain('云政督〔2026〕1号');
});

test('the unit reports with evidence and signs; the supervisor returns it once, and accepts what comes back', async () => {
  await reportedAndSigned('已逐塘排查，隐患3处。', PAPERS.photo);
  const supervisor = await office.at('supervisor');
  await openTask(supervisor, TITLE);
  await act(supervisor, '退回重办', '没有写明完成时间，请补充。');
  const staff = await office.at('waterStaff');
  await openTask(staff, TITLE);
  await staff.getByText('没有写明完成时间，请补充。').first().waitFor();
  await reportedAndSigned(ON_TIME, null);
  await acceptedAndReported(ON_TIME);
});

test('the leader reads the answer on his phone and instructs again; the second round comes back too', async () => {
  const mayor = await office.at('mayor', 'phone');
  await mayor.getByRole('tab', { name: /回音/ }).tap();
  await mayor.getByText('有回音').waitFor();
  await shot(mayor, 'leader-echo');
  await mayor.getByRole('button', { name: TITLE }).tap();
  await mayor.getByText(ON_TIME).first().waitFor();
  item = mayor.url();
  await shot(mayor, 'leader-answer');
  await act(mayor, '再作批示', '隐患点由局领导到现场核实，结果报我。');
  expect(await initiated()).toContain('云政督〔2026〕2号');
  await reportedAndSigned(AGAIN, PAPERS.photo);
  await acceptedAndReported(AGAIN);
});

test('he reads it and it is concluded; the clerk concludes the paper and the archivist numbers both', async () => {
  const mayor = await office.at('mayor', 'phone');
  await mayor.goto(item);
  await act(mayor, '阅，办结');
  const clerk = await office.at('clerk');
  await openTask(clerk, TITLE);
  await act(clerk, '办结');
  const archivist = await office.at('archivist');
  await openTask(archivist, TITLE);
  await formOf(archivist, '整理归档');
  await shot(archivist, 'archivist-arrange');
  expect(await act(archivist, '整理归档')).toMatch(/编号\S*2026/);
});

test('the thread shows both rounds from the paper to the archive', async () => {
  const director = await office.at('director');
  await director.goto(item);
  const thread = director.locator('.mt-thread');
  await thread.getByText('第2轮').first().waitFor();
  await thread.getByText('云政督〔2026〕1号').waitFor();
  await thread.getByText('云政督〔2026〕2号').waitFor();
  await shot(director, 'thread');
});

test.each([
  ['a fragment of its number', '云政督〔2026〕2', 'search-number'],
  ['words of its body', '屋顶山塘', 'search-body'],
  ['the initials of whoever handled it', 'lss', 'search-person'],
])('it is found by %s', async (_, words, picture) => {
  const director = await office.at('director');
  await director.goto(`${office.platform.url}/search`);
  await director.getByRole('searchbox').fill(words);
  await director.getByRole('list', { name: '查找' }).getByRole('link', { name: TITLE }).first().waitFor();
  await shot(director, picture);
});

test('whoever has nothing to do with it is told that there is nothing at its address', async () => {
  office.expects(404, /^\/api\/(matters|supervision)\//);
  const outsider = await office.at('outsider');
  await outsider.goto(item);
  await outsider.getByText('没有找到，或者您无权查看。').first().waitFor();
  // Only the screen itself: the guide above it offers sample papers by their titles to everybody.
  expect(await outsider.getByRole('main').textContent()).not.toContain('山塘');
});
