/**
 * What every screen owes whoever cannot see well or has no mouse, asked of the drawn page itself: names on controls,
 * contrast, focus that shows and moves on, no sideways scrolling, no list beyond a page.
 */
import type { Page } from 'playwright-core';

/** What is wrong, in words that lead to the place. */
export async function faultsOfScreen(page: Page): Promise<string[]> {
  return [...(await page.evaluate(inPage)), ...(await focusFaults(page))];
}

/** Runs in the browser: nothing from outside may be used. */
function inPage(): string[] {
  const faults: string[] = [];
  const isShown = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const place = (el: Element) => `<${el.tagName.toLowerCase()} class="${el.getAttribute('class') ?? ''}">`;

  function nameOf(el: Element): string {
    const by = el
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join('');
    const labels =
      el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement ? [...(el.labels ?? [])] : [];
    const alt = [...el.querySelectorAll('img[alt], [role=img][aria-label]')]
      .map((img) => img.getAttribute('alt') ?? img.getAttribute('aria-label'))
      .join('');
    const own = el.getAttribute('aria-label') ?? by ?? '';
    return (
      own ||
      labels.map((l) => l.textContent).join('') ||
      el.textContent ||
      alt ||
      el.getAttribute('title') ||
      ''
    ).trim();
  }
  const controls =
    'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=combobox]';
  for (const el of document.querySelectorAll(controls)) {
    if (isShown(el) && nameOf(el) === '') faults.push(`no name: ${place(el)}`);
  }

  const rgba = (colour: string) => {
    const n = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [n[0] ?? 0, n[1] ?? 0, n[2] ?? 0, n[3] ?? 1] as const;
  };
  const light = (c: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = c.map((v) => {
      const s = v / 255;
      return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const over = (top: readonly number[], under: readonly number[]) =>
    [0, 1, 2].map((i) => (top[i] ?? 0) * (top[3] ?? 1) + (under[i] ?? 0) * (1 - (top[3] ?? 1)));
  function groundOf(el: Element | null): readonly number[] | null {
    if (!el) return [255, 255, 255];
    const style = getComputedStyle(el);
    // A picture behind words cannot be judged by its colour.
    if (style.backgroundImage !== 'none') return null;
    const colour = rgba(style.backgroundColor);
    if (colour[3] === 1) return colour;
    const under = groundOf(el.parentElement);
    return under && over(colour, under);
  }
  const seen = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement;
    if (
      !el ||
      !node.textContent?.trim() ||
      !isShown(el) ||
      el.closest('[disabled], [aria-disabled=true], canvas, svg, .hy-hidden')
    )
      continue;
    const style = getComputedStyle(el);
    const ground = groundOf(el);
    if (!ground) continue;
    const [a, b] = [light(over(rgba(style.color), ground)), light(ground)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio >= (isLarge ? 3 : 4.5)) continue;
    const fault = `contrast ${ratio.toFixed(2)}: ${place(el)} “${node.textContent.trim().slice(0, 20)}”`;
    if (!seen.has(place(el))) faults.push(fault);
    seen.add(place(el));
  }

  if (document.documentElement.scrollWidth > window.innerWidth) faults.push('the page scrolls sideways');
  const main = document.querySelector('main');
  if (main && main.scrollWidth > main.clientWidth + 1) faults.push('the screen scrolls sideways');
  // A unit's name written from top to bottom, a letter or two a line: the columns beside it took the room.
  for (const cell of document.querySelectorAll('.hy-table td, .hy-table td *')) {
    if (!isShown(cell) || cell.childElementCount > 0) continue;
    const words = cell.textContent?.trim() ?? '';
    const style = getComputedStyle(cell);
    const room =
      cell.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    const letter = Number.parseFloat(style.fontSize);
    const isTall = cell.clientHeight > 4 * letter;
    if (words.length >= 4 && isTall && cell.clientWidth > 1 && room < 2.5 * letter) {
      faults.push(`crushed to ${Math.round(room)} px: ${place(cell)} “${words.slice(0, 20)}”`);
    }
  }
  for (const list of document.querySelectorAll('ul, ol, tbody')) {
    if (list.children.length > 50) faults.push(`${list.children.length} rows without a page: ${place(list)}`);
  }
  return [...new Set(faults)];
}

/** What a thumb would miss: controls under 40 px, and anything that makes a phone scroll sideways. */
export async function faultsOfTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push('the page scrolls sideways');
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth + 1) faults.push('the screen scrolls sideways');
    const controls =
      'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=combobox], summary';
    for (const el of document.querySelectorAll(controls)) {
      if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // What is pressed may be the frame around it; the skip link is for keyboards.
      const frame = el.closest(
        'label, .ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-input-number, .hy-skip',
      );
      if (frame?.matches('.hy-skip')) continue;
      const { width, height } = (frame ?? el).getBoundingClientRect();
      if (width === 0 || (width >= 39.5 && height >= 39.5)) continue;
      const name = (el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 20);
      faults.push(`${Math.round(width)}×${Math.round(height)}: <${el.tagName.toLowerCase()}> “${name}”`);
    }
    return [...new Set(faults)];
  });
}

const STEPS = 30;

/** Tab walks through the screen: each stop shows where it is, and none holds the keyboard. */
async function focusFaults(page: Page): Promise<string[]> {
  const faults = new Set<string>();
  // The desk is walked from the top, past the rail; elsewhere the walk begins where the skip link leads.
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    if (location.pathname !== '/') document.querySelector<HTMLElement>('#main')?.focus();
  });
  let last = '';
  let held = 0;
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const el = document.activeElement;
      if (!el || el === document.body) return null;
      const shows = (node: Element) => {
        const style = getComputedStyle(node);
        return (
          (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
          style.boxShadow !== 'none'
        );
      };
      // A control may show its focus on its frame.
      const frame = el.closest('.ant-select, .ant-input-affix-wrapper, .ant-picker, .ant-input-number') ?? el;
      return {
        what: `<${el.tagName.toLowerCase()} class="${el.getAttribute('class') ?? ''}">`,
        key: `${[...document.querySelectorAll('*')].indexOf(el)}`,
        isSeen: shows(el) || shows(frame),
        isTime: /^(time|date|datetime-local|month)$/.test(el.getAttribute('type') ?? ''),
      };
    });
    // Past the last control the browser's own bar has its turn.
    if (!at) break;
    held = at.key === last ? held + 1 : 0;
    last = at.key;
    // The browser's own fields for days and times have stops inside: year, month, day, hour, minute, half of the day, picker.
    if (held >= (at.isTime ? 10 : 3)) {
      faults.add(`holds the keyboard: ${at.what}`);
      break;
    }
    if (!at.isSeen) faults.add(`focus cannot be seen: ${at.what}`);
  }
  return [...faults];
}
