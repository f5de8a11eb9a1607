/** What persons do at any desk: drop, choose, open the matter that waits, do the act that is open. */
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Chooses files by the button of a drop zone. */
export async function give(zone: Page | Locator, ...files: string[]): Promise<void> {
  const page = 'page' in zone ? zone.page() : zone;
  const chooser = page.waitForEvent('filechooser');
  await zone.getByRole('button', { name: '选择文件' }).first().click();
  await (await chooser).setFiles(files);
}

/** Picks one by name in a picker, as one types it: pinyin initials find people and units too. */
export async function pick(page: Page, label: string, typed: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.fill(typed);
  await page.locator('.ant-select-item-option:visible', { hasText: name }).first().click();
  // Shut again: an open list lies over what is pressed next.
  await box.press('Escape');
}

/** Opens the first matter in the inbox whose row says this. */
export async function openTask(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('listitem').getByRole('button', { name: words }).first().click();
  await page.getByRole('article', { name: words }).first().waitFor();
}

/** The form of an act, opened by its button where it did not open by itself. */
export async function formOf(page: Page, act: string): Promise<Locator> {
  const form = page.getByRole('form', { name: act, exact: true });
  // The button of an act done for somebody else says for whom, behind the act's name.
  const button = page.getByRole('button', { name: new RegExp(`^${act}`) }).first();
  await form.or(button).first().waitFor();
  if (!(await form.isVisible())) await button.click();
  await form.waitFor();
  return form;
}

/** Sends a form and waits for the line that says what came of it. @returns that line */
export async function send(page: Page, form: Locator, word: string): Promise<string> {
  const before = page.locator('.hy-result');
  if (await before.isVisible()) await before.getByRole('button', { name: '关闭' }).click();
  await form.getByRole('button', { name: word, exact: true }).click();
  const line = page.locator('.hy-result');
  await line.waitFor();
  return ((await line.textContent()) ?? '').replace(/\s+/g, '');
}

/** An act that needs no more than its button, or a word. @returns the line that says what came of it */
export async function act(page: Page, name: string, words?: string): Promise<string> {
  const form = await formOf(page, name);
  if (words !== undefined) await form.getByRole('textbox').first().fill(words);
  return send(page, form, name);
}

/** 初审: all is in order, also what the machine has a doubt of, which wants a tap of its own. */
async function passCheck(page: Page): Promise<void> {
  const check = page.getByRole('region', { name: '初审' });
  await check.getByRole('button', { name: /^(六项|其余)都符合$/ }).click();
  for (const point of await check.getByRole('radiogroup').all()) {
    if ((await point.getByRole('radio', { checked: true }).count()) === 0)
      await point.getByRole('radio', { name: '符合', exact: true }).check();
  }
}

/** Drops a paper and registers it as it was read. @returns its register number */
export async function register(page: Page, file: string): Promise<string> {
  await give(page.getByRole('region', { name: '来文登记' }), file);
  await page.getByText(`登记：${basename(file)}`).waitFor();
  await passCheck(page);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const line = page.locator('.hy-result');
  await line.waitFor();
  const number = /云政办收〔\d{4}〕\d+号/.exec((await line.textContent()) ?? '')?.[0];
  expect(number).toBeDefined();
  return number ?? '';
}

/** Proposes: the first option has a unit to handle it by a limit, the second is to be read. */
export async function propose(
  page: Page,
  units: readonly { typed: string; name: string }[],
  leader: string,
  summary: string,
): Promise<void> {
  const form = await formOf(page, '送审拟办');
  await form.getByRole('textbox', { name: '内容摘要' }).fill(summary);
  for (const unit of units) await pick(page, '方案1单位（第一个牵头）', unit.typed, unit.name);
  await pick(page, '送哪位领导批示', leader, leader);
  await send(page, form, '送审拟办');
}
