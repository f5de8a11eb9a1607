/** Several papers in one PDF: the clerk corrects where they are cut, and registers each by itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { threePapers } from '../../server/testing/bundle-of-papers.ts';
import { give } from './desk-work.ts';
import { type Office, openOffice } from './office.ts';
import { shot } from './pictures.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await office.showAll();
  expect(office.faults()).toEqual([]);
});

afterAll(() => office.close());

test('the clerk drops a scan of three papers, sees where each begins, cuts it, and registers the second', async () => {
  const file = join(office.data, '交换站扫描件.pdf');
  writeFileSync(file, threePapers());
  for (const device of ['phone', 'desktop'] as const) {
    const clerk = await office.at('clerk', device);
    await give(clerk.getByRole('region', { name: '来文登记' }), file);
    const cut = clerk.getByRole('form', { name: /^拆成几份登记/ });
    await cut.getByText('关于商请支持养老服务的函').waitFor();
    await cut.scrollIntoViewIfNeeded();
    await shot(
      clerk,
      device === 'phone' ? 'clerk-cut-phone' : 'clerk-cut',
      device === 'phone' ? false : undefined,
    );
  }

  const clerk = await office.at('clerk');
  const cut = clerk.getByRole('form', { name: /^拆成几份登记/ });
  // One out of order is said at once, and cannot be sent.
  await cut.getByRole('spinbutton', { name: '第 2 份从第几页开始' }).fill('5');
  await cut
    .getByRole('alert')
    .getByText(/页码没有分对/)
    .waitFor();
  expect(await cut.getByRole('button', { name: '拆成 3 份' }).isDisabled()).toBe(true);
  await cut.getByRole('spinbutton', { name: '第 2 份从第几页开始' }).fill('3');
  await cut.getByRole('button', { name: '拆成 3 份' }).click();
  await clerk.getByText('已拆成 3 份，请逐份核对登记').waitFor();
  await shot(clerk, 'clerk-cut-list', false);

  await clerk.getByText('关于报送决算的通知').first().click();
  await clerk.getByText('登记：交换站扫描件（第3-4页）.pdf').waitFor();
  await clerk.getByRole('button', { name: '六项都符合' }).click();
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByText('已登记 云政办收〔2026〕1号').waitFor();
});
