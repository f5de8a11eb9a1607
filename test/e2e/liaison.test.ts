/** A real DOCX: the leader decided on paper, his liaison records it with the photo, the leader sees it on his phone. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { formOf, give, openTask, propose, register, send } from './desk-work.ts';
import { type Office, openOffice, PAPERS } from './office.ts';
import { shot } from './pictures.ts';

const TITLE = /水毁修复资金/;
const SAID = '同意补助，请县财政局会同县交通运输局核定金额。';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

test('a township’s request comes as DOCX and lies with the leader', async () => {
  const clerk = await office.at('clerk');
  await register(clerk, PAPERS.request);
  await openTask(clerk, TITLE);
  await propose(
    clerk,
    [
      { typed: 'czj', name: '县财政局' },
      { typed: '交通', name: '县交通运输局' },
    ],
    '周明远',
    '青石镇水毁公路7处3.8公里，请求县里补助320万元。',
  );
  const director = await office.at('director');
  await openTask(director, TITLE);
  await send(director, await formOf(director, '同意，送领导批示'), '同意，送领导批示');
});

test('the liaison cannot record without the original, and not without having looked at it', async () => {
  const liaison = await office.at('liaison');
  await shot(liaison, 'liaison-desk');
  await openTask(liaison, TITLE);
  const form = await formOf(liaison, '代录批示');
  await form.getByRole('button', { name: '代录批示', exact: true }).click();
  await form.getByText('请上传批示原件的照片或扫描件').first().waitFor();
  await give(form, PAPERS.photo);
  await form.getByRole('checkbox', { name: /我已逐页看过/ }).waitFor();
  await form.getByRole('button', { name: '代录批示', exact: true }).click();
  await form
    .getByText(/请先看过并勾选声明/)
    .first()
    .waitFor();
});

test('with the photo, attested, she records what stands on paper', async () => {
  const liaison = await office.at('liaison');
  await openTask(liaison, TITLE);
  const form = await formOf(liaison, '代录批示');
  // What was chosen before is a draft, the photo too.
  await form.getByRole('checkbox', { name: /我已逐页看过/ }).check();
  await form.getByRole('button', { name: /请县财政局牵头/ }).click();
  await form.getByRole('textbox', { name: '批示内容' }).fill(SAID);
  await shot(liaison, 'liaison-record');
  await send(liaison, form, '代录批示');
});

test('the leader finds on his phone what was recorded for him, by whom, and its original', async () => {
  const mayor = await office.at('mayor', 'phone');
  await mayor.getByRole('tab', { name: /回音/ }).tap();
  await mayor.getByText(`您批示：${SAID}`).waitFor();
  await shot(mayor, 'leader-recorded');
  await mayor.getByRole('button', { name: TITLE }).tap();
  // The item tells what was instructed; the thread leads back to the paper, where the instruction itself stands.
  await mayor.locator('.mt-thread-column').getByText(/脉络/).first().tap();
  await mayor.locator('.mt-thread').getByRole('link', { name: /批示/ }).first().tap();
  await mayor.getByText('秦朗 代录').first().waitFor();
  const original = mayor.getByRole('button', { name: '看原件' }).first();
  await original.waitFor();
  await original.scrollIntoViewIfNeeded();
  await shot(mayor, 'leader-original');
});
