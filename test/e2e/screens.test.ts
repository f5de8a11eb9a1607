/** Every desk and page as each person opens it, on the office's screen and on the phone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTask } from './desk-work.ts';
import { type Office, openOffice } from './office.ts';
import { liveSomeDays } from './office-life.ts';
import { shot } from './pictures.ts';
import { faultsOfScreen } from './screen-checks.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await liveSomeDays(office.platform.url);
  await office.advance('4d');
});

afterAll(() => office.close());

const PERSONS = [
  'clerk',
  'sectionChief',
  'director',
  'mayor',
  'liaison',
  'supervisor',
  'waterPrincipal',
  'waterStaff',
  'archivist',
  'flowSteward',
  'systemAdmin',
  'securityAdmin',
  'auditor',
] as const;

/** Screens that stand in no menu, by whoever is led to them. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  clerk: ['/documents/originals'],
  director: ['/limits?tab=rules', '/limits?tab=times'],
};

/** Screens the guide shows as they are opened; the others' pictures are for looking at. */
const PICTURES: Readonly<Record<string, string>> = {
  'director /': 'director-watch',
  'director /chases': 'chases',
  'director /numbers': 'numbers',
  'director /limits?tab=rules': 'limits-rules',
  'clerk /limits': 'limits-calendar',
  'flowSteward /routing': 'routing-steward',
  'systemAdmin /': 'admin-system',
  'securityAdmin /': 'admin-security',
  'auditor /': 'admin-audit',
};

/** The same for whoever opens them: looked at once on each device. */
const ALIKE = new Set(['/me', '/search', '/exports', '/papers', '/limits', '/to-read', '/done']);
const walked = new Set<string>();

/** Where his menu leads: the rail and the tabs, and what the phone keeps under 我. */
async function placesOf(page: Page): Promise<readonly string[]> {
  await page.goto(`${office.platform.url}/me`);
  await page.locator('.desk-me').waitFor();
  const links = await page
    .locator('nav a, .desk-links a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '/'));
  return [...new Set(links)];
}

for (const device of ['desktop', 'phone'] as const) {
  test.each(PERSONS)(`%s on a ${device}: names, contrast, focus, width, pages`, async (person) => {
    const page = await office.at(person, device);
    const faults: string[] = [];
    for (const path of [...(await placesOf(page)), ...(BESIDE[person] ?? [])]) {
      if (ALIKE.has(path) && walked.has(`${device} ${path}`)) continue;
      walked.add(`${device} ${path}`);
      await page.goto(`${office.platform.url}${path}`);
      await page.locator('main').waitFor();
      await takePicture(page, person, path, device);
      faults.push(...(await faultsOfScreen(page)).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(office.faults()).toEqual([]);
  });
}

async function takePicture(page: Page, person: string, path: string, device: string): Promise<void> {
  const forGuide = PICTURES[`${person} ${path}`];
  if (forGuide && device === 'desktop') await shot(page, forGuide);
  else if (path === '/') await shot(page, `desk ${person} ${device}`, false);
  else await page.locator('.hy-waiting').first().waitFor({ state: 'detached' });
}

test('the clerk finds behind 更多办法 what else may be done with what lies with her', async () => {
  const page = await office.at('clerk');
  await openTask(page, /山塘安全隐患/);
  await page.getByRole('button', { name: /^更多办法/ }).click();
  await page.getByRole('button', { name: '送传阅' }).waitFor();
  await page.getByRole('button', { name: '征求意见' }).waitFor();
  await shot(page, 'routing-acts');
});

test('the section chief picks by x, moves it, and takes the batch back', async () => {
  const page = await office.at('sectionChief');
  await page.goto(`${office.platform.url}/clear-out`);
  const list = page.getByRole('list', { name: '在办件' });
  await list.waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: /^调整承办/ }).click();
  const box = page.getByRole('combobox', { name: '交给谁办' });
  await box.fill('罗建平');
  await page.locator('.ant-select-item-option:visible', { hasText: '罗建平' }).first().click();
  await page.getByRole('button', { name: /^调整承办 1 件/ }).click();
  await page.getByText('调整承办：办了 1 件，没有办 0 件。').waitFor();
  await shot(page, 'clear-out', false);
  await page.getByRole('button', { name: '撤回这一批' }).click();
  await page.getByText('撤回 1 件').waitFor();
});

test('the unit principal signs for what his unit owes on the phone, and its objection form opens in place', async () => {
  const page = await office.at('waterPrincipal', 'phone');
  await page.goto(office.platform.url);
  await page.getByRole('button', { name: '签收', exact: true }).first().click();
  await page
    .getByText(/李水生 .*已签收/)
    .first()
    .waitFor();
  await shot(page, 'unit-calendar-phone');
  await page.getByRole('button', { name: '有异议', exact: true }).first().click();
  await page.getByRole('form', { name: '有异议' }).waitFor();
});

test('the director types one unit after the other, Enter at once behind each, and both stand', async () => {
  const page = await office.at('director');
  await page.goto(`${office.platform.url}/spreading`);
  await page.getByRole('button', { name: '下发会议精神' }).click();
  await page.getByRole('combobox', { name: '传达到哪些单位' }).click();
  const chosen = page.locator('.ant-select-selection-item');
  await page.keyboard.type('slj');
  await page.keyboard.press('Enter');
  await chosen.getByText('县水利局').waitFor();
  await page.keyboard.type('czj');
  await page.keyboard.press('Enter');
  await chosen.getByText('县财政局').waitFor();
  expect(await chosen.allTextContents()).toEqual(['县水利局', '县财政局']);
});

test('a wall hung by its link shows items, turns its page, and goes dark when the link is shut', async () => {
  const page = await office.at('director');
  await page.goto(`${office.platform.url}/displays`);
  await page.getByRole('textbox', { name: '挂在哪里，如：三楼会议室' }).fill('三楼走廊');
  await page.getByRole('button', { name: '建链接' }).click();
  const link = (await page.locator('.wl-link').textContent()) ?? '';
  const wall = await page
    .context()
    .browser()
    ?.newPage({ viewport: { width: 1920, height: 1080 } });
  if (!wall) throw new Error('a context has its browser');
  await wall.goto(link);
  await wall.getByText('督查事项').waitFor();
  await wall.getByText('县水利局').first().waitFor();
  expect(await overTheFoot(wall, '.wl-units', 16)).toBe(false);
  await wall
    .getByText(/核实群众反映供水问题|组织国庆期间安全值守/)
    .first()
    .waitFor();
  expect(await overTheFoot(wall, '.wl-items', 5)).toBe(false);
  await shot(wall, 'wall');
  office.expects(403, /^\/api\/wall\/show$/);
  await page.getByRole('button', { name: /^关闭/ }).first().click();
  await wall.getByText('这个挂图链接不能用了。').waitFor();
  await wall.close();
});

/** Whether a page of the wall as full as a county's, its longest name among them, would run over the foot. */
function overTheFoot(wall: Page, rows: string, full: number): Promise<boolean> {
  return wall.evaluate(
    ([place, count]) => {
      const list = document.querySelector(place);
      const row = list?.firstElementChild;
      const foot = document.querySelector('.wl-foot');
      if (!list || !row || !foot) return true;
      const added: Element[] = [];
      while (list.children.length < count) {
        const copy = row.cloneNode(true) as Element;
        added.push(copy);
        const name = copy.querySelector('strong');
        if (name) name.textContent = '县粮食和物资储备中心';
        list.append(copy);
      }
      const rowsEnd = Math.max(...[...list.children].map((li) => li.getBoundingClientRect().bottom));
      const wordsEnd = Math.max(
        ...[...list.querySelectorAll('*')].map((el) => el.getBoundingClientRect().bottom),
      );
      const isOver = Math.max(rowsEnd, wordsEnd) > foot.getBoundingClientRect().top;
      for (const copy of added) copy.remove();
      return isOver;
    },
    [rows, full] as const,
  );
}
